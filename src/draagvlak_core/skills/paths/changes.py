"""What a change costs: refuse a step, move it, take something else. Each cost is between two proven paths."""

from dataclasses import dataclass, replace

from .faults import faults
from .problem import PathProblem, Wishes
from .solver import BestPath, best_path
from .worth import weigh

MOST_TRIED = 8  # other activities tried for one step: each is a whole path anew, and only three are shown
SHOWN = 3


@dataclass(frozen=True, slots=True)
class StepReason:
    """`closes`: the needed levels that fall without this step. `opens`: the later steps it gives the entry for."""

    closes: frozenset[tuple[str, int]]
    opens: frozenset[int]


@dataclass(frozen=True, slots=True)
class PathChange:
    """The path after a change, and what it costs in the units of `LEVEL_WORTH`; None unless both paths are proven."""

    path: BestPath
    cost: int | None


def reason(problem: PathProblem, path: BestPath, activity: int) -> StepReason:
    """Why a step stands in a path, without asking the solver: what would fall if it were simply left out."""
    without = weigh(problem, {key: t for key, t in path.periods.items() if key != activity})
    return StepReason(weigh(problem, path.periods).closed - without.closed, without.stuck)


def refuse(problem: PathProblem, wishes: Wishes, path: BestPath, activity: int) -> PathChange | None:
    """The best path without this activity; None when other wishes cannot do without it."""
    pinned = {key: t for key, t in wishes.pinned.items() if key != activity}
    return _change(problem, replace(wishes, pinned=pinned, refused=wishes.refused | {activity}), path)


def move(problem: PathProblem, wishes: Wishes, path: BestPath, activity: int) -> PathChange | None:
    """The best path in which this step is not done in the period where it stands: "why now"."""
    pinned = {key: t for key, t in wishes.pinned.items() if key != activity}
    not_then = wishes.not_then | {(activity, path.periods[activity])}
    return _change(problem, replace(wishes, pinned=pinned, not_then=not_then), path)


def pin(
    problem: PathProblem, wishes: Wishes, path: BestPath, activity: int, period: int | None = None
) -> PathChange | None:
    """The best path with this activity in it, in one period or in any; None when that fits nowhere."""
    return _change(problem, replace(wishes, pinned={**wishes.pinned, activity: period}), path)


def alternatives(
    problem: PathProblem, wishes: Wishes, path: BestPath, activity: int
) -> tuple[tuple[int, PathChange], ...]:
    """At most three other activities for the gap this step closes, the cheapest first."""
    gap = reason(problem, path, activity).closes or frozenset(problem.by_key()[activity].gains.items())
    others = [
        other.key
        for other in problem.activities
        if other.key not in path.periods
        and other.key not in wishes.refused
        and any(other.gains.get(skill, 0) >= level for skill, level in gap)
    ]
    pinned = {key: t for key, t in wishes.pinned.items() if key != activity}
    refusing = replace(wishes, refused=wishes.refused | {activity})
    changes = []
    for other in others[:MOST_TRIED]:
        instead = replace(refusing, pinned={**pinned, other: None})
        change = None if faults(problem, instead) else _change(problem, instead, path)
        if change is not None:
            changes.append((other, change))
    return tuple(sorted(changes, key=lambda pair: (-pair[1].path.worth, pair[0]))[:SHOWN])


def conflict(problem: PathProblem, wishes: Wishes) -> tuple[int, ...]:
    """Pinned activities that cannot all stay, as few as explain it; empty when they can."""
    if best_path(problem, wishes) is not None:
        return ()
    pinned = dict(wishes.pinned)
    for key in tuple(pinned):
        fewer = {other: t for other, t in pinned.items() if other != key}
        if best_path(problem, replace(wishes, pinned=fewer)) is None:  # still impossible: this one is not to blame
            pinned = fewer
    return tuple(pinned)


def _change(problem: PathProblem, wishes: Wishes, path: BestPath) -> PathChange | None:
    changed = best_path(problem, wishes)
    if changed is None:
        return None
    return PathChange(changed, path.worth - changed.worth if path.proven and changed.proven else None)
