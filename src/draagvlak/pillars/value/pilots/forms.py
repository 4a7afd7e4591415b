"""What people fill in about a pilot. Forms never save: they hand clean values to an action."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import Unit
from draagvlak.foundation.register.cards.units import unit_choices
from draagvlak.pillars.value.pilots.models import Pilot
from draagvlak.ui.fields import day
from draagvlak.ui.forms import TreeOfBoxes
from draagvlak.ui.text_input import TextInLanguages


class PilotForm(forms.Form):
    """A trial with an end."""

    starts_on = day(_("Starts on"))
    ends_on = day(_("Ends on"), help_text=_("A pilot without an end is not a pilot."))
    units = forms.MultipleChoiceField(label=_("Units that take part"), widget=TreeOfBoxes)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        question = TextInLanguages(
            label=_("What do we want to know?"),
            rows=2,
            max_length=500,
            help_text=_("For example: do colleagues get more time for the conversation, and do callers notice?"),
        )
        self.fields = {"question": question, **self.fields}
        units: Any = self.fields["units"]
        units.choices = unit_choices()

    def clean_units(self) -> list[Unit]:
        return list(Unit.objects.filter(pk__in=self.cleaned_data["units"]))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        starts_on, ends_on = cleaned.get("starts_on"), cleaned.get("ends_on")
        if starts_on and ends_on and ends_on <= starts_on:
            self.add_error("ends_on", _("The pilot must end after it starts."))
        return cleaned


def pilot_values(pilot: Pilot) -> dict[str, Any]:
    """A pilot as the form shows it."""
    units = [str(pk) for pk in pilot.units.values_list("pk", flat=True)]
    return {"question": pilot.question, "starts_on": pilot.starts_on, "ends_on": pilot.ends_on, "units": units}


class ParticipantsForm(forms.Form):
    people = forms.IntegerField(label=_("How many people take part?"), min_value=1, max_value=100_000)
    drawn_by_lot = forms.IntegerField(
        label=_("How many of them were drawn by lot?"),
        min_value=0,
        help_text=_("Volunteers are often enthusiasts. People drawn by lot show how the rest will take it."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        people, drawn = cleaned.get("people"), cleaned.get("drawn_by_lot")
        if people is not None and drawn is not None and drawn > people:
            self.add_error("drawn_by_lot", _("More people were drawn by lot than take part. Check both numbers."))
        return cleaned


class EndForm(forms.Form):
    ended_on = day(_("The pilot ended on"))

    def __init__(self, *args: Any, pilot: Pilot, **kwargs: Any) -> None:
        kwargs["initial"] = {"ended_on": min(pilot.ends_on, clock.today())}
        super().__init__(*args, **kwargs)
        self.pilot = pilot

    def clean_ended_on(self) -> Any:
        ended_on = self.cleaned_data["ended_on"]
        if not self.pilot.starts_on <= ended_on <= clock.today():
            raise ValidationError(_("Choose a day from the start of the pilot until today."))
        return ended_on
