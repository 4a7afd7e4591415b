"""Writes promises: made, done, and asked back of those who raised the matter."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.trust.conversations.models import Conversation, Note
from draagvlak.pillars.trust.promises.models import Promise
from draagvlak.ui.refused import Refused
from draagvlak_core.trust.promises import HeardBack


@transaction.atomic
def make_promise(
    *,
    words: Mapping[str, str],
    owner: Person,
    due_on: date,
    by: object,
    use_case: UseCase | None = None,
    conversation: Conversation | None = None,
    notes: Iterable[Note] = (),
) -> Promise:
    """Promise what will be done, by whom and by when. Notes must be confirmed and from the same conversation."""
    notes = list(notes)
    if conversation:
        conversation = Conversation.objects.select_related("use_case").get(pk=conversation.pk)
    if not any(version.strip() for version in words.values()):
        raise Refused("trust.no_words")
    if any(conversation is None or note.conversation_id != conversation.pk for note in notes):
        raise Refused("trust.notes_from_elsewhere")
    if notes and conversation and conversation.notes_confirmed_at is None:
        raise Refused("trust.notes_unconfirmed")
    about = use_case or (conversation.use_case if conversation else None)
    promise = Promise.objects.create(words=words, owner=owner, due_on=due_on, use_case=about, conversation=conversation)
    promise.notes.set(notes)
    _record("trust.promised", promise, by, person=owner, day=due_on.isoformat())
    return promise


@transaction.atomic
def hand_over_promise(*, promise: Promise, owner: Person, by: object) -> None:
    """Somebody else keeps it from now on; the day it is due stays."""
    promise.owner = owner
    promise.save(update_fields=["owner"])
    _record("trust.promise_handed_over", promise, by, person=owner)


@transaction.atomic
def finish_promise(*, promise: Promise, done_words: Mapping[str, str], by: object) -> None:
    """Say what was done. It counts as kept only when those who raised it say so; a no or partly may be done again."""
    promise = Promise.objects.select_for_update(of=("self",)).get(pk=promise.pk)
    if promise.done_on and promise.heard_back in ("", HeardBack.YES):
        raise Refused("trust.promise_done")
    if not any(version.strip() for version in done_words.values()):
        raise Refused("trust.no_words")
    promise.done_words, promise.done_on = done_words, clock.today()
    promise.heard_back, promise.heard_back_on = "", None
    promise.save(update_fields=["done_words", "done_on", "heard_back", "heard_back_on"])
    _record("trust.done", promise, by)


@transaction.atomic
def hear_back(*, promise: Promise, answer: HeardBack, by: object) -> None:
    """Note what those who raised it say about what was done, as one group."""
    promise = Promise.objects.select_for_update(of=("self",)).get(pk=promise.pk)
    if promise.done_on is None:
        raise Refused("trust.promise_not_done")
    promise.heard_back, promise.heard_back_on = HeardBack(answer), clock.today()
    promise.save(update_fields=["heard_back", "heard_back_on"])
    _record(f"trust.heard_back_{promise.heard_back}", promise, by)


def _record(kind: str, promise: Promise, by: object, **details: object) -> None:
    about = f"use_case:{promise.use_case_id}" if promise.use_case_id else f"promise:{promise.pk}"
    record(kind, by=by, about=about, words=dict(promise.words), promise=promise.pk, **details)
