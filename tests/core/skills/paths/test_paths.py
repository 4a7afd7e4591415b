"""The path is the best there is, beside trying every path on small instances; each refusal names what to change."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draagvlak_core.skills.paths.changes import alternatives, conflict, move, pin, reason, refuse
from draagvlak_core.skills.paths.faults import PathRefused, faults
from draagvlak_core.skills.paths.problem import LEVEL_WORTH, PathActivity, PathProblem, Wishes
from draagvlak_core.skills.paths.relevant import levels_worth_having
from draagvlak_core.skills.paths.solver import best_path
from draagvlak_core.skills.paths.worth import fits, weigh
from draagvlak_core.skills.profiles import Need

CHECK, CARE = Need("AI4", "ai", 2, 2), Need("H5", "human", 3, 3)
FIRST = PathActivity(1, 40, {"AI4": 1}, (0, 1, 2))
SECOND = PathActivity(2, 60, {"AI4": 2}, (1, 2), entry={"AI4": 1})
TALKS = PathActivity(3, 80, {"H5": 3}, (0, 1, 2))
LONG = PathActivity(4, 90, {"AI4": 2}, (0, 1, 2))
PROBLEM = PathProblem({"H5": 2}, (CHECK, CARE), (FIRST, SECOND, TALKS, LONG), (100, 100, 100))
NOTHING = Wishes()

codes = ("a", "b", "c")
some_levels = st.dictionaries(st.sampled_from(codes), st.integers(1, 3), max_size=2)
some_gains = st.dictionaries(st.sampled_from(codes), st.integers(1, 4), min_size=1, max_size=2)
some_periods = st.sets(st.integers(0, 2), min_size=1).map(lambda periods: tuple(sorted(periods)))


@st.composite
def small(draw: st.DrawFn) -> PathProblem:
    """At most five activities, three skills and three periods: 1,024 ways. Hours often just fit."""
    activities = [
        PathActivity(key, draw(st.integers(1, 6)), draw(some_gains), draw(some_periods), draw(some_levels), misfit)
        for key, misfit in enumerate(draw(st.lists(st.integers(0, 50), max_size=5)))
    ]
    needs = tuple(Need(code, "ai", draw(st.integers(1, 4)), draw(st.integers(1, 5))) for code in codes)
    hours = draw(st.lists(st.integers(0, 8), min_size=3, max_size=3).filter(any))
    return PathProblem(draw(some_levels), needs, tuple(activities), hours, draw(st.none() | st.integers(1, 2)))


@st.composite
def small_with_wishes(draw: st.DrawFn) -> tuple[PathProblem, Wishes]:
    problem = draw(small())
    keys = [activity.key for activity in problem.activities]
    if not keys:
        return problem, NOTHING
    pinned = draw(st.dictionaries(st.sampled_from(keys), st.none() | st.integers(0, 2), max_size=2))
    return problem, Wishes(pinned, draw(st.frozensets(st.sampled_from(keys), max_size=2)))


def every_path(problem: PathProblem, wishes: Wishes) -> list[dict[int, int]]:
    """Every way to do some of the activities in some of the periods that is allowed."""
    keys = [activity.key for activity in problem.activities]
    ways = product((None, *range(len(problem.hours))), repeat=len(keys))
    paths = [{key: t for key, t in zip(keys, way, strict=True) if t is not None} for way in ways]
    return [
        path
        for path in paths
        if fits(problem, path)
        and all(wishes.allows(key, t) for key, t in path.items())
        and all(key in path for key in wishes.pinned)
    ]


@settings(max_examples=150, deadline=None)
@given(small_with_wishes())
def test_no_path_is_better_and_none_is_said_to_exist_that_does_not(case: tuple[PathProblem, Wishes]) -> None:
    problem, wishes = case
    if faults(problem, wishes):
        return
    best = max((weigh(problem, path).worth for path in every_path(problem, wishes)), default=None)
    path = best_path(problem, wishes)
    if best is None:
        assert path is None
        return
    assert path is not None
    assert path.proven
    assert path.worth == best == weigh(problem, path.periods).worth
    assert fits(problem, path.periods)
    assert all(key in path.periods for key in wishes.pinned)


@settings(max_examples=60, deadline=None)
@given(small())
def test_a_change_never_costs_less_than_nothing_and_is_itself_the_best(problem: PathProblem) -> None:
    path = None if faults(problem, NOTHING) else best_path(problem)
    for key in path.periods if path else ():
        assert path is not None
        refused = refuse(problem, NOTHING, path, key)
        assert refused is not None
        without = replace(problem, activities=tuple(a for a in problem.activities if a.key != key))
        assert refused.path.worth == max(weigh(without, way).worth for way in every_path(without, NOTHING))
        moved = move(problem, NOTHING, path, key)
        assert moved is not None
        assert moved.path.periods.get(key) != path.periods[key]
        for change in (refused, moved):
            assert change.cost is not None
            assert change.cost >= 0


def test_the_whole_of_a_path_that_can_be_followed_by_hand() -> None:
    path = best_path(PROBLEM)
    assert path is not None
    # Two levels of weight 2 go before one of weight 3, and together they do not fit in one period.
    assert path.periods == {4: 0, 3: 1}
    assert path.worth == LEVEL_WORTH * (2 * 2 * 3 + 3 * 2) - 90 - 80
    assert reason(PROBLEM, path, 3).closes == {("H5", 3)}
    assert reason(PROBLEM, path, 4).closes == {("AI4", 1), ("AI4", 2)}


def test_a_refused_step_is_replaced_and_says_what_it_costs() -> None:
    path = best_path(PROBLEM)
    assert path is not None
    change = refuse(PROBLEM, NOTHING, path, 4)
    assert change is not None
    # Care now goes first; each level of checking takes a period of its own: 15 instead of 18, and an hour more.
    assert change.path.periods == {3: 0, 1: 1, 2: 2}
    assert change.cost == LEVEL_WORTH * (18 - 15) + (40 + 60) - 90
    assert reason(PROBLEM, change.path, 1).opens == {2}
    assert [other for other, _ in alternatives(PROBLEM, NOTHING, path, 4)] == [1, 2]


def test_a_step_may_be_pinned_in_any_period_or_in_one() -> None:
    path = best_path(PROBLEM)
    assert path is not None
    change = pin(PROBLEM, NOTHING, path, 3, 0)
    assert change is not None
    assert change.path.periods == {3: 0, 4: 1}
    assert change.cost == LEVEL_WORTH * (18 - 17)
    assert pin(PROBLEM, Wishes(refused=frozenset({1})), path, 2) is not None  # the long one opens it as well


def test_no_period_has_more_steps_than_somebody_wants() -> None:
    roomy = replace(PROBLEM, hours=(300, 300, 300))
    both, apart = best_path(roomy), best_path(replace(roomy, most_steps=1))
    assert both is not None
    assert apart is not None
    assert (both.periods, apart.periods) == ({3: 0, 4: 0}, {4: 0, 3: 1})


def test_pins_that_cannot_all_stay_are_named_and_no_others() -> None:
    wishes = Wishes({3: 0, 4: 0, 2: None})
    assert best_path(PROBLEM, wishes) is None
    assert set(conflict(PROBLEM, wishes)) == {3, 4}
    assert conflict(PROBLEM, Wishes({3: 0})) == ()


def test_what_cannot_help_is_left_out() -> None:
    far = PathActivity(9, 10, {"AI1": 4}, (0,))
    opening = PathActivity(8, 10, {"AI2": 1}, (0,))
    later = PathActivity(7, 10, {"AI4": 2}, (1,), entry={"AI2": 1})
    problem = replace(PROBLEM, activities=(far, opening, later))
    assert [a.key for a in levels_worth_having(problem, NOTHING)[1]] == [8, 7]


@pytest.mark.parametrize(
    ("activity", "code"),
    [
        (replace(FIRST, gains={}), "teaches_nothing"),
        (replace(FIRST, hours=0), "no_hours"),
        (replace(FIRST, gains={"AI4": 5}), "bad_level"),
        (replace(FIRST, entry={"AI4": 0}), "bad_level"),
        (replace(FIRST, periods=(-1,)), "no_edition"),
        (replace(FIRST, periods=(3,)), "no_edition"),
        (replace(FIRST, misfit=-1), "reward"),
        (replace(FIRST, key=3), "twice"),
    ],
)
def test_an_activity_that_cannot_be_planned_is_named(activity: PathActivity, code: str) -> None:
    problem = replace(PROBLEM, activities=(activity, TALKS))
    with pytest.raises(PathRefused) as refusal:
        best_path(problem)
    assert [(fault.code, fault.activities) for fault in refusal.value.faults] == [(code, (activity.key,))]


def test_activities_that_wait_for_one_another_are_named_together() -> None:
    there = PathActivity(5, 10, {"AI1": 2}, (0,), entry={"AI2": 2})
    back = PathActivity(6, 10, {"AI2": 2}, (0,), entry={"AI1": 2})
    itself = PathActivity(7, 10, {"AI3": 2}, (0,), entry={"AI3": 2})
    out_of_reach = PathActivity(8, 10, {"AI5": 2}, (0,), entry={"AI6": 2})
    problem = replace(PROBLEM, activities=(there, back, itself, out_of_reach))
    assert [(f.code, f.activities) for f in faults(problem, NOTHING)] == [("circle", (5, 6)), ("circle", (7,))]
    # Whoever holds one of the levels can begin: then it is a circle for nobody.
    assert [f.activities for f in faults(replace(problem, levels={"AI1": 2}), NOTHING)] == [(7,)]


@pytest.mark.parametrize(("hours", "code"), [((0, 0), "no_time"), ((), "no_time"), ((10, -1), "negative_hours")])
def test_without_time_there_is_no_path(hours: tuple[int, ...], code: str) -> None:
    assert code in [fault.code for fault in faults(replace(PROBLEM, activities=(), hours=hours), NOTHING)]


@pytest.mark.parametrize(
    ("wishes", "code"),
    [
        (Wishes({99: None}), "pin_unknown"),
        (Wishes({1: 0}, frozenset({1})), "pin_refused"),
        (Wishes({2: 0}), "pin_without_edition"),
        (Wishes({1: 0}, not_then=frozenset({(1, 0)})), "pin_without_edition"),
    ],
)
def test_a_pin_that_means_nothing_is_named(wishes: Wishes, code: str) -> None:
    assert [fault.code for fault in faults(PROBLEM, wishes)] == [code]


def test_a_pin_longer_than_any_period_is_named() -> None:
    assert [f.code for f in faults(replace(PROBLEM, hours=(50, 50, 50)), Wishes({3: None}))] == ["pin_too_long"]


def test_who_has_every_level_gets_an_empty_path() -> None:
    path = best_path(replace(PROBLEM, levels={"AI4": 2, "H5": 4}))
    assert path is not None
    assert (path.periods, path.worth, path.proven) == ({}, 0, True)
