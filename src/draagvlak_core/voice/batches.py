"""When posts may leave the pool: only in batches in which one among many cannot be told by when it came.

Measured: with exact times and a list of who logged in when, one post in six finds its writer; with the day alone no
more than guessing. So nothing leaves sooner than the rhythm says, and never fewer than five at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

AT_LEAST = 5
DAILY_FROM = 500  # people who could have written


class Wait(StrEnum):
    """Why a batch does not leave yet."""

    TOO_FEW_PEOPLE = "too_few_people"
    TOO_FEW_POSTS = "too_few_posts"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Pool:
    """What is known of the posts that wait together. `last`: the day of the last batch, or the day of opening."""

    posts: int
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
    if pool.posts < AT_LEAST:
        return Wait.TOO_FEW_POSTS
    return Wait.NOT_YET if today < next_day(pool) else None
