"""How an own level stands beside what the role needs, in words."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak_core.skills.standing import Standing

STANDINGS: Mapping[Standing, Promise | str] = {
    Standing.NOT_SAID: _("You have not said yet where you are."),
    Standing.NOT_NEEDED: "",
    Standing.STEP: _("One step to go."),
    Standing.STEPS: _("Some steps to go."),
    Standing.THERE: _("This is what your role needs."),
    Standing.BEYOND: _("More than your role needs: others can learn from you."),
}
