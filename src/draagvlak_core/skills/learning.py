"""Which way to learn serves which need: open to the role, running, and reaching the level."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
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
    gains: Mapping[str, int]
    starts_on: date | None = None
    ended_on: date | None = None

    def is_open_to(self, role: int) -> bool:
        return not self.roles or role in self.roles

    def has_begun(self, today: date) -> bool:
        """An activity without a start date can be begun at any moment."""
        return self.starts_on is None or self.starts_on <= today


@dataclass(frozen=True, slots=True)
class Offer:
    """Everything that can be learned on one day, by skill code; what has ended is not in it."""

    by_skill: Mapping[str, tuple[Activity, ...]]
    today: date

    def serving(self, need: Need, role: int) -> tuple[Activity, ...]:
        """The activities that bring somebody in this role to the level needed, also those that start later."""
        found = self.by_skill.get(need.skill, ())
        return tuple(a for a in found if a.gains[need.skill] >= need.level and a.is_open_to(role))


def offer(activities: Iterable[Activity], today: date) -> Offer:
    """What there is to learn on `today`."""
    by_skill: dict[str, list[Activity]] = defaultdict(list)
    for activity in activities:
        if activity.ended_on is None or activity.ended_on > today:
            for skill in activity.gains:
                by_skill[skill].append(activity)
    return Offer({skill: tuple(found) for skill, found in by_skill.items()}, today)
