"""What a decider fills in at a gate."""

from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.person_field import PersonField
from draagvlak.roof.gates.actions import MOVES, NewCondition, refused_at_gate
from draagvlak.roof.gates.gate import Gate, Point
from draagvlak.roof.gates.models import OutcomeChoice
from draagvlak.roof.gates.wording import REFUSALS
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text
from draagvlak_core.shared.gates import Outcome, Proposal, faults


def as_written(words: str) -> Text:
    """What somebody filled in, kept as written in the language of the page: one box is enough at a gate."""
    return Text({(get_language() or "nl")[:2]: words})


class Day(forms.DateInput):
    input_type = "date"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%Y-%m-%d", **kwargs)


class ConditionForm(forms.Form):
    """One condition. A row that is left empty counts for nothing; one that is half filled is not right yet."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.needs_one = True  # type: ignore[attr-defined]  # the row may stay empty, a field of it may not

    words = forms.CharField(
        label=_("What has to be done"), max_length=2000, required=False, widget=forms.Textarea({"rows": 2})
    )
    owner = PersonField(label=_("Who sees to it"), required=False)
    due_on = forms.DateField(label=_("Done by"), required=False, widget=Day())

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if self.has_changed():
            for name, fault in self._faults(data):
                if name not in self.errors:
                    self.add_error(name, fault)
        return data

    @staticmethod
    def _faults(data: dict[str, Any]) -> list[tuple[str, str]]:
        faults = []
        if not data.get("words"):
            faults.append(("words", gettext("Write down what has to be done.")))
        if not data.get("owner"):
            faults.append(("owner", gettext("Name somebody who sees to it.")))
        if not data.get("due_on"):
            faults.append(("due_on", gettext("Choose the day by which it is done.")))
        elif data["due_on"] <= clock.today():
            faults.append(("due_on", gettext("Choose a day after today.")))
        return faults

    @property
    def condition(self) -> NewCondition | None:
        """The condition that was filled in, in the language it was written in."""
        if not self.has_changed():
            return None
        data = self.cleaned_data
        return NewCondition(as_written(data["words"]), data["owner"], data["due_on"])


Conditions = forms.formset_factory(ConditionForm, extra=3, max_num=12, validate_max=True)


class DecisionForm(forms.Form):
    """The decision itself. One box for a reason per open point; the conditions are a form set of their own."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    outcome = forms.ChoiceField(
        label=_("What do you decide?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of these.")},
    )
    reasons = forms.CharField(
        label=_("Why?"),
        help_text=_("Everyone whose work this touches can read it."),
        widget=forms.Textarea({"rows": 4}),
        max_length=10_000,
        error_messages={"required": REFUSALS["no_reasons"]},
    )
    review_on = forms.DateField(
        label=_("When do you look at this again?"),
        help_text=_("Needed for every outcome but stop."),
        required=False,
        widget=Day(),
    )

    def __init__(self, gate: Gate, data: Any = None) -> None:
        super().__init__(data, initial={"seen": gate.seen})
        self.gate = gate
        self.fields["review_on"].needs_one = True  # type: ignore[attr-defined]  # its hint says when it may be empty
        self.fields["outcome"].choices = [  # type: ignore[attr-defined]
            choice for choice in OutcomeChoice.choices if not (gate.is_review and choice[0] == OutcomeChoice.NOT_YET)
        ]
        self.conditions = Conditions(data, prefix="conditions")
        for point in gate.open_points:
            self.fields[box_of(point)] = box = forms.CharField(
                label=point.title,
                help_text=point.finding.sentence,
                required=False,
                max_length=2000,
                widget=forms.Textarea({"rows": 2}),
            )
            box.needs_one = True  # type: ignore[attr-defined]  # the fold around them says when they are needed

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not self.conditions.is_valid():
            self.add_error(None, gettext("Something is missing in the conditions. Look at each row you filled in."))
        elif data.get("outcome"):
            self._weigh(data)
        return data

    def _weigh(self, data: dict[str, Any]) -> None:
        chosen = Outcome(data["outcome"])
        if self.new_conditions and chosen is not Outcome.CONDITIONS:
            self.add_error("outcome", Refused("gates.conditions_unused"))
        # A date that could not be read already says so at its field.
        review_on = data.get("review_on")
        proposal = Proposal(chosen, data.get("reasons", ""), review_on, self.overruled(), len(self.new_conditions))
        for code in faults(proposal, self.gate.verdicts, clock.today()):
            name = self._field_of(code)
            if name not in self.errors:
                self.add_error(name, refused_at_gate(code))

    def _field_of(self, code: str) -> str:
        kind, _colon, criterion = code.partition(":")
        if kind == "open":
            return next(box_of(point) for point in self.gate.points if point.verdict.criterion == criterion)
        return {"no_reasons": "reasons", "no_review_date": "review_on", "review_in_past": "review_on"}.get(
            kind, "outcome"
        )

    def overruled(self) -> dict[str, str]:
        """Criterion → why it may be passed over, for a (conditional) go."""
        if self.cleaned_data.get("outcome") not in MOVES:
            return {}
        points = self.gate.open_points
        return {point.verdict.criterion: self.cleaned_data.get(box_of(point), "") for point in points}

    @property
    def new_conditions(self) -> list[NewCondition]:
        return [form.condition for form in self.conditions if form.condition]

    @cached_property
    def overruling(self) -> list[forms.BoundField]:
        """The boxes for reasons, one per open point."""
        return [self[box_of(point)] for point in self.gate.open_points]

    @property
    def overruling_is_open(self) -> bool:
        """Whether the fold with those boxes has to stand open: something is written or wrong in it."""
        return any(box.errors or box.value() for box in self.overruling)

    @property
    def conditions_are_open(self) -> bool:
        return self.conditions.is_bound and any(form.has_changed() for form in self.conditions)


def box_of(point: Point) -> str:
    return "why_" + point.verdict.criterion.replace(".", "-")


class CloseConditionForm(forms.Form):
    words = forms.CharField(
        label=_("What was done?"),
        widget=forms.Textarea({"rows": 3}),
        max_length=2000,
        error_messages={"required": REFUSALS["no_words"]},
    )


class HandOverForm(forms.Form):
    owner = PersonField(label=_("Who sees to it from now on"))
