"""The words for every reason about promises, with the first step when something is missing."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak.ui.refused import refusals
from draagvlak_core.trust import criteria

_ASK_BACK = _("Ask those who raised it whether it was done")

CRITERIA = (
    Criterion(
        criteria.PROMISES,
        _("Promises are kept, say those who raised the matter"),
        _("Trust grows when people see what was done with what they said."),
    ),
)

WORDING: Mapping[str, Wording] = {
    "promises_unknown": Wording(_("We cannot tell what was promised.")),
    "no_promises": Wording(
        _("No promise was made yet, so there is nothing to hold us to."),
        _("Promise what you will do with what was said"),
    ),
    "late": Wording(
        ngettext_lazy("One promise is late.", "%(count)s promises are late.", "count"),
        _("Do it, and say what was done"),
    ),
    "not_kept": Wording(
        ngettext_lazy(
            "Of one promise, those who raised the matter say it was not or only partly kept.",
            "Of %(count)s promises, those who raised the matter say they were not or only partly kept.",
            "count",
        ),
        _("Ask what is missing, and do that"),
    ),
    "nobody_keeps_it": Wording(
        ngettext_lazy(
            "Nobody keeps one of the promises any more, so we cannot tell what comes of it.",
            "Nobody keeps %(count)s of the promises any more, so we cannot tell what comes of them.",
            "count",
        ),
        _("Name somebody who keeps the promise"),
    ),
    "not_asked_back": Wording(
        ngettext_lazy(
            "One promise is done, but nobody asked those who raised the matter.",
            "%(count)s promises are done, but nobody asked those who raised the matter.",
            "count",
        ),
        _ASK_BACK,
    ),
    "on_time": Wording(
        ngettext_lazy(
            "One promise was made, and it is not due yet.", "%(count)s promises were made; none is late.", "count"
        )
    ),
    "kept": Wording(
        ngettext_lazy(
            "One promise was kept, say those who raised the matter, and none is late.",
            "%(count)s promises were kept, say those who raised the matter, and none is late.",
            "count",
        )
    ),
}

REFUSALS = refusals(
    "trust",
    {
        "notes_from_elsewhere": _("These notes are from another conversation than the promise."),
        "promise_done": _("This promise is done already."),
        "promise_not_done": _("This promise is not done yet, so nobody can say whether it was kept."),
    },
)
