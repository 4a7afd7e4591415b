"""Words this room uses on several pages."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.pillars.skills.models import Family
from draagvlak_core.skills.standing import Standing

# Human skills stand first: they are the ones that are forgotten.
FAMILIES = (Family.HUMAN, Family.AI, Family.LEAD)

FAMILY_ABOUT: Mapping[str, Promise] = {
    Family.HUMAN: _(
        "What people bring that no tool brings. In every profile they weigh at least as much as AI skills."
    ),
    Family.AI: _("Working with AI, checking it, and knowing when not to use it."),
    Family.LEAD: _("For those who decide with AI, or about AI."),
}

WEIGHTS: Mapping[int, Promise] = {
    1: _("Normal"),
    2: _("Somewhat more"),
    3: _("More"),
    4: _("Much more"),
    5: _("Most"),
}

STANDINGS: Mapping[Standing, Promise | str] = {
    Standing.NOT_SAID: _("You have not said yet where you are."),
    Standing.NOT_NEEDED: "",
    Standing.STEP: _("One step to go."),
    Standing.STEPS: _("Some steps to go."),
    Standing.THERE: _("This is what your role needs."),
    Standing.BEYOND: _("More than your role needs: others can learn from you."),
}
