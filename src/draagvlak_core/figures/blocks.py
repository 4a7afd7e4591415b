"""The block rule: which units may be published so that nobody can work out a group below k.

Published totals in a tree split people into blocks: a published unit without its largest published descendants. What
anyone can derive is exactly the unions of blocks, so a release is safe if and only if every block that is not empty
has at least k respondents. Of all safe releases the one that hides fewest respondents (each counted once per level) is
found by dynamic programming: per unit the least that must be hidden for every size the rest of it can have, where
all sizes of k and more are alike.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

from draagvlak_core.organisation.unit_tree import UnitTree

# By key, under a root that is never published, so a forest is a tree too.
Units = UnitTree[str, str]
ROOT = ""

# Sizes of a rest: 0 for nobody, 1 + n for n counted respondents, n at most k. A rest of people of whom none can be
# counted (they all said "I don't know") is 1: not empty, and too small.
NOBODY = 0


@dataclass(frozen=True, slots=True)
class Size:
    """How many can be counted in a group at the least over all questions, and whether anybody is in it at all."""

    counted: int
    anybody: bool = True

    def state(self, k: int) -> int:
        return 1 + min(self.counted, k) if self.anybody else NOBODY


def best_release(tree: Units, own: Mapping[str, Sequence[Size]], k: int) -> frozenset[str]:
    """The units to publish. `own` gives per unit the sizes of the bins that have their home exactly there.

    How many took part in all is known, so those in no published unit are a block as well; nothing when all are below k.
    """
    whole = tree.sums({unit: sum(size.counted for size in sizes) for unit, sizes in own.items()})
    costs: dict[str, list[float]] = {}
    steps: dict[str, list[list[tuple[int, int]]]] = {}
    for key in (*tree.up, ROOT):
        table = _start(own.get(key, ()), k)
        steps[key] = []
        for child in tree.children[key]:
            table, step = _with(table, _after(costs[child], whole[child], k), k)
            steps[key].append(step)
        costs[key] = table
    rest = min((NOBODY, k + 1), key=costs[ROOT].__getitem__)
    if costs[ROOT][rest] == inf:
        return frozenset()
    return frozenset(_chosen(tree, costs, steps, whole, rest, k))


def _add(one: int, other: int, k: int) -> int:
    if NOBODY in (one, other):
        return one + other
    return 1 + min(one + other - 2, k)


def _start(sizes: Sequence[Size], k: int) -> list[float]:
    state = NOBODY
    for size in sizes:
        state = _add(state, size.state(k), k)
    return [0.0 if number == state else inf for number in range(k + 2)]


def _after(table: Sequence[float], hidden: int, k: int) -> list[float]:
    """What a unit leaves to the one above it: its rest when it is hidden, nobody when it is published."""
    left = [cost + hidden for cost in table]
    left[NOBODY] = min(left[NOBODY], table[NOBODY], table[k + 1])
    return left


def _with(table: Sequence[float], below: Sequence[float], k: int) -> tuple[list[float], list[tuple[int, int]]]:
    """The rest of a unit with one more unit under it, and by which two rests each was reached at the least cost."""
    best, step = [inf] * (k + 2), [(0, 0)] * (k + 2)
    for rest, cost in enumerate(table):
        if cost == inf:
            continue
        for other, more in enumerate(below):
            state = _add(rest, other, k)
            if cost + more < best[state]:
                best[state], step[state] = cost + more, (rest, other)
    return best, step


def _chosen(
    tree: Units,
    costs: Mapping[str, list[float]],
    steps: Mapping[str, list[list[tuple[int, int]]]],
    whole: Mapping[str, int],
    rest: int,
    k: int,
) -> list[str]:
    """Walk back down the cheapest choices and collect what is published."""
    published, waiting = [], [(ROOT, rest)]
    while waiting:
        key, state = waiting.pop()
        for child, step in zip(reversed(tree.children[key]), reversed(steps[key]), strict=True):
            state, left = step[state]
            shown = _shown_as(costs[child], whole[child], left, k)
            if shown is not None:
                published.append(child)
            waiting.append((child, left if shown is None else shown))
    return published


def _shown_as(table: Sequence[float], whole: int, left: int, k: int) -> int | None:
    """With which rest of its own a unit that leaves `left` above is published; None when it is hidden."""
    if left != NOBODY or not whole:
        return None
    rest = min((NOBODY, k + 1), key=table.__getitem__)
    return rest if table[rest] <= table[NOBODY] + whole else None
