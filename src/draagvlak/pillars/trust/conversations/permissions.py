"""The only ways a view gets a conversation or a note, and what of small conversations may be shown to whom."""

from collections import defaultdict
from collections.abc import Collection

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.trust.conversations.models import Conversation, Note
from draagvlak_core.trust.small_rooms import Room, Shown, may_show


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


def shown(use_case_ids: Collection[int] | None = None) -> Shown:
    """Which conversations may be read one by one, counted in a pool, or not shown yet.

    Pools never cross use cases, so that no page about all of them tells more than the pages of each.
    """
    confirmed = Conversation.objects.exclude(notes_confirmed_at=None).order_by("notes_confirmed_at", "pk")
    if use_case_ids is not None:
        confirmed = confirmed.filter(use_case_id__in=list(use_case_ids))
    rooms: dict[int | None, list[Room]] = defaultdict(list)
    for pk, use_case_id, present in confirmed.values_list("pk", "use_case_id", "present"):
        rooms[use_case_id].append(Room(pk, present))
    judged = [may_show(some) for some in rooms.values()]
    return Shown(
        frozenset[int]().union(*(pool.apart for pool in judged)),
        frozenset[int]().union(*(pool.pooled for pool in judged)),
        frozenset[int]().union(*(pool.withheld for pool in judged)),
    )


def readable_conversations() -> frozenset[int]:
    """Conversations of which everyone may read the confirmed notes one by one."""
    return shown().apart
