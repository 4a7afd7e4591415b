"""Lets go of what was said when it has been kept long enough, and of names that were written beside it."""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from draagvlak.foundation.decisions.actions import record
from draagvlak.pillars.trust.models import Note


def old_notes(before: date) -> list[int]:
    """Confirmed notes with words, of conversations held before this day."""
    notes = Note.objects.exclude(words={}).exclude(conversation__notes_confirmed_at=None)
    return list(notes.filter(conversation__held_on__lt=before).values_list("pk", flat=True))


def never_confirmed(before: date) -> list[int]:
    """Notes nobody confirmed, of conversations held before this day."""
    notes = Note.objects.filter(conversation__notes_confirmed_at=None, conversation__held_on__lt=before)
    return list(notes.values_list("pk", flat=True))


@transaction.atomic
def erase_words(*, before: date, by: object) -> int:
    """Erase what was said. Kind, code and answer stay: a concern does not become *no concern* by growing old."""
    count = Note.objects.filter(pk__in=old_notes(before)).update(words={})
    if count:
        record("trust.words_erased", by=by, count=count)
    return count


@transaction.atomic
def drop_unconfirmed(*, before: date, by: object) -> int:
    """Take away notes that those who spoke never confirmed. The conversation then counts as not written down."""
    notes = Note.objects.filter(pk__in=never_confirmed(before))
    count = notes.count()
    notes.delete()
    if count:
        record("trust.unconfirmed_dropped", by=by, count=count)
    return count


def forget_names(*, names: Collection[str]) -> None:
    """Take these names from answers. Part of erasing a person, which writes the event."""
    Note.objects.filter(answered_by__in=names).update(answered_by="")
