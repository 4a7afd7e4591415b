"""Writes conversations and what was said in them, and lets go of it when it has been kept long enough."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import JobRole, Person, Unit
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.trust.conversations.models import Code, Conversation, Note, Saying
from draagvlak.ui.refused import Refused
from draagvlak_core.trust.names import names_in


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was said, before it is kept."""

    kind: Saying
    code: Code | str
    words: Mapping[str, str]


@transaction.atomic
def plan_conversation(
    *,
    title: Mapping[str, str],
    planned_on: date,
    units: Iterable[Unit],
    by: object,
    use_case: UseCase | None = None,
    job_roles: Iterable[JobRole] = (),
    facilitator: Person | None = None,
) -> Conversation:
    """Plan a conversation with everyone in these units, or only with these job roles in them."""
    units = list(units)
    if not units:
        raise Refused("trust.nobody_invited")
    planned = Conversation.objects.create(
        title=title, planned_on=planned_on, use_case=use_case, facilitator=facilitator
    )
    planned.units.set(units)
    planned.job_roles.set(job_roles)
    _record("trust.planned", planned, by, day=planned_on.isoformat())
    return planned


@transaction.atomic
def hand_over_conversation(*, conversation: Conversation, facilitator: Person, by: object) -> None:
    """Somebody else leads the conversation, and reads and writes its notes from now on."""
    conversation.facilitator = facilitator
    conversation.save(update_fields=["facilitator"])
    _record("trust.handed_over", conversation, by, person=facilitator)


@transaction.atomic
def hold_conversation(*, conversation: Conversation, held_on: date, present: int, by: object) -> None:
    """Note that it took place, on which day, and with how many people. Never with whom."""
    conversation = _again(conversation)
    if conversation.held_on or conversation.cancelled_on:
        raise Refused("trust.conversation_over")
    if held_on > clock.today():
        raise Refused("trust.day_to_come")
    if present < 1:
        raise Refused("trust.nobody_came")
    conversation.held_on, conversation.present = held_on, present
    conversation.stage_then = _stage_on(conversation.use_case, held_on)
    conversation.save(update_fields=["held_on", "present", "stage_then"])
    _record("trust.held", conversation, by, day=held_on.isoformat(), present=present)


@transaction.atomic
def cancel_conversation(*, conversation: Conversation, why: str, by: object) -> None:
    """It will not take place; the reason stays readable for those who were invited."""
    conversation = _again(conversation)
    if conversation.held_on or conversation.cancelled_on:
        raise Refused("trust.conversation_over")
    if not why.strip():
        raise Refused("trust.no_reason")
    conversation.cancelled_on, conversation.cancelled_why = clock.today(), why.strip()
    conversation.save(update_fields=["cancelled_on", "cancelled_why"])
    _record("trust.cancelled", conversation, by, why=why.strip())


@transaction.atomic
def add_notes(*, conversation: Conversation, notes: Iterable[Said], by: object) -> list[Note]:
    """Write down what was said, all of it or nothing. Who said it is not asked and has no place to go."""
    conversation = _open_for_notes(conversation)
    notes = list(notes)
    for note in notes:
        _check(note)
    written = Note.objects.bulk_create(
        Note(conversation=conversation, kind=note.kind, code=note.code, words=dict(note.words)) for note in notes
    )
    if written:
        _record("trust.noted", conversation, by, count=len(written))
    return written


@transaction.atomic
def change_note(*, note: Note, said: Said, by: object) -> None:
    """Put other words to a note, until those who spoke have confirmed it."""
    conversation = _open_for_notes(note.conversation)
    _check(said)
    note.kind, note.code, note.words = said.kind, said.code, dict(said.words)
    note.save(update_fields=["kind", "code", "words"])
    _record("trust.note_changed", conversation, by)


@transaction.atomic
def remove_note(*, note: Note, by: object) -> None:
    """Take a note away because those who spoke do not want it kept."""
    conversation = _open_for_notes(note.conversation)
    note.delete()
    _record("trust.note_removed", conversation, by)


@transaction.atomic
def confirm_notes(*, conversation: Conversation, by: object) -> None:
    """The facilitator states that those who spoke agree with the notes. Nothing changes in them after this."""
    conversation = _open_for_notes(conversation)
    count = conversation.notes.count()
    if not count:
        raise Refused("trust.no_notes")
    conversation.notes_confirmed_at = clock.now()
    conversation.save(update_fields=["notes_confirmed_at"])
    _record("trust.confirmed", conversation, by, count=count)


@transaction.atomic
def answer_note(*, note: Note, words: Mapping[str, str], by: object) -> None:
    """Answer what was said when an answer is enough and nothing has to be done. A newer answer replaces it."""
    conversation = _again(note.conversation)
    if conversation.notes_confirmed_at is None:
        raise Refused("trust.notes_unconfirmed")
    if not any(version.strip() for version in words.values()):
        raise Refused("trust.no_words")
    note.answer, note.answered_by, note.answered_on = dict(words), str(by), clock.today()
    note.save(update_fields=["answer", "answered_by", "answered_on"])
    _record("trust.answered", conversation, by)


def _stage_on(use_case: UseCase | None, day: date) -> str:
    """The stage the use case was in on that day; empty when that is not known any more."""
    if use_case is None or (use_case.stage_since and day < use_case.stage_since):
        return ""
    return use_case.stage


def _again(conversation: Conversation) -> Conversation:
    """The row as it is now, kept from changing until this action is over."""
    return Conversation.objects.select_for_update(of=("self",)).select_related("use_case").get(pk=conversation.pk)


def _open_for_notes(conversation: Conversation) -> Conversation:
    conversation = _again(conversation)
    if conversation.held_on is None:
        raise Refused("trust.not_held")
    if conversation.notes_confirmed_at is not None:
        raise Refused("trust.notes_confirmed")
    return conversation


def _check(note: Said) -> None:
    words = " ".join(note.words.values())
    if not words.strip():
        raise Refused("trust.no_words")
    if note.kind == Saying.CONCERN and not note.code:
        raise Refused("trust.concern_about_nothing")
    if people_named_in(words):
        raise Refused("trust.names_somebody")


def people_named_in(words: str) -> tuple[str, ...]:
    """Names of people who work or worked here that stand in these words."""
    return names_in(words, Person.objects.values_list("name", flat=True))


def _record(kind: str, conversation: Conversation, by: object, **details: object) -> None:
    about = f"use_case:{conversation.use_case_id}" if conversation.use_case_id else f"conversation:{conversation.pk}"
    record(kind, by=by, about=about, name=dict(conversation.title), conversation=conversation.pk, **details)


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
