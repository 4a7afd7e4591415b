"""Which criteria each gate asks, as check lists; a gate that leaves out a pillar is refused with a sentence."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.roof import rooms
from draagvlak.roof.gates.defaults import GATE_STAGES
from draagvlak.roof.gates.gate import title_of
from draagvlak.roof.gates.questions import Questions, pillars_left_out
from draagvlak.roof.gates.wording import REFUSALS
from draagvlak.ui.refused import Refused
from draagvlak.ui.templatetags.draagvlak_ui import pillar_name


@dataclass(frozen=True, slots=True)
class Row:
    """One criterion: what it is called, why a gate would ask it, and per gate the box with the gate's name."""

    title: str
    why: str
    boxes: list[tuple[Any, Any]]


class CriteriaForm(forms.Form):
    """A check list per gate, and why the change is made. `asked()` gives the choice per stage."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    why = forms.CharField(
        label=_("Why do you change this?"),
        help_text=_("It stays readable with this version, for good."),
        widget=forms.Textarea({"rows": 3}),
        max_length=2000,
        error_messages={"required": REFUSALS["no_reason"]},
    )

    def __init__(self, questions: Questions, data: Any = None) -> None:
        super().__init__(data, initial={"seen": questions.number})
        self.questions = questions
        self.known = rooms.criteria()
        codes = self._codes()
        for stage in GATE_STAGES:
            self.fields[stage] = forms.MultipleChoiceField(
                label=stage.label,
                choices=[(code, title_of(code, self.known)) for code in codes],
                initial=questions.asked.get(stage, ()),
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )

    def _codes(self) -> list[str]:
        # What is asked now stays to be seen and to be unchecked, also when the room behind it cannot be asked.
        asked = dict.fromkeys(code for codes in self.questions.asked.values() for code in codes)
        together = {**dict.fromkeys(self.known), **asked}
        return sorted(together, key=lambda code: rooms.PILLARS.index(rooms.pillar_of(code)))

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        for stage in GATE_STAGES:
            left_out = pillars_left_out(data.get(stage, ()))
            if left_out and stage not in self.errors:
                names = ", ".join(pillar_name(pillar) for pillar in left_out)
                self.add_error(stage, Refused("gates.leaves_out", pillars=names))
        if not self.errors and all(set(data[s]) == set(self.questions.asked.get(s, ())) for s in GATE_STAGES):
            self.add_error(None, Refused("gates.nothing_changed"))
        return data

    def asked(self) -> dict[str, list[str]]:
        return {stage: self.cleaned_data[stage] for stage in GATE_STAGES}

    def table(self) -> list[tuple[str, list[Row]]]:
        """Per pillar one row per criterion, with the box of each gate."""
        boxes = {stage: {str(box.data["value"]): box for box in self[stage].subwidgets} for stage in GATE_STAGES}
        rows: dict[str, list[Row]] = {pillar: [] for pillar in rooms.PILLARS}
        for code in self._codes():
            why = str(self.known[code].why) if code in self.known else ""
            found = [(boxes[stage][code], stage.label) for stage in GATE_STAGES]
            rows[rooms.pillar_of(code)].append(Row(title_of(code, self.known), why, found))
        return list(rows.items())

    def gates(self) -> list[forms.BoundField]:
        """The field of each gate, for its name and its errors."""
        return [self[stage] for stage in GATE_STAGES]
