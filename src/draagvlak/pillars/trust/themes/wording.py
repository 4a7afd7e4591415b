"""The words for every reason about concerns, with the first step when something is missing."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak_core.trust import criteria

_CONFIRM = _("Read the notes back to those who spoke and ask whether they are right")

CRITERIA = (
    Criterion(
        criteria.ANSWERED,
        _("Every concern has an answer or a promise"),
        _("A concern that disappears teaches people to be silent next time."),
    ),
)

WORDING: Mapping[str, Wording] = {
    "concerns_unknown": Wording(_("We cannot tell which concerns there are.")),
    "notes_unconfirmed": Wording(
        _("Not all notes are confirmed, so we cannot tell whether every concern has an answer."), _CONFIRM
    ),
    "unanswered": Wording(
        ngettext_lazy(
            "One of %(of)s concerns has no answer and no promise.",
            "%(count)s of %(of)s concerns have no answer and no promise.",
            "count",
        ),
        _("Answer the open concerns, or promise what you will do"),
    ),
    "no_concerns": Wording(
        ngettext_lazy(
            "Nobody raised a concern in the one conversation that was held.",
            "Nobody raised a concern in %(count)s conversations.",
            "count",
        )
    ),
    "all_answered": Wording(
        ngettext_lazy(
            "The one concern that was raised has an answer or a promise.",
            "All %(count)s concerns have an answer or a promise.",
            "count",
        )
    ),
}
