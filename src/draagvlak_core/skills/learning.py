"""Which way to learn serves which need: open to the role, running, and reaching the level."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from draagvlak_core.skills.profiles import Need

# Level 1 ("with help") is learned beside a colleague; from level 2 on somebody has to arrange it.
FIRST_ARRANGED_LEVEL = 2


@dataclass(frozen=True, slots=True)
class Activity:
    """A way to learn. No roles means open to everyone; `gains` is the level per skill code it brings people to."""

    key: int
    roles: frozenset[int]
    gains: dict[str, int]
    starts_on: date | None = None
    ended_on: date | None = None


def is_open(activity: Activity, role: int, today: date) -> bool:
    """Whether somebody in this role can take part: it has not ended and is not for other roles only."""
    ended = activity.ended_on is not None and activity.ended_on <= today
    return not ended and (not activity.roles or role in activity.roles)


def serving(need: Need, role: int, activities: Iterable[Activity], today: date) -> tuple[Activity, ...]:
    """The activities that bring somebody in this role to the level needed, also those that start later."""
    return tuple(a for a in activities if is_open(a, role, today) and a.gains.get(need.skill, 0) >= need.level)


def started(activity: Activity, today: date) -> bool:
    """An activity without a start date can be begun at any moment."""
    return activity.starts_on is None or activity.starts_on <= today
