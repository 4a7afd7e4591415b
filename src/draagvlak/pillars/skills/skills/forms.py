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


class SkillsForm(forms.Form):
    """All 26 skills on one compact page: a select per skill, named for screen readers by the skill itself."""

    def rows(self, family: str) -> Iterator[tuple[ShippedSkill, Mapping[str, BoundField]]]:
        """The skills of one family with their boxes, by the first part of the field's name."""
        for code, skill in shipped().items():
            if skill.family == family:
                yield skill, {name.split("-")[0]: self[name] for name in self.fields if name.endswith(f"-{code}")}

    def add_select(self, kind: str, skill: ShippedSkill, label: Any, choices: Sequence[tuple[str, Any]]) -> None:
        full = label % {"skill": str(skill.name)}
        box = forms.Select(attrs={"aria-label": full})
        self.fields[f"{kind}-{skill.code}"] = forms.TypedChoiceField(
            label=full, choices=choices, coerce=int, empty_value=None, required=False, widget=box
        )

    def chosen(self, kind: str) -> dict[str, int | None]:
        return {code: self.cleaned_data.get(f"{kind}-{code}") for code in shipped()}


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A skill in a form, with its boxes; `about` is what a page wants to say beside it."""

    skill: ShippedSkill
    boxes: Mapping[str, BoundField]
    about: Any


def in_families(form: SkillsForm, about: Mapping[str, Any] | None = None) -> list[tuple[str, list[SkillRow]]]:
    """The rows of a form per family, human skills first."""
    about = about or {}
    return [
        (str(family.label), [SkillRow(skill, boxes, about.get(skill.code)) for skill, boxes in form.rows(family)])
        for family in FAMILIES
    ]
