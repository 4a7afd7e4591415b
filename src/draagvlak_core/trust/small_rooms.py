"""What may be shown of conversations with few people: together with others, or not at all.

With three people in the room "a concern about privacy" points at one of three. So notes of conversations with
fewer than `SMALL` people are shown only as counts over a *pool* of such conversations with at least `SMALL` people
together. Pools are filled in the order of confirmation and never opened again: what is added later can
therefore never be found by taking an earlier page away from a later one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SMALL = 5


@dataclass(frozen=True, slots=True)
class Room:
    """A conversation with confirmed notes: its key, and how many people were there (None: unknown)."""

    key: int
    present: int | None


@dataclass(frozen=True, slots=True)
class Shown:
    """`apart`: notes may be read one by one. `pooled`: only counted together. `withheld`: not shown yet."""

    apart: frozenset[int]
    pooled: frozenset[int]
    withheld: frozenset[int]


def may_show(rooms: Iterable[Room]) -> Shown:
    """Sort conversations, given in the order in which their notes were confirmed."""
    rooms = tuple(rooms)
    apart = frozenset(room.key for room in rooms if (room.present or 0) >= SMALL)
    few = [room for room in rooms if room.key not in apart and room.present]
    pooled = _closed_pools(few)
    return Shown(apart, pooled, frozenset(room.key for room in rooms) - apart - pooled)


def _closed_pools(few: Sequence[Room]) -> frozenset[int]:
    closed: set[int] = set()
    pool: list[Room] = []
    for room in few:
        pool.append(room)
        if sum(one.present or 0 for one in pool) >= SMALL:
            closed.update(one.key for one in pool)
            pool = []
    return frozenset(closed)
