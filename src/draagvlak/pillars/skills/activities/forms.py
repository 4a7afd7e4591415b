"""What people fill in about a learning activity. Forms never save: they hand clean values to an action."""

from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import JobRole
from draagvlak.pillars.skills.skills.forms import SkillsForm, level_choices
from draagvlak.pillars.skills.skills.taxonomy import shipped
from draagvlak.ui.fields import Several, day_box
from draagvlak.ui.text_input import TextInLanguages
from draagvlak_core.skills.profiles import LEVELS


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
        plain = {name: value for name, value in values.items() if not name.startswith("gain-")}
        return plain | {"gains": {code: level for code, level in self.chosen("gain").items() if level}}
