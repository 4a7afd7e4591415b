"""Who gets the freed hours: what a named person said about it."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.ui.texts import TextField


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
