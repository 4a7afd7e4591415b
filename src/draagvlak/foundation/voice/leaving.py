"""What may leave the pool together, and whether a round has been fetched by enough people to take a post at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from draagvlak.foundation import clock
from draagvlak.foundation.voice import pool
from draagvlak.foundation.voice.models import Batch, Round
from draagvlak.foundation.voice.purposes import SERVED
from draagvlak.foundation.voice.queries import consented
from draagvlak_core.voice import batches

Waiting = Mapping[tuple[str, int], int]
FETCHED = Count("tickets__person", filter=Q(tickets__fetched=True), distinct=True)


@dataclass(frozen=True, slots=True)
class Group:
    """Rounds whose posts leave the pool together, and how that pool stands."""

    codes: tuple[str, ...]
    pool: batches.Pool


def groups() -> list[Group]:
    """What can leave together. Questions of all rounds share a pool, so that the last few of a round are not stuck."""
    waiting = pool.piles()
    groups: list[Group] = []
    for code in consented():
        purpose = SERVED[code]
        rounds = list(Round.objects.filter(purpose=code).annotate(n_fetched=FETCHED).prefetch_related("keys"))
        if purpose.at_close:
            groups += [_group([one], waiting) for one in rounds if not one.is_open]
        elif purpose.moderated:
            groups += [_group(rounds, waiting)] if rounds else []
        else:
            groups += [_group([one], waiting) for one in rounds]
    return [group for group in groups if group.pool.piles]


def _group(rounds: Sequence[Round], waiting: Waiting) -> Group:
    """The newest round comes first in `rounds`, and tells how many people could have written."""
    newest = rounds[0]
    piles = [pile for one in rounds for pile in _piles(one, waiting)]
    return Group(tuple(one.code for one in rounds), batches.Pool(piles, newest.eligible, newest.k, _since(rounds)))


def _since(rounds: Sequence[Round]) -> date:
    purpose = SERVED[rounds[0].purpose]
    if purpose.at_close:
        return date.min  # it waits for the close alone
    together = Batch.objects.filter(purpose=purpose.code) if purpose.moderated else rounds[0].batches.all()
    last = together.order_by("-left_on").values_list("left_on", flat=True).first()
    return last or min(one.opened_on for one in rounds)


def _piles(one: Round, waiting: Waiting) -> list[batches.Pile]:
    each = max(1, one.quota // max(1, len(one.keys.all())))
    found = {kind: posts for (code, kind), posts in waiting.items() if code == one.code}
    return [
        batches.Pile(one.code, kind, posts, fetched(one), one.k, each, over=not one.is_open)
        for kind, posts in found.items()
    ]


def fetched(one: Round) -> int:
    """How many people fetched tokens; of a round that is closed, how many there were at its close."""
    if not one.is_open:
        return one.issued or 0
    known: int | None = getattr(one, "n_fetched", None)
    return one.tickets.filter(fetched=True).count() if known is None else known


def is_covered(one: Round) -> bool:
    """Whether a post of this round could be of any of at least k people.

    Before that no post is even taken: whoever reads the database would see it beside the few who can have written it.
    """
    return fetched(one) >= one.k


def too_small() -> list[Round]:
    """Rounds that closed before enough people had fetched tokens: nothing of them can ever leave."""
    return [one for one in Round.objects.exclude(closed_on=None) if not is_covered(one)]


def next_release(one: Round) -> date:
    """The first day on which what is written now can leave the pool."""
    if SERVED[one.purpose].at_close:
        return one.closes_on
    same = list(Round.objects.filter(purpose=one.purpose)) if SERVED[one.purpose].moderated else [one]
    return max(batches.next_day(batches.Pool([], same[0].eligible, same[0].k, _since(same))), clock.today())
