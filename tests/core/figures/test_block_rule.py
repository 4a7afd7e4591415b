"""The optimum is the optimum, and what is published holds no group below k. Checked by trying everything."""

import random
from itertools import chain, combinations

import numpy as np
import pytest
from hypothesis import given

from draagvlak_core.figures.bins import Bin, make_bins
from draagvlak_core.figures.blocks import Size, best_release
from draagvlak_core.figures.plan import plan
from draagvlak_core.organisation.unit_tree import UnitTree
from tests.tiers import examples, twins

from .worlds import cells, random_tree, rounds, sizes


def all_sets(keys):
    return chain.from_iterable(combinations(keys, size) for size in range(len(keys) + 1))


def members(tree, key):
    """Every unit at or under this one, found by asking each unit for its path."""
    return {unit for unit in tree.parents if key in tree.path(unit)}


def smallest_block(tree, own, shown):
    """The least respondents in a block that is not empty, straight from the definition.

    How many took part in all is known, so those who are in no published unit are a block too.
    """
    if not shown:
        return None
    blocks = [set(tree.parents).difference(*(members(tree, other) for other in shown))]
    for unit in shown:
        below = [members(tree, other) for other in shown if other in members(tree, unit) - {unit}]
        blocks.append(members(tree, unit).difference(*below))
    sizes_found = []
    for block in blocks:
        number = sum(own.get(one, 0) for one in block)
        sizes_found += [number] if number else []
    return min(sizes_found, default=None)


def hidden(tree, own, shown):
    return sum(sum(own.get(one, 0) for one in members(tree, unit)) for unit in tree.parents if unit not in shown)


@twins("trees", few=40, all_of_it=300)
def test_the_optimiser_equals_brute_force_on_random_trees(trees):
    rng = random.Random(20261102)
    for _tree in range(trees):
        tree = random_tree(rng, rng.randint(1, 9))
        k = rng.randint(2, 8)
        own = {unit: rng.choice([0, 0, 1, 1, 2, 3, 5, 8, 12]) for unit in tree.parents}
        safe = [s for s in all_sets(list(tree.parents)) if (smallest_block(tree, own, s) or k) >= k]
        least = min(hidden(tree, own, shown) for shown in safe)
        found = best_release(tree, {unit: [Size(n)] if n else [] for unit, n in own.items()}, k)
        assert (smallest_block(tree, own, found) or k) >= k
        assert hidden(tree, own, found) == least


def test_a_lead_alone_hides_one_team_or_the_whole():
    tree = UnitTree({"whole": "", "a": "whole", "b": "whole"}, root="")
    own = {"whole": [Size(1)], "a": [Size(9)], "b": [Size(12)]}
    assert best_release(tree, own, 8) == {"whole", "b"}


def test_nobody_alone_is_no_block():
    tree = UnitTree({"whole": "", "a": "whole", "b": "whole"}, root="")
    assert best_release(tree, {"a": [Size(9)], "b": [Size(12)]}, 8) == {"whole", "a", "b"}


def test_people_who_cannot_be_counted_are_not_nobody():
    """Eight people who all said "I don't know" to something are still there: their unit is not left out as empty."""
    tree = UnitTree({"whole": "", "a": "whole", "b": "whole"}, root="")
    own = {"a": [Size(9)], "b": [Size(0)]}
    assert best_release(tree, own, 8) in ({"whole"}, {"a"})


@given(rounds())
@examples(150)
def test_bins_hold_everybody_once_and_at_least_k(made):
    tree, bins, _answers, k = made
    placed = [unit for one in bins for unit in one.units]
    assert len(placed) == len(set(placed))
    assert all(one.heads >= k for one in bins)
    assert all(one.home == "" or all(one.home in tree.path(unit) for unit in one.units) for one in bins)


def test_fewer_than_k_people_have_no_bin():
    assert make_bins(UnitTree({"a": "", "b": "a"}, root=""), {"a": 1, "b": 6}, 8) == ()


