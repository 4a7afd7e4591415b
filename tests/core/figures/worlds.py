"""Made-up organisations for tests: trees, heads and answers, small enough to try everything."""

from hypothesis import strategies as st

from draagvlak_core.figures.bins import make_bins
from draagvlak_core.figures.blocks import Size
from draagvlak_core.figures.plan import plan
from draagvlak_core.figures.releasing import Cell, release
from draagvlak_core.organisation.unit_tree import UnitTree


def random_tree(rng, units):
    """A tree (or a few) of so many units."""
    keys = [f"u{number}" for number in range(units)]
    above = {key: rng.choice(["", *keys[:place], *keys[:place]]) if place else "" for place, key in enumerate(keys)}
    return UnitTree(above, root="")


@st.composite
def rounds(draw, people=70):
    """(tree, bins, answers per bin, k): one closed round, with leads that are alone in their unit."""
    units = draw(st.integers(1, 14))
    parents = {f"u{n}": "" if n == 0 else f"u{draw(st.integers(0, n - 1))}" for n in range(units)}
    tree = UnitTree(parents, root="")
    k = draw(st.integers(5, 9))
    heads = {unit: draw(st.sampled_from([0, 1, 1, 2, 6, 9, 14, 25])) for unit in parents}
    bins = make_bins(tree, heads, k)
    # Some rounds in which everybody thinks the same: there sums give most away.
    extreme = draw(st.sampled_from([None, 1, 5]))
    answers = {}
    for one in bins:
        counts = [0] * 5
        for _person in range(one.heads):
            answer = (
                draw(st.sampled_from([0, 1, 2, 3, 4, 5])) if extreme is None else draw(st.sampled_from([0, extreme]))
            )
            if answer:
                counts[answer - 1] += 1
        answers[one.key] = tuple(counts)
    return tree, bins, answers, k


def sizes(answers):
    return {key: Size(sum(counts), anybody=bool(sum(counts))) for key, counts in answers.items()}


def cells(made):
    units = [Cell(f"unit:{key}", bins) for key, bins in made.units.items()]
    return units + [Cell(f"pool:{place}", pool.bins) for place, pool in enumerate(made.pools)]


def published_round(tree, bins, answers, k, atom="r/q"):
    """The cells of a release and their figures."""
    made = cells(plan(tree, bins, sizes(answers), k))
    return made, release(made, answers, atom)
