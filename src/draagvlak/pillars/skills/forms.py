"""What people fill in here, and the words of the questions. Forms never save: they hand clean values to an action."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import JobRole
from draagvlak.pillars.skills.models import Track
from draagvlak.pillars.skills.taxonomy import ShippedSkill, level_names, shipped
from draagvlak.pillars.skills.words import FAMILIES, WEIGHTS
from draagvlak.ui.steps import Several, day_box
from draagvlak.ui.text_input import TextInLanguages
from draagvlak_core.skills.profiles import LEVELS


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


class ProfileForm(SkillsForm):
    """What a role needs: level and weight of every skill."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        levels = level_choices(_("Not needed"), LEVELS)
        weights = [(str(number), words) for number, words in WEIGHTS.items()]
        for skill in shipped().values():
            self.add_select("level", skill, _("Level of “%(skill)s”"), levels)
            self.add_select("weight", skill, _("Weight of “%(skill)s”"), weights)

    def clean(self) -> dict[str, Any]:
        super().clean()
        weights = self.chosen("weight")
        needs = {code: (level, weights[code] or 1) for code, level in self.chosen("level").items() if level}
        return {"needs": needs}


class OwnLevelsForm(SkillsForm):
    """How somebody sees themselves."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        levels = level_choices(_("Not said"), range(5))
        for skill in shipped().values():
            self.add_select("level", skill, _("Where you are with “%(skill)s”"), levels)

    def clean(self) -> dict[str, Any]:
        super().clean()
        return {"levels": self.chosen("level")}


class ActivityForm(SkillsForm):
    """A learning activity: what, how long, for whom, and which skills it brings to which level."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"] = TextInLanguages(label=_("Title"), rows=1, max_length=200)
        self.fields["about"] = TextInLanguages(label=_("What do people do?"), rows=4, max_length=2000)
        self.fields["hours"] = forms.DecimalField(
            label=_("How many hours does it take?"), min_value=0, max_value=2000, max_digits=6, decimal_places=1
        )
        self.fields["starts_on"] = forms.DateField(
            label=_("Starts on"),
            required=False,
            help_text=_("Leave this empty when people can begin at any moment."),
            widget=day_box(),
        )
        self.fields["job_roles"] = Several(
            JobRole.objects.order_by("code"),
            label=_("For which roles?"),
            required=False,
            help_text=_("Choose none when it is open to everyone."),
            widget=forms.CheckboxSelectMultiple,
        )
        levels = level_choices(_("Not part of it"), LEVELS)
        for skill in shipped().values():
            self.add_select("gain", skill, _("Level of “%(skill)s” this brings people to"), levels)

    def plain_fields(self) -> list[BoundField]:
        return [self[name] for name in ("title", "about", "hours", "starts_on", "job_roles")]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        kept_values = {name: value for name, value in values.items() if not name.startswith("gain-")}
        return kept_values | {"gains": {code: level for code, level in self.chosen("gain").items() if level}}


class TracksForm(forms.Form):
    """What each role does with one use case, and perhaps one more role."""

    def __init__(self, *args: Any, roles: Sequence[JobRole], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.roles = roles
        for role in roles:
            self.fields[f"role-{role.pk}"] = self._tracks(str(role.name), required=False)
        known = [role.pk for role in roles]
        self.fields["another"] = forms.ModelChoiceField(
            JobRole.objects.exclude(pk__in=known).order_by("code"),
            label=_("Another role that has to do with it"),
            required=False,
            empty_label=_("No other role"),
        )
        self.fields["another_tracks"] = self._tracks(_("What does that other role do?"), required=False)

    def _tracks(self, label: Any, *, required: bool) -> forms.MultipleChoiceField:
        return forms.MultipleChoiceField(
            label=label, choices=Track.choices, required=required, widget=forms.CheckboxSelectMultiple
        )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        tracks = {role: [Track(one) for one in values.get(f"role-{role.pk}", [])] for role in self.roles}
        another, chosen = values.get("another"), values.get("another_tracks")
        if another and not chosen:
            self.add_error("another_tracks", gettext("Say what this role does with it."))
        if chosen and not another:
            self.add_error("another", gettext("Choose the role that does this."))
        if another and chosen:
            tracks[another] = [Track(one) for one in chosen]
        return {"tracks": tracks}
