"""What of conversations may be shown to whom. Small conversations are guarded here, for every page at once."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from draagvlak.pillars.trust.facts import ANSWERED
from draagvlak.pillars.trust.models import Code, Conversation, Note, Saying
from draagvlak_core.trust.small_rooms import Room, Shown, may_show


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
    found = [may_show(some) for some in rooms.values()]
    return Shown(
        frozenset[int]().union(*(one.apart for one in found)),
        frozenset[int]().union(*(one.pooled for one in found)),
        frozenset[int]().union(*(one.withheld for one in found)),
    )


def readable_conversations() -> frozenset[int]:
    """Conversations of which everyone may read the confirmed notes one by one."""
    return shown().apart


@dataclass(frozen=True, slots=True)
class ConcernCount:
    """How often one thing was a concern, and how many of these have no answer and no promise."""

    code: str
    label: str
    count: int
    open: int


def concerns_by_code(visible: Shown) -> list[ConcernCount]:
    """Confirmed concerns per code, most first, of conversations that may be counted."""
    concerns = Note.objects.filter(kind=Saying.CONCERN, conversation_id__in=visible.apart | visible.pooled)
    counted: Any = concerns.order_by().values_list("code")
    counted = counted.annotate(all=Count("pk", distinct=True), done=Count("pk", filter=ANSWERED, distinct=True))
    rows = [ConcernCount(code, str(Code(code).label), count, count - done) for code, count, done in counted]
    return sorted(rows, key=lambda row: (-row.count, row.code))
