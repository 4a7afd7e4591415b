"""Reads what the pages of promises show. No page asks more queries when there are more rows."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.trust.conversations.models import Conversation, Note
from draagvlak.pillars.trust.conversations.permissions import readable_conversations
from draagvlak.pillars.trust.conversations.queries import PER_PAGE, use_case_or_none
from draagvlak.pillars.trust.promises.facts import promise_facts
from draagvlak.pillars.trust.promises.models import Promise
from draagvlak_core.trust.promises import Standing, standing


def promise_page(number: Any) -> Page[Any]:
    """All promises, a page at a time."""
    return Paginator(Promise.objects.in_order(), PER_PAGE).get_page(number)


def read_promise(promise: Promise) -> dict[str, Any]:
    """A promise with what was said that it answers, as far as that may be read by everyone."""
    notes = promise.notes.filter(conversation_id__in=readable_conversations())
    return {"promise": promise, "standing": promise.standing, "notes": notes}


@dataclass(frozen=True, slots=True)
class Source:
    """What a new promise follows from."""

    use_case: UseCase | None
    conversation: Conversation | None
    notes: QuerySet[Note] | None
    initial: dict[str, Any]


def promise_source(asked: Mapping[str, str], person: Person | None) -> Source:
    """Read `?conversation=`, `?note=` or `?use_case=`; what makes no sense is left out."""
    number = asked.get("conversation", "")
    conversations = Conversation.objects.exclude(notes_confirmed_at=None).select_related("use_case", "facilitator")
    conversation = conversations.filter(pk=number).first() if number.isdecimal() else None
    if conversation is None:
        return Source(use_case_or_none(asked.get("use_case")), None, None, {"owner": person})
    leads = person is not None and conversation.facilitator_id == person.pk
    may_read = leads or conversation.pk in readable_conversations()
    notes = conversation.notes.all() if may_read else None
    return Source(conversation.use_case, conversation, notes, {"owner": person, "notes": [asked.get("note")]})


def standings() -> Counter[Standing]:
    """How many promises stand where today, in one query."""
    rows = Promise.objects.order_by().values_list("due_on", "done_on", "heard_back", "owner_id", "owner__left_on")
    today = clock.today()
    return Counter(standing(promise_facts(*row), today) for row in rows)
