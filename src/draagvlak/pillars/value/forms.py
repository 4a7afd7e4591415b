"""What people fill in here, and the words of the questions. Forms never save: they hand clean values to an action."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import Unit
from draagvlak.foundation.register.cards.units import unit_choices
from draagvlak.pillars.value.models import Direction, Measure, MeasureKind, Pilot, Recipient
from draagvlak.ui.forms import TreeOfBoxes
from draagvlak.ui.steps import day
from draagvlak.ui.text_input import TextInLanguages
from draagvlak_core.value.measures import FEWEST_PEOPLE, Kind, enough


def figure(label: Any, **kwargs: Any) -> forms.DecimalField:
    """A number with at most two decimals; comma and point are both understood in Dutch."""
    box = forms.TextInput(attrs={"inputmode": "decimal"})
    return forms.DecimalField(label=label, max_digits=12, decimal_places=2, localize=True, widget=box, **kwargs)


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


def initial_of(pilot: Pilot) -> dict[str, Any]:
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


class MeasureForm(forms.Form):
    """One thing to measure, and the outcome that counts as success."""

    kind = forms.ChoiceField(
        label=_("Kind"),
        widget=forms.RadioSelect,
        choices=[
            (MeasureKind.TECHNICAL, _("Technical: does it work? Quality, errors, speed")),
            (MeasureKind.HUMAN, _("Human: trust, satisfaction, collaboration, workload")),
            (MeasureKind.VALUE, _("Value: what does it bring to those we work for?")),
        ],
    )
    unit = forms.CharField(
        label=_("Unit of measure"),
        required=False,
        max_length=40,
        help_text=_("For example: %, minutes, on a scale of 10."),
    )
    direction = forms.ChoiceField(label=_("Success is"), choices=Direction.choices)
    target = figure(_("this outcome"))
    baseline = figure(_("How it was before the pilot"), required=False)

    def __init__(self, *args: Any, measure: Measure | None = None, **kwargs: Any) -> None:
        fields = ("kind", "name", "unit", "direction", "target", "baseline")
        if measure:
            kwargs["initial"] = {field: getattr(measure, field) for field in fields}
        super().__init__(*args, **kwargs)
        self.fields["name"] = TextInLanguages(label=_("What is measured"), rows=1, max_length=200)
        self.order_fields(fields)


class LockForm(forms.Form):
    sure = forms.BooleanField(
        label=_("This is what counts as success. After this nobody can change it."),
        error_messages={"required": _("Tick this to lock. Until then you can still change the measures.")},
    )


class ResultForm(forms.Form):
    """What was found for the group as a whole."""

    value = figure(_("Outcome"))
    n = forms.IntegerField(label=_("Number of people or cases"), min_value=0, max_value=100_000_000)
    source = forms.CharField(
        label=_("Where the figure comes from"), max_length=300, help_text=_("So that somebody else can check it.")
    )
    measured_on = day(_("Measured on"))

    def __init__(self, *args: Any, measure: Measure, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.measure = measure
        if measure.kind == MeasureKind.HUMAN:
            self.fields["n"].help_text = _("At least %(fewest)s people: below that a figure points at persons.") % {
                "fewest": FEWEST_PEOPLE
            }

    def clean_n(self) -> int:
        n: int = self.cleaned_data["n"]
        if not enough(Kind(self.measure.kind), n):
            raise ValidationError(
                _("Too few people to show: a human measure needs at least 8.")
                if self.measure.kind == MeasureKind.HUMAN
                else _("Write over how many cases this was measured: at least one.")
            )
        return n

    def clean_measured_on(self) -> Any:
        found = self.cleaned_data["measured_on"]
        if not self.measure.pilot.starts_on <= found <= clock.today():
            raise ValidationError(_("Choose a day from the start of the pilot until today."))
        return found


class EndForm(forms.Form):
    ended_on = day(_("The pilot ended on"))

    def __init__(self, *args: Any, pilot: Pilot, **kwargs: Any) -> None:
        kwargs["initial"] = {"ended_on": min(pilot.ends_on, clock.today())}
        super().__init__(*args, **kwargs)
        self.pilot = pilot

    def clean_ended_on(self) -> Any:
        found = self.cleaned_data["ended_on"]
        if not self.pilot.starts_on <= found <= clock.today():
            raise ValidationError(_("Choose a day from the start of the pilot until today."))
        return found


class FreedHoursForm(forms.Form):
    """Who gets the hours: a choice somebody makes, not an outcome."""

    recipient = forms.ChoiceField(
        label=_("Who gets the freed hours"), widget=forms.RadioSelect, choices=Recipient.choices
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"] = TextInLanguages(
            label=_("In your own words"),
            help_text=_("What may people count on? Everyone can read this, with your name."),
        )
