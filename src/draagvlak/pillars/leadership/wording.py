"""Why no feature of this pillar does what was asked: the words they share."""

from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import refusals

REFUSALS = refusals(
    "leadership",
    {
        "adopted_already": _("This was adopted and can no longer be changed. Make a new version instead."),
    },
)
