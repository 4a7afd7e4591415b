"""Bins at collection: what a browser says about where somebody works, never a group below k heads.

A unit of at least k heads is a bin of its own. Smaller ones, and the few people who belong directly to a unit that has
others under it (its lead, mostly), wait and are joined with those of their neighbours, one level higher if need be.
A unit's figure is later made of the bins that stand wholly under it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from draagvlak_core.figures.blocks import ROOT, Units

EXPECTED_RESPONSE = 0.7  # joined bins are made large enough to have k answers when seven of ten people answer
# What is joined right under a very large unit gets three times k: when it falls short, a whole division has to be
# hidden with it. With 24 people and k = 8 that happens in 3 of 100 rounds when half of them answer, else hardly ever.
LARGE_UNIT, SURE = 1000, 3


@dataclass(frozen=True, slots=True)
class Bin:
    """People who belong directly to `units`. `home` is the lowest unit under which all of them stand."""

    key: str
    units: tuple[str, ...]
    heads: int
    home: str


@dataclass(frozen=True, slots=True)
class Whole:
    """The tree with how many belong directly to each unit, and how many stand in and under it."""

    tree: Units
    heads: Mapping[str, int]
    under: Mapping[str, int]

    def heads_of(self, units: Sequence[str]) -> int:
        return sum(self.heads[unit] for unit in units)


def make_bins(tree: Units, heads: Mapping[str, int], k: int, response: float = EXPECTED_RESPONSE) -> tuple[Bin, ...]:
    """Bins of at least k heads that hold everybody once; none at all when there are fewer than k people.

    `heads` counts who belongs directly to a unit. Raises ValueError for k below 1 or a response outside 0-1.
    """
    if k < 1 or not 0 < response <= 1:
        raise ValueError("k is at least 1 and the response between 0 and 1")
    enough = max(k, -(-k * 1000 // int(response * 1000)))
    whole = Whole(tree, heads, tree.sums(heads))
    made: list[list[str]] = []
    waiting: dict[str, list[str]] = {}
    for key in (*tree.up, ROOT):
        pending = [one for child in tree.children[key] for one in waiting.pop(child)]
        if key and heads.get(key, 0) >= k:
            made.append([key])
        elif key and heads.get(key, 0):
            pending = [key, *pending]
        chains, waiting[key] = _join(pending, heads, enough)
        _make_sure(key, chains, made, SURE * k, whole)
        made += chains
    _place_rest(made, waiting[ROOT], k, whole)
    place = {key: number for number, key in enumerate(tree.down)}
    ordered = sorted((sorted(units, key=place.__getitem__) for units in made), key=lambda units: place[units[0]])
    return tuple(
        Bin(str(number), tuple(units), sum(heads[unit] for unit in units), tree.meeting(units))
        for number, units in enumerate(ordered, start=1)
    )


def _join(pending: list[str], heads: Mapping[str, int], enough: int) -> tuple[list[list[str]], list[str]]:
    """Neighbours joined until each group is large enough, and who is left to wait for the next level."""
    if sum(heads[unit] for unit in pending) < enough:
        return [], pending
    chains: list[list[str]] = []
    group: list[str] = []
    for unit in pending:
        group.append(unit)
        if sum(heads[one] for one in group) >= enough:
            chains.append(group)
            group = []
    chains[-1] += group
    return chains, []


def _place_rest(made: list[list[str]], rest: list[str], k: int, whole: Whole) -> None:
    """Who still waits at the very top: with the joined bin that stands highest, or else a bin of their own."""
    joined = [units for units in made if len(units) > 1] or made
    if rest and joined:
        depth = {ROOT: 0, **whole.tree.depths}
        nearest = min(joined, key=lambda units: (depth[whole.tree.meeting(units)], whole.heads_of(units)))
        nearest += rest
        _make_sure(ROOT, [nearest], made, SURE * k, whole)
    elif whole.heads_of(rest) >= k:
        made.append(rest)


def _make_sure(key: str, chains: list[list[str]], made: list[list[str]], sure: int, whole: Whole) -> None:
    """What was joined right under a very large unit takes in the smallest of what was joined below it."""
    if not chains or whole.under[key] < LARGE_UNIT:
        return
    below = [one for one in made if len(one) > 1 and key in {ROOT, *whole.tree.path(whole.tree.meeting(one))}]
    below = sorted((one for one in below if one not in chains), key=whole.heads_of)
    while below and sum(map(whole.heads_of, chains)) < sure:
        made.remove(taken := below.pop(0))
        chains[-1] += taken
