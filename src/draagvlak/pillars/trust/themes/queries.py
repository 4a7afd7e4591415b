"""Counts what people are concerned about, as far as it may be shown."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from draagvlak.pillars.trust.conversations.models import Code, Note, Saying
from draagvlak.pillars.trust.themes.facts import ANSWERED
from draagvlak_core.trust.small_rooms import Shown


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
