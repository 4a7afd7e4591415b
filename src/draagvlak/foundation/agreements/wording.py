"""Why something about an agreement is refused."""

from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import refusals

REFUSALS = refusals(
    "agreements",
    {
        "asked_already": _("Somebody proposed something already. Wait for the answer, or take it back."),
        "own_proposal": _("You proposed this yourself, so somebody else of the works council has to agree."),
        "no_reason": _("Say why, so that a better proposal can follow."),
        "no_consent": _("There is no consent to withdraw."),
        "out_of_range": _("Choose a number from %(floor)s to %(ceiling)s."),
        "answered": _("This proposal has been answered or taken back already."),
    },
)
