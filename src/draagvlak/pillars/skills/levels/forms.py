"""How people say how they see themselves. Forms never save: they hand clean values to an action."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from draagvlak.pillars.skills.skills.forms import SkillsForm, level_choices
from draagvlak.pillars.skills.skills.taxonomy import shipped


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
