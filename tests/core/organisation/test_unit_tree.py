"""The tree of units, against a reader that asks each unit for its parent and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.organisation.unit_tree import UnitTree, rings


@st.composite
def trees(draw):
    """Parents by number, None at a top."""
    return {unit: draw(st.sampled_from([None, *range(unit)])) for unit in range(draw(st.integers(0, 12)))}


def way_up(parents, unit):
    found = []
    while unit is not None:
        found.append(unit)
        unit = parents[unit]
    return found


@given(trees())
def test_above_and_below_are_each_others_mirror(parents):
    tree = UnitTree(parents, root=None)
    for unit in parents:
        assert list(tree.path(unit)) == way_up(parents, unit)
        assert tree.above(unit) == set(way_up(parents, unit))
        assert set(tree.below(unit)) == {other for other in parents if unit in way_up(parents, other)}
        assert tree.depths[unit] == len(way_up(parents, unit))


@given(trees())
def test_down_gives_each_unit_once_and_after_the_one_above_it(parents):
    down = UnitTree(parents, root=None).down
    assert sorted(down) == sorted(parents)
    assert all(above is None or down.index(above) < down.index(unit) for unit, above in parents.items())


def test_neighbours_keep_their_order():
    tree = UnitTree({"b": "", "a": "", "b2": "b", "b1": "b"}, root="")
    assert tree.down == ("b", "b2", "b1", "a")
    assert tree.children[""] == ("b", "a")


@given(trees(), st.lists(st.integers(0, 9), min_size=12, max_size=12))
def test_sums_count_a_unit_and_all_under_it(parents, numbers):
    tree, amounts = UnitTree(parents, root=None), dict(enumerate(numbers))
    sums = tree.sums(amounts)
    for unit in parents:
        assert sums[unit] == sum(amounts[other] for other in parents if unit in way_up(parents, other))
    assert sums[None] == sum(amounts[unit] for unit in parents)


@given(trees().filter(bool), st.data())
def test_units_meet_in_the_lowest_that_has_them_all(parents, data):
    tree = UnitTree(parents, root=None)
    asked = data.draw(st.lists(st.sampled_from(list(parents)), min_size=1, max_size=4))
    shared = set.intersection(*(set(way_up(parents, unit)) for unit in asked))
    lowest = max(shared, key=lambda unit: len(way_up(parents, unit)), default=None)
    assert tree.meeting(asked) == lowest


def test_a_family_is_everybody_above_and_below():
    tree = UnitTree({1: None, 2: 1, 3: 2, 4: 1}, root=None)
    assert tree.family([2]) == {1, 2, 3}
    assert tree.family([3, 4]) == {1, 2, 3, 4}


def test_a_unit_that_is_not_there_has_nobody_above_or_below():
    tree = UnitTree({1: None}, root=None)
    assert tree.above(9) == frozenset() and tree.below(9) == ()


def test_a_unit_under_one_that_is_not_there_stands_at_the_top():
    assert UnitTree({"a": "gone", "b": "a"}, root="").down == ("a", "b")


@given(st.lists(st.sampled_from([None, *range(8)]), max_size=8))
def test_whatever_rings_there_are_no_unit_is_lost_and_every_walk_ends(above):
    parents = dict(enumerate(above))
    tree = UnitTree(parents, root=None)
    assert sorted(tree.down) == sorted(parents)
    assert not rings(tree.parents, None)
    assert all(unit in tree.above(unit) for unit in parents)


@pytest.mark.parametrize(
    ("parents", "found"),
    [
        ({"a": "b", "b": "", "c": "b"}, []),
        ({"a": "b", "b": "c", "c": "b", "d": "d"}, [["b", "c"], ["d"]]),
        ({"a": "a"}, [["a"]]),
    ],
)
def test_rings_are_found_however_they_lie(parents, found):
    assert [sorted(ring) for ring in rings(parents, "")] == found


def test_a_ring_is_opened_where_it_is_first_entered():
    assert UnitTree({1: 2, 2: 3, 3: 2}, root=None).parents == {1: 2, 2: None, 3: 2}


def test_a_very_deep_tree_is_walked():
    tree = UnitTree({number: number - 1 if number else None for number in range(5_000)}, root=None)
    assert tree.depths[4_999] == 5_000 and len(tree.below(0)) == 5_000