def test_a_lead_waits_for_other_leads():
    parents = {"city": "", **{f"d{n}": "city" for n in range(15)}, **{f"d{n}t": f"d{n}" for n in range(15)}}
    heads = {**{f"d{n}": 1 for n in range(15)}, **{f"d{n}t": 10 for n in range(15)}}
    leads = [one for one in make_bins(UnitTree(parents, root=""), heads, 8) if len(one.units) > 1]
    assert [one.home for one in leads] == ["city"] and leads[0].heads == 15


def test_leads_at_the_top_of_a_large_organisation_are_enough_to_be_counted():
    """Seven divisions of twelve departments, each with a lead: were they few, a division would be hidden with them."""
    parents, heads = {"city": ""}, {"city": 1}
    for division in (f"d{n}" for n in range(7)):
        parents[division], heads[division] = "city", 1
        for department in (f"{division}.{n}" for n in range(12)):
            parents |= {department: division, f"{department}t": department}
            heads |= {department: 1, f"{department}t": 15}
    bins = make_bins(UnitTree(parents, root=""), heads, 8)
    assert sum(one.heads for one in bins if one.home == "city") >= 24
    assert sum(one.heads for one in bins) == sum(heads.values())


def test_who_is_enough_alone_stands_in_no_pool_with_others():
    """Neither of two small bins can be shown alone: they go together, and leave the large one between them alone."""
    tree = UnitTree({"whole": "", **dict.fromkeys("abc", "whole")}, root="")
    bins = [
        Bin("1", ("a",), 9, "a"),
        Bin("2", ("b",), 9, "whole"),
        Bin("3", ("c",), 20, "whole"),
        Bin("4", ("whole",), 9, "whole"),
    ]
    sizes_now = {"1": Size(9), "2": Size(5), "3": Size(20), "4": Size(6)}
    assert {pool.bins for pool in plan(tree, bins, sizes_now, 8).pools} == {("4", "2"), ("3",)}


def derivable_groups(rows, width):
    """Every set of people whose sum follows from these sums, by trying each set against the rank of the rows."""
    if not rows:
        return
    matrix = np.array(rows, dtype=float)
    rank = np.linalg.matrix_rank(matrix)
    for number in range(1, 2**width):
        group = [number >> place & 1 for place in range(width)]
        if np.linalg.matrix_rank(np.vstack([matrix, group])) == rank:
            yield group


@given(rounds())
@examples(60)
def test_no_sum_or_difference_of_what_is_published_is_below_k(made):
    tree, bins, answers, k = made
    filled = [one.key for one in bins if sum(answers[one.key])][:10]
    shown = [[int(key in cell.bins) for key in filled] for cell in cells(plan(tree, bins, sizes(answers), k))]
    if len(filled) < len([one for one in bins if sum(answers[one.key])]):
        return  # too many to try every set
    for group in derivable_groups(shown, len(filled)):
        assert sum(sum(answers[key]) for key, taken in zip(filled, group, strict=True) if taken) >= k


@given(rounds())
@examples(100)
def test_everybody_is_in_a_pool_or_a_unit_or_nobody_is(made):
    """Also bins in which nobody answered: a group that is told without them would tell that."""
    tree, bins, answers, k = made
    found = plan(tree, bins, sizes(answers), k)
    seen = {key for cell in cells(found) for key in cell.bins}
    assert seen | set(found.hidden) == {one.key for one in bins}
    assert seen.isdisjoint(found.hidden)
    if sum(sum(counts) for counts in answers.values()) >= k:
        assert not any(sum(answers[key]) for key in found.hidden)
    else:
        assert not seen


@pytest.mark.parametrize("parents", [{"a": "b"}, {"a": "b", "b": "a"}])
def test_units_in_a_ring_still_stand_in_bins(parents):
    bins = make_bins(UnitTree(parents, root=""), dict.fromkeys(parents, 9), 8)
    assert sorted(unit for one in bins for unit in one.units) == sorted(parents)
