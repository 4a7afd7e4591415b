"""How far plain ways of choosing learning stay under the proven best path, and what the best path costs to find.

    python -m benchmarks.paths [INSTANCES]      100 made-up people: 40 activities, 25 skills, 8 quarters of 24 hours

Levels vary in all 25 skills; at least 12 skills have a need. Beside it, on the same people: gain per hour (greedy), the
order of the catalogue, and the order in which Artemis (TU Munich, commit 05bf092) offers competencies. Artemis knows
no hours and no activity for several skills: the step from its order to a path is ours, in the kinder of two readings.
"""

import random
import sys
from collections.abc import Callable, Iterable, Sequence
from statistics import mean, median, quantiles
from time import process_time

from draagvlak_core.skills.paths.changes import alternatives, pin, refuse
from draagvlak_core.skills.paths.faults import faults
from draagvlak_core.skills.paths.problem import LEVEL_WORTH, PathActivity, PathProblem, Wishes
from draagvlak_core.skills.paths.relevant import levels_worth_having
from draagvlak_core.skills.paths.solver import best_path
from draagvlak_core.skills.paths.worth import fits, weigh
from draagvlak_core.skills.profiles import Need

SKILLS = [f"S{number}" for number in range(25)]
QUARTERS = 8
NOTHING = Wishes()
Way = Callable[[PathProblem], dict[int, int]]


def _activity(key: int, dice: random.Random) -> PathActivity:
    gains = {
        skill: dice.choices((1, 2, 3, 4), (3, 4, 3, 1))[0] for skill in dice.sample(SKILLS, dice.choice((1, 1, 2, 3)))
    }
    entry = {}
    top = max(gains.values())
    if top > 1 and dice.random() < 0.6:
        skill = next(skill for skill, level in gains.items() if level == top)
        entry[skill] = top - 1
    if dice.random() < 0.15:
        entry.setdefault(dice.choice(SKILLS), 1)
    periods = range(QUARTERS) if dice.random() < 0.4 else dice.sample(range(QUARTERS), dice.randint(1, 4))
    hours = 10 * dice.choice((2, 3, 4, 6, 8, 12, 16)) + 20 * (len(gains) - 1)
    return PathActivity(key, hours, gains, tuple(sorted(periods)), entry, dice.choice((0, 0, 100, 200)))


def person(seed: int) -> PathProblem:
    """One made-up person with a catalogue of their own, in which nothing waits in a circle."""
    dice = random.Random(seed)
    needed = dice.sample(SKILLS, dice.randint(16, 22))
    needs = tuple(Need(skill, "ai", dice.randint(2, 4), dice.randint(1, 5)) for skill in needed)
    levels = {skill: dice.choices((0, 1, 2, 3), (4, 3, 2, 1))[0] for skill in SKILLS}
    activities = tuple(_activity(key, dice) for key in range(40))
    problem = PathProblem(levels, needs, activities, (240,) * QUARTERS)
    waiting = {key for fault in faults(problem, NOTHING) for key in fault.activities}
    kept = tuple(activity for activity in activities if activity.key not in waiting)
    return PathProblem(levels, needs, kept, problem.hours)


def _first_place(problem: PathProblem, path: dict[int, int], key: int) -> int | None:
    """The earliest quarter in which this activity still fits beside what was chosen before."""
    for quarter in range(QUARTERS):
        if fits(problem, {**path, key: quarter}):
            return quarter
    return None


def in_order(problem: PathProblem, order: Iterable[int]) -> dict[int, int]:
    """Take what adds something in this order, again and again until nothing more does: entries open on the way."""
    path: dict[int, int] = {}
    keys, grown = list(order), True
    while grown:
        grown = False
        for key in keys:
            quarter = None if key in path else _first_place(problem, path, key)
            if quarter is not None and weigh(problem, {**path, key: quarter}).worth > weigh(problem, path).worth:
                path[key], grown = quarter, True
    return path


def catalogue(problem: PathProblem) -> dict[int, int]:
    """The order in which the catalogue lists them."""
    return in_order(problem, [activity.key for activity in problem.activities])


def greedy(problem: PathProblem) -> dict[int, int]:
    """Each time the activity and quarter that add most per hour."""
    path: dict[int, int] = {}
    activities = problem.by_key()
    while True:
        now = weigh(problem, path).worth
        best = max(
            (
                ((weigh(problem, {**path, key: quarter}).worth - now) / activity.hours, key, quarter)
                for key, activity in activities.items()
                if key not in path and (quarter := _first_place(problem, path, key)) is not None
            ),
            default=(0.0, 0, 0),
        )
        if best[0] <= 0:
            return path
        path[best[1]] = best[2]


