"""What people fill in about a role. Forms never save: they hand clean values to an action."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import JobRole
from draagvlak.pillars.skills.roles.models import Track
from draagvlak.pillars.skills.roles.wording import WEIGHTS
from draagvlak.pillars.skills.skills.forms import SkillsForm, level_choices
from draagvlak.pillars.skills.skills.taxonomy import shipped
from draagvlak_core.skills.profiles import LEVELS


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
        tracks = {role: [Track(code) for code in values.get(f"role-{role.pk}", [])] for role in self.roles}
        another, chosen = values.get("another"), values.get("another_tracks")
        if another and not chosen:
            self.add_error("another_tracks", gettext("Say what this role does with it."))
        if chosen and not another:
            self.add_error("another", gettext("Choose the role that does this."))
        if another and chosen:
            tracks[another] = [Track(code) for code in chosen]
        return {"tracks": tracks}
