"""What is measured in a pilot, of three kinds, and what was found."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.pillars.value.pilots.models import Pilot
from draagvlak.ui.texts import TextField


class MeasureKind(models.TextChoices):
    TECHNICAL = "technical", _("Technical")
    HUMAN = "human", _("Human")
    VALUE = "value", _("Value")


class Direction(models.TextChoices):
    AT_LEAST = "at_least", _("at least")
    AT_MOST = "at_most", _("at most")


class Measure(models.Model):
    """One thing that is measured, and the outcome that counts as success."""

    pilot = models.ForeignKey(Pilot, models.CASCADE, related_name="measures")
    kind = models.CharField(_("Kind"), max_length=10, choices=MeasureKind.choices)
    name = TextField(_("What is measured"))
    unit = models.CharField(_("Unit of measure"), max_length=40, blank=True)
    direction = models.CharField(_("Success is"), max_length=10, choices=Direction.choices)
    target = models.DecimalField(_("Success from"), max_digits=12, decimal_places=2)
    baseline = models.DecimalField(_("Before the pilot"), max_digits=12, decimal_places=2, null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["kind", "id"]

    def __str__(self) -> str:
        return str(self.name)


class Result(models.Model):
    """What was found for a measure, for the group as a whole. Human measures need at least eight answers."""

    measure = models.ForeignKey(Measure, models.CASCADE, related_name="results")
    value = models.DecimalField(_("Outcome"), max_digits=12, decimal_places=2)
    n = models.PositiveIntegerField(_("Number of people or cases"))
    measured_on = models.DateField(_("Measured on"))
    source = models.CharField(_("Where the figure comes from"), max_length=300)

    class Meta:
        ordering: ClassVar = ["-measured_on", "-id"]

    def __str__(self) -> str:
        return f"{self.measure}: {self.value}"
