"""Forms with a row per skill, for the features that have one. Forms never save."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField

from draagvlak.pillars.skills.skills.taxonomy import ShippedSkill, level_names, shipped
from draagvlak.pillars.skills.skills.wording import FAMILIES


def level_choices(nothing: Any, levels: Collection[int]) -> list[tuple[str, Any]]:
    """Levels by name, after the words for choosing none."""
    return [("", nothing), *((str(level), str(level_names()[level])) for level in levels)]


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A skill in a form, with its boxes; `about` is what a page wants to say beside it."""

    skill: ShippedSkill
    boxes: Mapping[str, BoundField]
    about: Any


class SkillsForm(forms.Form):
    """All 26 skills on one compact page: a select per skill, named for screen readers by the skill itself."""

    def __init__(self, *args: Any, beside: Mapping[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.beside = beside or {}  # what a page says beside a skill, by its code

    def families(self) -> list[tuple[str, list[SkillRow]]]:
        """The rows per family, human skills first."""
        return [(str(family.label), [*self._rows(family)]) for family in FAMILIES]

    def _rows(self, family: str) -> Iterator[SkillRow]:
        for code, skill in shipped().items():
            if skill.family == family:
                # By the first part of a field's name: level-H5, weight-H5.
                boxes = {name.split("-")[0]: self[name] for name in self.fields if name.endswith(f"-{code}")}
                yield SkillRow(skill, boxes, self.beside.get(code))

    def add_select(self, kind: str, skill: ShippedSkill, label: Any, choices: Sequence[tuple[str, Any]]) -> None:
        full = label % {"skill": str(skill.name)}
        box = forms.Select(attrs={"aria-label": full})
        self.fields[f"{kind}-{skill.code}"] = forms.TypedChoiceField(
            label=full, choices=choices, coerce=int, empty_value=None, required=False, widget=box
        )

    def chosen(self, kind: str) -> dict[str, int | None]:
        return {code: self.cleaned_data.get(f"{kind}-{code}") for code in shipped()}
