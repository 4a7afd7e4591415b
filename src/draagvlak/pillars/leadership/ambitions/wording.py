"""What this feature says when it does not do what was asked."""

from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import refusals

REFUSALS = refusals(
    "leadership",
    {
        "no_goal": _("Write the goal."),
        "no_ambition": _("Write the ambition."),
        "no_help": _("Write how it helps."),
    },
)
