"""Why the sample organisation is not built or removed."""

from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import refusals

REFUSALS = refusals(
    "sample",
    {
        "not_empty": _(
            "There is something here already. The sample never mixes with it: choose another DRAAGVLAK_DATA."
        ),
        "busy": _("The sample organisation is being built already. Wait a moment."),
        "not_a_sample": _("There is no sample organisation here, so nothing was removed."),
    },
)
