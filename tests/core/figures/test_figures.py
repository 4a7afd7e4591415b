"""A figure never says so much that two known answers fix the others. Tried for every group of answers there can be."""

from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.figures.bands import Shape, figure, joined, steps, sum_bounds

ANSWERS = (1, 2, 3, 4, 5)


def counts_of(answers):
    return [answers.count(answer) for answer in ANSWERS]


@pytest.mark.parametrize("n", [5, 6, 8, 9])
def test_two_known_answers_never_fix_a_third(n):
    """Every group of n answers, every two of them known: somebody else could always have answered otherwise."""
    worlds = {}
    for answers in combinations_with_replacement(ANSWERS, n):
        shown = figure(counts_of(answers))
        worlds.setdefault((shown.shape, shown.low, shown.high), []).append(answers)
    for together in worlds.values():
        possible = {}  # two known answers → what each other person can have said
        for answers in together:
            for first in range(n):
                for second in range(first + 1, n):
                    others = set(answers[:first] + answers[first + 1 : second] + answers[second + 1 :])
                    possible.setdefault((answers[first], answers[second]), set()).update(others)
        assert all(len(others) > 1 for others in possible.values())


@given(st.lists(st.integers(1, 5), min_size=5, max_size=400))
def test_a_figure_tells_the_truth(answers):
    shown = figure(counts_of(answers))
    mean = sum(answers) / len(answers)
    assert shown.low - 1e-9 <= mean <= shown.high + 1e-9
    low, high = sum_bounds(shown)
    assert low <= sum(answers) <= high
    assert sum(count for _first, _last, count in shown.cells) in (0, len(answers))
    assert all(count >= 3 for _first, _last, count in shown.cells)
    assert high - low >= 1


@pytest.mark.parametrize("n", [5, 8, 19, 20, 49, 50, 300])
def test_bounds_on_a_sum_are_those_of_every_sum_with_that_figure(n):
    by_step = {}
    for total in range(n, 5 * n + 1):
        by_step.setdefault(steps(n, total), []).append(total)
    for totals in by_step.values():
        for total in (totals[0], totals[-1]):
            base, more = divmod(total, n)
            counts = [0] * 6
            counts[base - 1], counts[base] = n - more, more
            shown = figure(counts[:5], with_cells=False)
            assert sum_bounds(shown) == (totals[0], totals[-1])


def test_precision_grows_with_the_group():
    assert figure([0, 2, 3, 3, 0]).shape is Shape.BAND
    assert figure([1, 3, 8, 8, 2]).shape is Shape.MEAN
    assert figure([5, 10, 15, 15, 10]).cells == ((1, 1, 5), (2, 2, 10), (3, 3, 15), (4, 4, 15), (5, 5, 10))


def test_cells_below_three_are_joined():
    assert joined([1, 1, 20, 30, 2]) == ((1, 3, 22), (4, 5, 32))
    assert joined([0, 0, 0, 0, 60]) == ()


def test_words_stand_beside_every_band():
    assert figure([0, 0, 0, 4, 4]).word == "high"
    assert figure([4, 4, 0, 0, 0]).word == "low"
    assert figure([2, 2, 0, 2, 2]).word == "mixed"


@pytest.mark.parametrize("counts", [[0, 0, 0, 0, 0], [1, 1, 1, 1, 0]])
def test_four_people_have_no_figure(counts):
    with pytest.raises(ValueError):
        figure(counts)
