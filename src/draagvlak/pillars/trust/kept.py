"""How long this room keeps what was said, and what goes with somebody who is erased."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention.erasing import on_erasing
from draagvlak.foundation.retention.kinds import Kind, keeps
from draagvlak.pillars.trust.actions import keeping


@on_erasing
def forget(person: Person, names: frozenset[str]) -> None:
    keeping.forget_names(names=names)


keeps(
    Kind(
        "trust.notes",
        _("What was said in conversations"),
        _("The words of notes. What they were about, the answers and the promises stay."),
        days=5 * 365,
        count=lambda before: len(keeping.old_notes(before.date())),
        erase=lambda before, by: keeping.erase_words(before=before.date(), by=by),
    )
)
keeps(
    Kind(
        "trust.unconfirmed",
        _("Notes that were never confirmed"),
        _("Notes that those who spoke did not confirm. Only whoever led the conversation can read them."),
        days=365,
        count=lambda before: len(keeping.never_confirmed(before.date())),
        erase=lambda before, by: keeping.drop_unconfirmed(before=before.date(), by=by),
    )
)
