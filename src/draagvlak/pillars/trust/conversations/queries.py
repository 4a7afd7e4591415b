"""Reads what the pages of conversations show. No page asks more queries when there are more rows."""

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.functional import Promise

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.trust.conversations.models import MASKS, Conversation, Note
from draagvlak.pillars.trust.conversations.permissions import readable_conversations
from draagvlak.pillars.trust.conversations.wording import QUESTIONS
from draagvlak_core.trust.small_rooms import SMALL


def questions_for(notes: Iterable[Note]) -> list[Promise]:
    """The questions worth asking in the next conversation, each once, in a fixed order."""
    heard = {note.code for note in notes}
    return [QUESTIONS[mask] for mask in MASKS if mask in heard]


PER_PAGE = 25


def conversation_page(number: Any) -> Page[Any]:
    rows = Conversation.objects.select_related("use_case", "facilitator").prefetch_related("units")
    return Paginator(rows.order_by("-planned_on", "-pk"), PER_PAGE).get_page(number)


def read_conversation(conversation: Conversation, *, is_lead: bool) -> dict[str, Any]:
    """A conversation with what this reader may read of it.

    Before those who spoke confirmed the notes, only whoever leads it reads them; after that everyone does,
    unless so few people came that a note would point at one of them.
    """
    readable = conversation.pk in readable_conversations()
    notes = list(conversation.notes.prefetch_related("promises")) if is_lead or readable else []
    return {
        "conversation": conversation,
        "notes": notes,
        "readable": readable,
        "small": conversation.notes_confirmed_at is not None and not readable,
        "fewest": SMALL,
        "follow_up": questions_for(notes) if is_lead else [],
        # Answers are our own words and may be read, also where the notes they answer may not.
        "answers": [] if notes else list(conversation.notes.exclude(answered_on=None)),
        "promises": list(conversation.promises.in_order()),
    }


def use_case_or_none(number: str | None) -> UseCase | None:
    return UseCase.objects.filter(pk=number).first() if number and number.isdecimal() else None


def plan_initial(use_case: UseCase | None, person: Person | None) -> dict[str, Any]:
    """What is known already when somebody plans a conversation."""
    if use_case is None:
        return {"facilitator": person}
    units = [str(pk) for pk in use_case.affected_units.values_list("pk", flat=True)]
    return {"use_case": use_case.pk, "units": units, "facilitator": person}


def use_cases_to_talk_about() -> list[tuple[int, str]]:
    """Choices for a form: every use case that is not retired, by name."""
    rows = UseCase.objects.exclude(stage=Stage.RETIRED).order_by().values_list("pk", "name")
    return sorted(((pk, str(name)) for pk, name in rows), key=lambda row: row[1].casefold())
