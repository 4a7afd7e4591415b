"""The words for every reason this room gives, with the first step when something is missing."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak_core.trust import criteria

CRITERIA = (
    Criterion(
        criteria.HEARD,
        _("Everyone it touches was heard before the choice"),
        _("People carry what they could speak about while it was still open."),
    ),
    Criterion(
        criteria.CONFIRMED,
        _("Those who spoke confirmed the notes"),
        _("Only those who spoke can say whether they were understood."),
    ),
    Criterion(
        criteria.ANSWERED,
        _("Every concern has an answer or a promise"),
        _("A concern that disappears teaches people to be silent next time."),
    ),
    Criterion(
        criteria.PROMISES,
        _("Promises are kept, say those who raised the matter"),
        _("Trust grows when people see what was done with what they said."),
    ),
)

_TALK_FIRST = _("Plan a conversation with those it touches")
_CONFIRM = _("Read the notes back to those who spoke and ask whether they are right")
_ASK_BACK = _("Ask those who raised it whether it was done")

WORDING: Mapping[str, Wording] = {
    # --- heard
    "affected_unknown": Wording(
        _("Nobody wrote down which units this touches, so we cannot tell who should be heard."),
        _("Say on the card which units it touches"),
    ),
    "conversations_unknown": Wording(_("We cannot tell which conversations were held.")),
    "all_heard": Wording(
        ngettext_lazy(
            "The one group it touches was invited to a conversation that was held.",
            "All %(count)s groups it touches were invited to a conversation that was held.",
            "count",
        )
    ),
    "nobody_heard": Wording(_("None of those it touches was heard yet."), _TALK_FIRST),
    "some_unheard": Wording(
        ngettext_lazy(
            "One group was not heard yet: %(groups)s.", "%(count)s groups were not heard yet: %(groups)s.", "count"
        ),
        _TALK_FIRST,
    ),
    # --- confirmed
    "no_conversation": Wording(_("No conversation about this was held yet."), _TALK_FIRST),
    "nothing_written": Wording(
        _("A conversation was held, and nothing of what was said is written down."), _("Write down what was said")
    ),
    "unconfirmed": Wording(
        ngettext_lazy(
            "The notes of one conversation are not confirmed by those who spoke.",
            "The notes of %(count)s conversations are not confirmed by those who spoke.",
            "count",
        ),
        _CONFIRM,
    ),
    "confirmation_unknown": Wording(_("We cannot tell whether those who spoke agree with the notes."), _CONFIRM),
    "confirmed": Wording(
        ngettext_lazy(
            "Those who spoke confirmed the notes of the one conversation that was held.",
            "Those who spoke confirmed the notes of all %(count)s conversations.",
            "count",
        )
    ),
    # --- answered
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
    # --- promises
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