def artemis(problem: PathProblem) -> dict[int, int]:
    """Competencies by utility, each by the activity that reaches it with most needed levels per hour."""
    needed = {need.skill: need.level for need in problem.needs}
    mastered = {(skill, k) for skill, level in problem.levels.items() for k in range(1, level + 1)}
    open_ones = {(skill, k) for skill, level in needed.items() for k in range(1, level + 1)} - mastered
    path: dict[int, int] = {}
    while open_ones:
        skill, level = max(sorted(open_ones), key=lambda pair: _utility(problem, pair, mastered))
        open_ones.discard((skill, level))
        mastered.add((skill, level))
        reaching = [a for a in problem.activities if a.gains.get(skill, 0) >= level and a.key not in path]
        by_hour = sorted(reaching, key=lambda a: (-_needed_levels(problem, a) / a.hours, a.key))
        for activity in by_hour:
            quarter = _first_place(problem, path, activity.key)
            if quarter is not None and (skill, level) not in weigh(problem, path).closed:
                path[activity.key] = quarter
                break
    return path


def _needed_levels(problem: PathProblem, activity: PathActivity) -> int:
    needed = {need.skill: need.level for need in problem.needs}
    gained = ((s, min(level, needed.get(s, 0)) - problem.levels.get(s, 0)) for s, level in activity.gains.items())
    return sum(max(0, levels) for _, levels in gained)


def _utility(problem: PathProblem, pair: tuple[str, int], mastered: set[tuple[str, int]]) -> float:
    """Artemis' sum without due dates, which a need has not: priors, extends and assumes, a prerequisite."""
    skill, level = pair
    priors = [(skill, level - 1)] if level > 1 else []
    asks = {
        (s, k) for a in problem.activities if a.gains.get(skill, 0) >= level for s, k in a.entry.items() if s != skill
    }
    share = sum(prior in mastered for prior in priors) / len(priors) if priors else 1.0
    links = len(priors) + 2 * len(asks)
    outside = skill not in {need.skill for need in problem.needs}
    return 150 * share + (100 / links if links else 100) + 200 * outside


def measure(count: int) -> None:
    """Print one row per way, then what the answers cost."""
    people = [person(seed) for seed in range(count)]
    kept = mean(len(levels_worth_having(problem, NOTHING)[1]) for problem in people)
    ways: Sequence[tuple[str, Way]] = (
        ("gain per hour (greedy)", greedy),
        ("order of the catalogue", catalogue),
        ("Artemis' order, kinder", artemis),
    )
    best_path(people[0])  # loads the solver
    times, paths = [], []
    for problem in people:
        began = process_time()
        path = best_path(problem)
        times.append(1000 * (process_time() - began))
        assert path is not None
        assert path.worth == weigh(problem, path.periods).worth
        paths.append(path)
    proven = sum(path.proven for path in paths)
    print(f"{count} people, {kept:.1f} of 40 activities can help; {proven} of {count} proven; processor time in ms")
    _row("best path", times)
    for name, way in ways:
        under = [
            100 * (path.worth - weigh(problem, way(problem)).worth) / path.worth
            for problem, path in zip(people, paths, strict=True)
            if path.worth
        ]
        assert min(under) >= 0
        print(f"{name:26} under the best: mean {mean(under):5.1f} %, p95 {_p95(under):5.1f}, worst {max(under):5.1f}")
    _changes(people)


def _changes(people: Sequence[PathProblem]) -> None:
    costs: dict[str, list[float]] = {"refuse a step": [], "pin another": [], "three alternatives": []}
    for problem in people[:40]:
        path = best_path(problem)
        assert path is not None
        others = [a for a in levels_worth_having(problem, NOTHING)[1] if a.key not in path.periods]
        for key in sorted(path.periods)[:3]:
            began = process_time()
            change = refuse(problem, NOTHING, path, key)
            costs["refuse a step"].append(1000 * (process_time() - began))
            assert change is not None
            began = process_time()
            alternatives(problem, NOTHING, path, key)
            costs["three alternatives"].append(1000 * (process_time() - began))
        for other in others[:3]:
            if not faults(problem, Wishes({other.key: None})):
                began = process_time()
                pin(problem, NOTHING, path, other.key)
                costs["pin another"].append(1000 * (process_time() - began))
    for name, times in costs.items():
        _row(name, times)


def _row(name: str, times: Sequence[float]) -> None:
    print(f"{name:26} median {median(times):5.0f} ms, p95 {_p95(times):5.0f}, worst {max(times):5.0f} ({len(times)})")


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1]


if __name__ == "__main__":
    print(f"(one level of weight 1, held for one quarter, is worth {LEVEL_WORTH})")
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
