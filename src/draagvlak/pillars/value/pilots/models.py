"""Trials with an end."""

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Unit
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.ui.texts import TextField


class Pilot(models.Model):
    """A trial with an end. What counts as success is written down and locked before it starts."""

    use_case = models.ForeignKey(UseCase, models.CASCADE, related_name="pilots")
    question = TextField(_("What do we want to know?"))
    starts_on = models.DateField(_("Starts on"))
    ends_on = models.DateField(_("Ends on"))
    units = models.ManyToManyField(Unit, related_name="pilots", verbose_name=_("Units that take part"))
    people = models.PositiveIntegerField(_("How many people take part"), null=True, blank=True)
    drawn_by_lot = models.PositiveIntegerField(_("How many of them were drawn by lot"), null=True, blank=True)
    locked_at = models.DateTimeField(null=True, blank=True)
    locked_by = models.CharField(max_length=120, blank=True)  # the name as it stood
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-starts_on", "-id"]

    def __str__(self) -> str:
        return str(self.question)

    def get_absolute_url(self) -> str:
        return reverse("value:pilot", args=[self.pk])
