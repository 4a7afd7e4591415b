"""Why two use cases are not said to differ, in words."""

from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import refusals

REFUSALS = refusals(
    "coherence",
    {
        "one_and_the_same": _("Choose two different use cases."),
        "no_reason": _("Write why they are not the same."),
    },
)
