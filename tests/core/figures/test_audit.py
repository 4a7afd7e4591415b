"""The audit sees what could be worked out, and a release that follows the rule has nothing to work out."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.figures.audit import audit, reduce_rows
from draagvlak_core.figures.bounds import Published, linear_bounds, nested_bounds
from draagvlak_core.figures.partition import blocks_of, nested, per_block
from draagvlak_core.figures.releasing import Cell, published, release
from draagvlak_core.figures.summing import Known, as_published, cover, cross_cut, known, summed
from tests.tiers import examples

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
@examples(150)
def test_no_release_leaks(made):
    tree, bins, answers, k = made
    cells, shown = published_round(tree, bins, answers, k)
    assert audit(rows_of(cells, shown, "r/q"), sizes_of(answers, "r/q"), k) == []


def cuts_of(told, rows, sizes, draw):
    """Every cross-cut of every published group, by kinds of work drawn by lot; from one respondent on, to see many."""
    kinds = {atom: draw.draw(st.sampled_from(["a", "b", ""])) for atom in sorted(sizes)}
    return [
        as_published(f"{group.key} x {kind}", parts)
        for group in rows
        for kind, parts in cross_cut(group.atoms, told, kinds, least=1).items()
    ]


@given(st.lists(rounds(), min_size=2, max_size=4), st.data())
@examples(60)
def test_no_row_of_releases_leaks_when_people_move_leave_and_units_merge(several, draw):
    """Each round has its own tree, its own people in each unit, and its own answers: all releases audited as one.

    Cross-cuts of each round, and periods over all of them, are audited both as sums and as figures of their own.
    """
    k = min(one[3] for one in several)
    rows, sizes, sums, periods = [], {}, [], {}
    for number, (tree, bins, answers, own_k) in enumerate(several):
        cells, shown = published_round(tree, bins, answers, own_k, f"{number}/q")
        own, own_sizes = rows_of(cells, shown, f"{number}/q"), sizes_of(answers, f"{number}/q")
        told = known(own, own_sizes)
        sums += cuts_of(told, own, own_sizes, draw)
        for one in own:
            periods.setdefault(one.key, []).extend(cover(one.atoms, told.groups))
        rows += own
        sizes |= own_sizes
    sums += [as_published(f"year of {key}", parts) for key, parts in periods.items()]
    assert audit(rows, sizes, k, sums) == []
    assert audit([*rows, *sums], sizes, k) == []


@given(rounds())
@examples(100)
def test_sizes_per_block_are_all_an_audit_needs_and_none_is_below_k(made):
    tree, bins, answers, k = made
    cells, shown = published_round(tree, bins, answers, k)
    rows, sizes = rows_of(cells, shown, "r/q"), {key: sum(counts) for key, counts in answers.items()}
    kept = per_block([cell.bins for cell in cells], sizes)
    assert all(n >= k for n in kept.values())
    narrow = [Published(one.key, one.atoms, one.high, one.high) for one in rows]
    for told in (rows, narrow):
        every, few = (audit(told, {f"r/q/{key}": n for key, n in held.items()}, 3 * k) for held in (sizes, kept))
        assert sorted((one.kind, one.n) for one in every) == sorted((one.kind, one.n) for one in few)


def test_a_sum_that_knows_more_than_its_figures_is_seen():
    """A cross-cut that splits a team, or that says its sum more exactly than the team's figures do."""
    rows, sizes = [row("team", "ab", 20, 60)], {"a": 12, "b": 3}
    assert [one.n for one in audit(rows, sizes, 8, [row("cut", "a", 12, 60)]) if one.kind == "small_group"] == [3]
    assert {one.kind for one in audit(rows, sizes, 3, [row("cut", "ab", 74, 75)])} == {"answers"}
    assert audit(rows, sizes, 3, [row("cut", "ab", 20, 60)]) == []


def test_a_cross_cut_stands_only_where_a_hundred_answered_and_never_splits_a_block():
    rows = [row("unit", "abcd", 250, 400), row("a", "a", 100, 120), row("b", "b", 90, 130)]
    sizes = {"a": 30, "b": 30, "c": 20, "d": 20}
    told = known(rows, sizes)
    kinds = {"a": "4", "b": "2", "c": "4", "d": "2"}
    found = cross_cut("abcd", told, kinds)
    assert {kind: {atom for one in parts for atom in one.atoms} for kind, parts in found.items()} == {
        "": {"c", "d"},
        "2": {"b"},
        "4": {"a"},
    }
    assert cross_cut("abcd", known(rows, sizes | {"d": 19}), kinds) == {}


def test_a_sum_is_as_precise_as_its_parts():
    """Worked by hand: 20 people from 3.0 to 3.5 and 30 from 4.0 to 4.1 are 50 from 3.6 to 3.86."""
    found = summed([Known(frozenset("a"), 20, 60, 70), Known(frozenset("b"), 30, 120, 123)])
    assert (found.n, found.low, found.high, found.parts) == (50, 3.6, 3.9, 2)
    assert summed([]) is None


@given(rounds())
@examples(60)
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
