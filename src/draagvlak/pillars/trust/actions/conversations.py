"""Writes conversations and what was said in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import JobRole, Person, Unit
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.trust.models import Code, Conversation, Note, Saying
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
        raise ValidationError(_("Choose at least one unit to invite."))
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
    _record("trust.handed_over", conversation, by, person=facilitator.name)


@transaction.atomic
def hold_conversation(*, conversation: Conversation, held_on: date, present: int, by: object) -> None:
    """Note that it took place, on which day, and with how many people. Never with whom."""
    conversation = _again(conversation)
    if conversation.held_on or conversation.cancelled_on:
        raise ValidationError(_("This conversation was held or cancelled already."))
    if held_on > clock.today():
        raise ValidationError(_("This day has yet to come. Note that it was held on the day itself or later."))
    if present < 1:
        raise ValidationError(_("Write how many people came: at least one. If nobody came, cancel the conversation."))
    conversation.held_on, conversation.present = held_on, present
    conversation.stage_then = _stage_on(conversation.use_case, held_on)
    conversation.save(update_fields=["held_on", "present", "stage_then"])
    _record("trust.held", conversation, by, day=held_on.isoformat(), present=present)


@transaction.atomic
def cancel_conversation(*, conversation: Conversation, why: str, by: object) -> None:
    """It will not take place; the reason stays readable for those who were invited."""
    conversation = _again(conversation)
    if conversation.held_on or conversation.cancelled_on:
        raise ValidationError(_("This conversation was held or cancelled already."))
    if not why.strip():
        raise ValidationError(_("Write why it is cancelled."))
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
    kept = Note.objects.bulk_create(
        Note(conversation=conversation, kind=note.kind, code=note.code, words=dict(note.words)) for note in notes
    )
    if kept:
        _record("trust.noted", conversation, by, count=len(kept))
    return kept


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
        raise ValidationError(_("There are no notes to confirm yet."))
    conversation.notes_confirmed_at = clock.now()
    conversation.save(update_fields=["notes_confirmed_at"])
    _record("trust.confirmed", conversation, by, count=count)


@transaction.atomic
def answer_note(*, note: Note, words: Mapping[str, str], by: object) -> None:
    """Answer what was said when an answer is enough and nothing has to be done. A newer answer replaces it."""
    conversation = _again(note.conversation)
    if conversation.notes_confirmed_at is None:
        raise ValidationError(_("Those who spoke have not confirmed these notes yet."))
    if not any(version.strip() for version in words.values()):
        raise ValidationError(_("Write this in at least one language."))
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
        raise ValidationError(_("This conversation was not held yet."))
    if conversation.notes_confirmed_at is not None:
        raise ValidationError(_("Those who spoke have confirmed these notes: nothing is added or changed any more."))
    return conversation


def _check(note: Said) -> None:
    words = " ".join(note.words.values())
    if not words.strip():
        raise ValidationError(_("Write this in at least one language."))
    if note.kind == Saying.CONCERN and not note.code:
        raise ValidationError(_("Choose what the concern is about."))
    if people_named_in(words):
        raise ValidationError(
            _("These words hold the name of somebody who works here. Write it down without the name.")
        )


def people_named_in(words: str) -> tuple[str, ...]:
    """Names of people who work or worked here that stand in these words."""
    return names_in(words, Person.objects.values_list("name", flat=True))


def _record(kind: str, conversation: Conversation, by: object, **details: object) -> None:
    about = f"use_case:{conversation.use_case_id}" if conversation.use_case_id else f"conversation:{conversation.pk}"
    record(kind, by=by, about=about, name=dict(conversation.title), conversation=conversation.pk, **details)
