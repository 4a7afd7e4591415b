"""The only ways a view of this room gets an object: the object, or 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.agreements.subjects import PULSE
from draagvlak.foundation.figures.models import Round
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.trust.models import Conversation, Note, Promise


def use_case_for(use_case_id: int) -> UseCase:
    """Every member may read what was heard about any use of AI here."""
    return get_object_or_404(UseCase, pk=use_case_id)


def conversation_for(conversation_id: int) -> Conversation:
    """Every member may know that a conversation is planned or was held. What was said is another matter."""
    return get_object_or_404(Conversation.objects.select_related("use_case", "facilitator"), pk=conversation_id)


def leads(member: Member, conversation: Conversation) -> bool:
    """Does this member lead the conversation? Nobody else reads its notes before those who spoke confirmed them."""
    person = member.person
    return bool(person) and member.may(Right.HOLD_CONVERSATIONS) and conversation.facilitator_id == person.pk


def may_hand_over(member: Member, conversation: Conversation) -> bool:
    """Whoever leads may hand it over; when that person is gone, anyone who may hold conversations picks it up."""
    if leads(member, conversation):
        return True
    gone = conversation.facilitator is None or conversation.facilitator.left_on is not None
    return gone and member.may(Right.HOLD_CONVERSATIONS)


def led_conversation_for(member: Member, conversation_id: int) -> Conversation:
    """A conversation this member leads; for others its inner pages do not exist."""
    conversation = conversation_for(conversation_id)
    if not leads(member, conversation):
        raise Http404("led by somebody else")
    return conversation


def handed_over_for(member: Member, conversation_id: int) -> Conversation:
    conversation = conversation_for(conversation_id)
    if not may_hand_over(member, conversation):
        raise Http404("led by somebody else")
    return conversation


def own_note_for(member: Member, note_id: int) -> Note:
    """A note that may still change: of a conversation this member leads, not confirmed yet."""
    note = get_object_or_404(Note.objects.select_related("conversation__facilitator"), pk=note_id)
    if not leads(member, note.conversation) or note.conversation.notes_confirmed_at:
        raise Http404("this note cannot be changed by this member")
    return note


def note_to_answer(member: Member, note_id: int, readable: frozenset[int]) -> Note:
    """A confirmed note this member may read: of a conversation in `readable`, or of one this member leads."""
    notes = Note.objects.exclude(conversation__notes_confirmed_at=None)
    note = get_object_or_404(notes.select_related("conversation__use_case", "conversation__facilitator"), pk=note_id)
    if note.conversation_id not in readable and not leads(member, note.conversation):
        raise Http404("of a small conversation led by somebody else")
    return note


def promise_for(promise_id: int) -> Promise:
    """Every member may read every promise."""
    return get_object_or_404(Promise.objects.select_related("owner", "use_case", "conversation"), pk=promise_id)


def may_finish(member: Member, promise: Promise) -> bool:
    """Whoever promised, or somebody who may make promises, says what was done."""
    own = member.person is not None and promise.owner_id == member.person.pk
    return own or member.may(Right.MAKE_PROMISES)


def may_ask_back(member: Member, promise: Promise) -> bool:
    """Whoever promised does not judge whether it was kept."""
    own = member.person is not None and promise.owner_id == member.person.pk
    return member.may(Right.HOLD_CONVERSATIONS) and not own


def promise_to_finish(member: Member, promise_id: int) -> Promise:
    promise = promise_for(promise_id)
    if not may_finish(member, promise):
        raise Http404("promised by somebody else")
    return promise


def promise_to_ask_back(member: Member, promise_id: int) -> Promise:
    promise = promise_for(promise_id)
    if not may_ask_back(member, promise):
        raise Http404("not for whoever promised it")
    return promise


def pulse_for(round_id: int) -> Round:
    """Every member reads the same of a pulse."""
    return get_object_or_404(Round, pk=round_id, kind=PULSE)


def unit_in(measured: Round, key: str) -> str:
    """A unit as it was when a published round opened."""
    if measured.published_at is None or key not in {unit["key"] for unit in measured.units}:
        raise Http404("no such unit in this round")
    return key
