"""The audit sees what could be worked out, and a release that follows the rule has nothing to work out."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from draagvlak_core.shared.small_groups import Cell, Published, audit, published, release
from draagvlak_core.shared.small_groups.audit import blocks_of, nested, reduce_rows
from draagvlak_core.shared.small_groups.bounds import linear_bounds, nested_bounds

from .worlds import published_round, rounds


def row(key, atoms, low=0, high=10**6):
    return Published(key, frozenset(atoms), low, high)


def rows_of(made, shown, atom):
    return [one for cell in made for one in published(cell, shown.get(cell.key), atom)]


def sizes_of(answers, atom):
    return {f"{atom}/{key}": sum(counts) for key, counts in answers.items()}


def test_the_audit_sees_a_difference_below_k():
    found = audit([row("whole", "abc"), row("ab", "ab")], {"a": 9, "b": 9, "c": 3}, 8)
    assert [(one.kind, one.atoms, one.n) for one in found if one.kind == "small_group"] == [("small_group", ("c",), 3)]


def test_the_audit_sees_what_follows_from_groups_that_overlap():
    """Two free filters: neither holds a small group, together they do."""
    rows = [row("women", "ab"), row("day shift", "bc"), row("all", "abc")]
    found = audit(rows, {"a": 3, "b": 9, "c": 20}, 8)
    assert ("a",) in {one.atoms for one in found if one.kind == "small_group"}


def test_the_audit_sees_that_everybody_said_five():
    assert [one.kind for one in audit([row("team", "a", 39, 40)], {"a": 8}, 8)] == ["answers"]
    assert audit([row("team", "a", 28, 40)], {"a": 8}, 8) == []


def test_the_audit_sees_an_end_that_only_a_difference_gives_away():
    rows = [row("whole", "ab", 119, 121), row("large", "a", 83, 84)]
    found = audit(rows, {"a": 20, "b": 8}, 8)
    assert [(one.kind, one.atoms) for one in found] == [("answers", ("b",))]


def test_the_plain_threshold_is_seen_to_leak():
    """What a threshold per unit would publish: a division of 17 with two teams of 8, and thus its lead."""
    found = audit([row("division", "abc"), row("a", "a"), row("b", "b")], {"a": 8, "b": 8, "c": 1}, 8)
    assert ("c",) in {one.atoms for one in found}


@given(rounds())
@settings(max_examples=150)
def test_no_release_leaks(made):
    tree, bins, answers, k = made
    cells, shown = published_round(tree, bins, answers, k)
    assert audit(rows_of(cells, shown, "r/q"), sizes_of(answers, "r/q"), k) == []


@given(st.lists(rounds(), min_size=2, max_size=4))
@settings(max_examples=40)
def test_no_row_of_releases_leaks_when_people_move_leave_and_units_merge(several):
    """Each round has its own tree, its own people in each unit, and its own answers: all releases audited as one."""
    k = min(one[3] for one in several)
    rows, sizes = [], {}
    for number, (tree, bins, answers, own_k) in enumerate(several):
        cells, shown = published_round(tree, bins, answers, own_k, f"{number}/q")
        rows += rows_of(cells, shown, f"{number}/q")
        sizes |= sizes_of(answers, f"{number}/q")
    # A longer period is made of published cells alone: what it says follows from them already.
    if len(rows) > 1 and rows[0].atoms.isdisjoint(rows[1].atoms):
        rows.append(row("period", rows[0].atoms | rows[1].atoms))
    assert audit(rows, sizes, k) == []


@given(rounds())
@settings(max_examples=60)
def test_bounds_in_a_tree_equal_those_of_a_linear_program(made):
    tree, bins, answers, k = made
    cells, shown = published_round(tree, bins, answers, k)
    rows = rows_of(cells, shown, "r/q")
    blocks = blocks_of(rows, sizes_of(answers, "r/q"))
    assert nested(rows)
    assert nested_bounds(rows, blocks) == linear_bounds(rows, blocks)


@given(st.lists(st.sets(st.integers(0, 6), min_size=1), min_size=1, max_size=7))
def test_row_reduction_has_the_rank_numpy_finds(groups):
    atoms = [str(number) for number in range(7)]
    rows = [row(str(place), {atoms[number] for number in group}) for place, group in enumerate(groups)]
    blocks = blocks_of(rows, dict.fromkeys(atoms, 9))
    matrix = np.array([[number in key for key in blocks] for number in range(len(rows))], dtype=float)
    assert len(reduce_rows(rows, blocks)) == np.linalg.matrix_rank(matrix)


def test_where_everybody_agrees_the_figure_is_coarser_not_wrong():
    answers = {"a": (0, 0, 0, 0, 20), "b": (0, 0, 0, 0, 8)}
    shown = release([Cell("whole", ("a", "b")), Cell("a", ("a",)), Cell("b", ("b",))], answers, "r/q")
    assert all(one.high == 5.0 and one.mean is None for one in shown.values())
    rows = rows_of([Cell("whole", ("a", "b")), Cell("a", ("a",)), Cell("b", ("b",))], shown, "r/q")
    assert audit(rows, {"r/q/a": 20, "r/q/b": 8}, 8) == []
