"""Pilots with measures of three kinds, locked before the start, their results, and who gets the freed hours."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Person, Unit
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


class Recipient(models.TextChoices):
    """Who gets the hours that are freed. A choice, not an outcome."""

    PEOPLE = "people", _("The people who do the work: less pressure, better work")
    OUTPUT = "output", _("Those we work for: more or faster service")
    LEARNING = "learning", _("Learning")
    CAPACITY = "capacity", _("The budget: fewer hours")


class FreedHours(models.Model):
    """What a named person said, before the start, about the freed hours."""

    use_case = models.ForeignKey(UseCase, models.CASCADE, related_name="freed_hours")
    recipient = models.CharField(_("Who gets the freed hours"), max_length=10, choices=Recipient.choices)
    words = TextField(_("In your own words"))
    stated_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    stated_by_name = models.CharField(max_length=120)
    stated_on = models.DateField()

    class Meta:
        ordering: ClassVar = ["-stated_on", "-id"]

    def __str__(self) -> str:
        return f"{self.use_case}: {self.get_recipient_display()}"
