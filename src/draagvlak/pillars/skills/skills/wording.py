"""The three families of skills, in words."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.pillars.skills.skills.models import Family

# Human skills stand first: they are the ones that are forgotten.
FAMILIES = (Family.HUMAN, Family.AI, Family.LEAD)

FAMILY_ABOUT: Mapping[str, Promise] = {
    Family.HUMAN: _(
        "What people bring that no tool brings. In every profile they weigh at least as much as AI skills."
    ),
    Family.AI: _("Working with AI, checking it, and knowing when not to use it."),
    Family.LEAD: _("For those who decide with AI, or about AI."),
}
