"""What a path is worth, in plain sums beside the solver: the same answer must come from both."""

from collections.abc import Mapping
from dataclasses import dataclass

from .problem import LEVEL_WORTH, PathProblem


@dataclass(frozen=True, slots=True)
class PathWorth:
    """`worth` in the units of `LEVEL_WORTH`; `closed` the needed levels (skill, level) held at the end, not held now.

    `stuck`: the activities that could not be begun when the path came to them, because of a level of entry.
    """

    worth: int
    closed: frozenset[tuple[str, int]]
    stuck: frozenset[int]


def weigh(problem: PathProblem, periods: Mapping[int, int]) -> PathWorth:
    """Walk a path (the period per activity) from the first period to the last. Activities that are stuck are left out.

    Hours, steps and editions are not looked at here: `fits` does.
    """
    activities = problem.by_key()
    levels = dict(problem.levels)
    stuck: set[int] = set()
    worth = 0
    for period in range(len(problem.hours)):
        ready = []
        for key in (key for key, when in periods.items() if when == period):
            able = all(levels.get(skill, 0) >= level for skill, level in activities[key].entry.items())
            ready += [activities[key]] if able else []
            stuck |= set() if able else {key}
        for activity in ready:
            worth -= activity.hours + activity.misfit
            for skill, level in activity.gains.items():
                levels[skill] = max(levels.get(skill, 0), level)
        worth += sum(
            LEVEL_WORTH * need.weight * len(_gained(problem, levels, need.skill, need.level)) for need in problem.needs
        )
    closed = {pair for need in problem.needs for pair in _gained(problem, levels, need.skill, need.level)}
    return PathWorth(worth, frozenset(closed), frozenset(stuck))


def _gained(problem: PathProblem, levels: Mapping[str, int], skill: str, needed: int) -> list[tuple[str, int]]:
    now = problem.levels.get(skill, 0)
    return [(skill, level) for level in range(now + 1, min(levels.get(skill, 0), needed) + 1)]


def fits(problem: PathProblem, periods: Mapping[int, int]) -> bool:
    """Whether a path stays within hours, steps, editions and levels of entry."""
    activities = problem.by_key()
    for period, hours in enumerate(problem.hours):
        steps = [activities[key] for key, when in periods.items() if when == period]
        too_many = problem.most_steps is not None and len(steps) > problem.most_steps
        if too_many or sum(step.hours for step in steps) > hours:
            return False
    editions = all(when in activities[key].periods for key, when in periods.items())
    return editions and not weigh(problem, periods).stuck
