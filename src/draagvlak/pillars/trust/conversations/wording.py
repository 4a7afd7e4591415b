"""The words for every reason about conversations, with the first step when something is missing."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak.pillars.trust.conversations.models import Code
from draagvlak.ui.refused import refusals
from draagvlak_core.trust import criteria

QUESTIONS: Mapping[str, Promise] = {
    Code.NO_TIME: _("What would have to be dropped, or arranged differently, to make room for this?"),
    Code.NOT_RELEVANT: _("What in your work would have to get easier or better for this to matter to you?"),
    Code.OTHERS_FIRST: _("What would you want to have seen with others before you begin?"),
    Code.UNUSED: _("When did you last want to use it, and what made you do it your own way?"),
}

_TALK_FIRST = _("Plan a conversation with those it touches")
_CONFIRM = _("Read the notes back to those who spoke and ask whether they are right")

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
)

WORDING: Mapping[str, Wording] = {
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
}

REFUSALS = refusals(
    "trust",
    {
        "nobody_invited": _("Choose at least one unit to invite."),
        "conversation_over": _("This conversation was held or cancelled already."),
        "day_to_come": _("This day has yet to come. Note that it was held on the day itself or later."),
        "nobody_came": _("Write how many people came: at least one. If nobody came, cancel the conversation."),
        "no_reason": _("Write why it is cancelled."),
        "no_notes": _("There are no notes to confirm yet."),
        "notes_unconfirmed": _("Those who spoke have not confirmed these notes yet."),
        "no_words": _("Write this in at least one language."),
        "not_held": _("This conversation was not held yet."),
        "notes_confirmed": _("Those who spoke have confirmed these notes: nothing is added or changed any more."),
        "concern_about_nothing": _("Choose what the concern is about."),
        "names_somebody": _("These words hold the name of somebody who works here. Write it down without the name."),
    },
)
