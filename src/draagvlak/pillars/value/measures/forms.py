"""What people fill in about measures and results. Forms never save: they hand clean values to an action."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation import clock
from draagvlak.pillars.value.measures.models import Direction, Measure, MeasureKind
from draagvlak.ui.fields import day
from draagvlak.ui.text_input import TextInLanguages
from draagvlak_core.value.measures import FEWEST_PEOPLE, Kind, enough

MEASURE_FIELDS = ("kind", "name", "unit", "direction", "target", "baseline")


def figure(label: Any, **kwargs: Any) -> forms.DecimalField:
    """A number with at most two decimals; comma and point are both understood in Dutch."""
    box = forms.TextInput(attrs={"inputmode": "decimal"})
    return forms.DecimalField(label=label, max_digits=12, decimal_places=2, localize=True, widget=box, **kwargs)


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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = TextInLanguages(label=_("What is measured"), rows=1, max_length=200)
        self.order_fields(MEASURE_FIELDS)


def measure_values(measure: Measure) -> dict[str, Any]:
    """A measure as the form shows it."""
    return {field: getattr(measure, field) for field in MEASURE_FIELDS}


class LockForm(forms.Form):
    sure = forms.BooleanField(
        label=_("This is what counts as success. After this nobody can change it."),
        error_messages={"required": _("Tick this to lock. Until then you can still change the measures.")},
    )

    def clean(self) -> dict[str, Any]:
        """The tick is for whoever locks; the action takes nothing from it."""
        super().clean()
        return {}


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
        measured_on = self.cleaned_data["measured_on"]
        if not self.measure.pilot.starts_on <= measured_on <= clock.today():
            raise ValidationError(_("Choose a day from the start of the pilot until today."))
        return measured_on
