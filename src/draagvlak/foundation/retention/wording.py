"""Why keeping or erasing is refused."""

from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import refusals

REFUSALS = refusals(
    "retention",
    {
        "longer_than_agreed": _(
            "The works council agreed to at most %(n)s days. Have a longer term proposed to it first."
        ),
        "still_here": _("%(name)s still works here. Only somebody who left can be erased."),
    },
)
