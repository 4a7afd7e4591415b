"""Leaves out what cannot help, before the solver sees it: of 40 activities some 20 remain."""

from .problem import PathActivity, PathProblem, Wishes


def levels_worth_having(problem: PathProblem, wishes: Wishes) -> tuple[dict[str, int], tuple[PathActivity, ...]]:
    """The highest level per skill that counts or opens something, and the activities that raise anyone towards it.

    Backwards from the needs: an activity that helps asks levels of its own, and those then count as well. What is
    pinned stays, whatever it brings.
    """
    caps = {need.skill: need.level for need in problem.needs if need.level > problem.levels.get(need.skill, 0)}
    chosen: dict[int, PathActivity] = {}
    grown = True
    while grown:
        grown = False
        for activity in problem.activities:
            if activity.key in chosen or activity.key in wishes.refused:
                continue
            if activity.key in wishes.pinned or _helps(activity, problem, caps):
                chosen[activity.key] = activity
                grown = True
                for skill, level in activity.entry.items():
                    if level > problem.levels.get(skill, 0):
                        caps[skill] = max(caps.get(skill, 0), level)
    return caps, tuple(activity for activity in problem.activities if activity.key in chosen)


def _helps(activity: PathActivity, problem: PathProblem, caps: dict[str, int]) -> bool:
    return any(min(level, caps.get(skill, 0)) > problem.levels.get(skill, 0) for skill, level in activity.gains.items())


def openings(problem: PathProblem, wishes: Wishes, activities: tuple[PathActivity, ...]) -> dict[int, tuple[int, ...]]:
    """Per activity the periods in which it could be done at best: edition, hours and entry within reach."""
    best = dict(problem.levels)
    periods: dict[int, list[int]] = {activity.key: [] for activity in activities}
    for period, hours in enumerate(problem.hours):
        before = dict(best)
        for activity in activities:
            able = all(before.get(skill, 0) >= level for skill, level in activity.entry.items())
            if not able:
                continue
            if period in activity.periods and activity.hours <= hours and wishes.allows(activity.key, period):
                periods[activity.key].append(period)
                for skill, level in activity.gains.items():
                    best[skill] = max(best.get(skill, 0), level)
    return {key: tuple(found) for key, found in periods.items()}
