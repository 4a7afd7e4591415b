"""When posts may leave the pool: in batches of people, in which one among many cannot be told by when it came.

Measured: with exact times and a list of who logged in when, one post in six finds its writer; with the day alone no
more than guessing. So nothing leaves sooner than the rhythm says, and never fewer than five at once.

Five posts are not five people: whoever posts four times would push out the one post of somebody else. Nobody can see
which posts are of one person, and nobody may. So each person holds tokens of several kinds, one of each kind: two posts
with tokens of one kind are of two people. A pile is what waits of one round and one kind, and a batch takes one pile of
a round. Where somebody holds more tokens of a kind (rounds from before there were kinds), the pile says how many people
it is at least, and the bound is on those who fetched tokens.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

AT_LEAST = 5
AT_LEAST_TOLD_APART = 2  # people in a batch of which it cannot be told that they are five
DAILY_FROM = 500  # people who could have written


class Wait(StrEnum):
    """Why a batch does not leave yet."""

    TOO_FEW_PEOPLE = "too_few_people"
    TOO_FEW_FETCHED = "too_few_fetched"
    TOO_FEW_WRITERS = "too_few_writers"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Pile:
    """What waits of one round and one kind of token. `each`: tokens of this kind that one person holds.

    `fetched`: people who fetched tokens in the round. `over`: the round is closed, so nothing is added.
    """

    round: str
    kind: int
    posts: int
    fetched: int
    k: int
    each: int = 1
    over: bool = False

    @property
    def is_covered(self) -> bool:
        """Each of these posts could be of any of at least k people."""
        return self.fetched >= self.k

    @property
    def people(self) -> int:
        """At least so many people wrote these posts."""
        return -(-self.posts // self.each)

    @property
    def is_enough(self) -> bool:
        least = AT_LEAST if self.each == 1 else AT_LEAST_TOLD_APART
        return self.posts >= AT_LEAST and self.people >= least


@dataclass(frozen=True, slots=True)
class Pool:
    """What waits together. `eligible` and `k` of its newest round; `last`: day of the last batch, or of opening."""

    piles: Sequence[Pile]
    eligible: int
    k: int
    last: date


def rhythm(eligible: int) -> timedelta:
    """How long at least between two batches: a day from 500 people, else a week."""
    return timedelta(days=1 if eligible >= DAILY_FROM else 7)


def next_day(pool: Pool) -> date:
    """The first day on which a batch may leave, if enough has come by then."""
    return pool.last + rhythm(pool.eligible)


def waits(pool: Pool, today: date) -> Wait | None:
    """None when a batch may leave today, else the first reason why not."""
    if pool.eligible < max(pool.k, AT_LEAST):
        return Wait.TOO_FEW_PEOPLE
    if pool.piles and not any(pile.is_covered for pile in pool.piles):
        return Wait.TOO_FEW_FETCHED
    if not any(pile.is_enough for pile in _covered(pool)):
        return Wait.TOO_FEW_WRITERS
    return Wait.NOT_YET if today < next_day(pool) else None


def leaves(pool: Pool) -> list[Pile]:
    """The piles of the next batch: the fullest that is enough by itself, and with it the last of rounds that are over.

    One pile of a round at most, so no bundle of tokens has two posts in it.
    """
    enough = [pile for pile in _covered(pool) if pile.is_enough]
    if not enough:
        return []
    chosen = [max(enough, key=_fullness)]
    for pile in sorted(_covered(pool), key=_fullness, reverse=True):
        if pile.over and pile.round not in {one.round for one in chosen}:
            chosen.append(pile)
    return chosen


def kind_in_turn(used: Mapping[int, int]) -> int:
    """Which kind of token is to be used now: the one with which least has left, so that most people still have it.

    Everybody uses one kind until its batch has left: so five people fill a pile, and nobody twice.
    """
    return min(used, key=lambda kind: (used[kind], kind))


def told(before: int, now: int) -> int:
    """A count as it is told today. A rise by fewer than five is told later: it would point at who was here that day."""
    return now if now - before >= AT_LEAST else before


def _covered(pool: Pool) -> list[Pile]:
    return [pile for pile in pool.piles if pile.is_covered]


def _fullness(pile: Pile) -> tuple[int, str, int]:
    return pile.people, pile.round, -pile.kind
