"""What keeps a path from being computed, before any solver is asked: each fault names what to change."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from draagvlak_core.skills.profiles import LEVELS

from .problem import PathActivity, PathProblem, Wishes


@dataclass(frozen=True, slots=True)
class PathFault:
    """`code` and the activities (or the period) it is about.

    `circle`: each can only be begun after another of them. `teaches_nothing`, `no_hours` (an activity of 0 hours),
    `bad_level` (a level outside 1-4), `no_edition` (none in a period that is still to come), `twice` (one key for two),
    `reward` (a misfit below 0), `no_time` (no period with hours), `negative_hours` (with the period), `pin_unknown`,
    `pin_refused`, `pin_without_edition`, `pin_too_long` (no period it may be in has that many hours).
    """

    code: str
    activities: tuple[int, ...] = ()
    period: int | None = None


class PathRefused(ValueError):
    """The problem cannot be answered as it was put; `faults` says everything that is wrong with it."""

    def __init__(self, faults: Iterable[PathFault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)


def faults(problem: PathProblem, wishes: Wishes) -> tuple[PathFault, ...]:
    """Everything that is wrong, all at once; empty when a path can be computed."""
    return (*_catalogue(problem), *_time(problem), *_pins(problem, wishes), *circles(problem))


def _catalogue(problem: PathProblem) -> Iterator[PathFault]:
    seen: set[int] = set()
    for activity in problem.activities:
        for code, wrong in _wrongs(activity, len(problem.hours)):
            if wrong:
                yield PathFault(code, (activity.key,))
        if activity.key in seen:
            yield PathFault("twice", (activity.key,))
        seen.add(activity.key)


def _wrongs(activity: PathActivity, periods: int) -> tuple[tuple[str, bool], ...]:
    levels = (*activity.gains.values(), *activity.entry.values())
    return (
        ("teaches_nothing", not activity.gains),
        ("no_hours", activity.hours <= 0),
        ("bad_level", any(level not in LEVELS for level in levels)),
        ("no_edition", not any(0 <= period < periods for period in activity.periods)),
        ("reward", activity.misfit < 0),
    )


def _time(problem: PathProblem) -> Iterator[PathFault]:
    for period, hours in enumerate(problem.hours):
        if hours < 0:
            yield PathFault("negative_hours", period=period)
    if not any(hours > 0 for hours in problem.hours):
        yield PathFault("no_time")


def _pins(problem: PathProblem, wishes: Wishes) -> Iterator[PathFault]:
    activities = problem.by_key()
    for key in wishes.pinned:
        activity = activities.get(key)
        if activity is None:
            yield PathFault("pin_unknown", (key,))
            continue
        if key in wishes.refused:
            yield PathFault("pin_refused", (key,))
            continue
        open_in = [t for t in activity.periods if 0 <= t < len(problem.hours) and wishes.allows(key, t)]
        if not open_in:
            yield PathFault("pin_without_edition", (key,), wishes.pinned[key])
        elif all(problem.hours[t] < activity.hours for t in open_in):
            yield PathFault("pin_too_long", (key,), wishes.pinned[key])


def circles(problem: PathProblem) -> tuple[PathFault, ...]:
    """The activities that wait for one another, so that nobody at these levels can ever begin any of them."""
    waiting = _never_begun(problem)
    after = {a.key: {b.key for b in waiting if _opens(b, a, problem)} for a in waiting}
    reach = {key: _reach(key, after) for key in after}
    groups = {frozenset(k for k in reach[key] if key in reach[k]) for key in reach if key in reach[key]}
    return tuple(PathFault("circle", tuple(sorted(group))) for group in sorted(groups, key=sorted))


def _never_begun(problem: PathProblem) -> list[PathActivity]:
    levels, waiting = dict(problem.levels), list(problem.activities)
    while True:
        ready = [a for a in waiting if all(levels.get(s, 0) >= level for s, level in a.entry.items())]
        if not ready:
            return waiting
        waiting = [activity for activity in waiting if activity not in ready]
        for activity in ready:
            for skill, level in activity.gains.items():
                levels[skill] = max(levels.get(skill, 0), level)


def _opens(earlier: PathActivity, later: PathActivity, problem: PathProblem) -> bool:
    unmet = ((s, level) for s, level in later.entry.items() if problem.levels.get(s, 0) < level)
    return any(earlier.gains.get(skill, 0) >= level for skill, level in unmet)


def _reach(start: int, after: dict[int, set[int]]) -> set[int]:
    reached: set[int] = set()
    ahead = list(after[start])
    while ahead:
        key = ahead.pop()
        if key not in reached:
            reached.add(key)
            ahead.extend(after[key])
    return reached
