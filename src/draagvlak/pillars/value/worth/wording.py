"""The words for every reason about the freed hours, with the first step when something is missing."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak.ui.refused import refusals
from draagvlak_core.value import criteria

_ASK = _("Ask the person who answers for it to say who gets the freed hours")

CRITERIA = (
    Criterion(
        criteria.FREED,
        _("It is clear who gets the freed hours"),
        _("People help to save time when they know beforehand whose time it will be."),
    ),
)

WORDING: Mapping[str, Wording] = {
    "statement_unknown": Wording(_("We cannot tell who gets the freed hours."), _ASK),
    "not_stated": Wording(_("Nobody has said who gets the hours it frees."), _ASK),
    "start_of_use_unknown": Wording(
        _("It was said who gets the freed hours, but without a pilot we cannot tell whether it was said in time.")
    ),
    "stated_late": Wording(
        _("Who gets the freed hours was said after the pilot started on %(starts_on)s."),
        _("Talk with those who do the work about what was said"),
    ),
    "changed_after_start": Wording(
        _("Who gets the freed hours was changed after the start on %(starts_on)s. At first it was: “%(recipient)s”."),
        _("Talk with those who do the work about the change"),
    ),
    "stated": Wording(_("Who gets the freed hours was said before the start: “%(recipient)s”.")),
}

REFUSALS = refusals(
    "value",
    {
        "not_accountable": _(
            "Only the person who has accepted to answer for this use of AI can state who gets the freed hours."
        ),
    },
)
