"""Strategic goals, ambitions, and which use case serves which."""

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.ui.texts import TextField


class StrategicGoal(models.Model):
    """What the organisation wants, with or without AI."""

    title = TextField(_("Goal"))

    def __str__(self) -> str:
        return str(self.title)


class Ambition(models.Model):
    """What AI should help to reach, as part of a strategic goal."""

    goal = models.ForeignKey(StrategicGoal, models.PROTECT, related_name="ambitions", null=True, blank=True)
    title = TextField(_("Ambition"))
    ended_on = models.DateField(null=True, blank=True)
    asks = models.JSONField(default=dict, blank=True)  # picks, as `card_facts.read_card` reads them; empty: nobody said

    def __str__(self) -> str:
        return str(self.title)

    def get_absolute_url(self) -> str:
        return reverse("leadership:ambition", args=[self.pk])


class AmbitionLink(models.Model):
    """A use case serves an ambition, and in what way."""

    use_case = models.ForeignKey(UseCase, models.CASCADE, related_name="ambition_links")
    ambition = models.ForeignKey(Ambition, models.CASCADE, related_name="links")
    how = TextField(_("How it helps"))

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["use_case", "ambition"], name="serves_once")]

    def __str__(self) -> str:
        return f"{self.use_case} → {self.ambition}"
