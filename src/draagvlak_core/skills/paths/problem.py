"""What one person's path is made of: levels now, what the role needs, hours per period, and what there is to do.

Nothing here says whose path it is, so that nothing that is computed from it can.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from draagvlak_core.skills.profiles import Need

# One level of weight 1, held for one period, is worth this much; a tenth of an hour costs 1. Hours therefore only
# decide between paths that bring somebody equally far: 100 hours weigh as much as one such level.
LEVEL_WORTH = 1000


@dataclass(frozen=True, slots=True)
class PathActivity:
    """Something to do once, whole within one period.

    `hours` in tenths of an hour. `gains` and `entry`: the level (1-4) per skill code it brings people to, and the level
    they must hold before the period begins. `periods`: the periods (0 is the first) with an edition. `misfit`: what it
    costs, in the units of `LEVEL_WORTH`, that it suits somebody's wishes less; never below 0, because a reward would
    make a path take a step that teaches nothing.
    """

    key: int
    hours: int
    gains: Mapping[str, int]
    periods: tuple[int, ...]
    entry: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    misfit: int = 0


@dataclass(frozen=True, slots=True)
class PathProblem:
    """`levels`: the level now per skill code, 0 where nothing stands. `hours`: tenths of an hour, one per period.

    `most_steps`: how many steps fit in one period; None when only hours bind.
    """

    levels: Mapping[str, int]
    needs: tuple[Need, ...]
    activities: tuple[PathActivity, ...]
    hours: Sequence[int]
    most_steps: int | None = None

    def by_key(self) -> dict[int, PathActivity]:
        """The activities by their key."""
        return {activity.key: activity for activity in self.activities}


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody wants of the path. `pinned`: the period per activity, None for any. `refused`: never.

    `not_then`: pairs of an activity and a period in which it may not be done.
    """

    pinned: Mapping[int, int | None] = field(default_factory=lambda: MappingProxyType({}))
    refused: frozenset[int] = frozenset()
    not_then: frozenset[tuple[int, int]] = frozenset()

    def allows(self, activity: int, period: int) -> bool:
        """Whether this activity may be done in this period, as far as the person is concerned."""
        pinned = self.pinned.get(activity)
        return (
            activity not in self.refused
            and (activity, period) not in self.not_then
            and (pinned is None or pinned == period)
        )
