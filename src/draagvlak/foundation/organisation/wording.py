"""Why a change of the organisation is refused."""

from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import refusals

REFUSALS = refusals(
    "organisation",
    {
        "already_started": _("There is an organisation here already."),
        "unit_in_use": _("People or other units are still in this unit. Move them first."),
    },
)
