"""How long what was said is kept."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.retention.kinds import Kind, keeps
from draagvlak.pillars.trust.conversations.actions import (
    drop_unconfirmed,
    erase_words,
    never_confirmed,
    old_notes,
)

keeps(
    Kind(
        "trust.notes",
        _("What was said in conversations"),
        _("The words of notes. What they were about, the answers and the promises stay."),
        days=5 * 365,
        count=lambda before: len(old_notes(before.date())),
        erase=lambda before, by: erase_words(before=before.date(), by=by),
    )
)


keeps(
    Kind(
        "trust.unconfirmed",
        _("Notes that were never confirmed"),
        _("Notes that those who spoke did not confirm. Only whoever led the conversation can read them."),
        days=365,
        count=lambda before: len(never_confirmed(before.date())),
        erase=lambda before, by: drop_unconfirmed(before=before.date(), by=by),
    )
)
