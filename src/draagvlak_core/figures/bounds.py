"""Between what bounds the answers of a group lie, given everything published: for an attacker who knows linear algebra.

Every published figure says that the answers of its people add up to something between two numbers. `nested_bounds` is
exact and fast when every two published groups are either apart or one within the other, as in one round;
`linear_bounds` solves a linear program per group (HiGHS) and needs nothing of the kind. They check each other in tests.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from draagvlak_core.figures.bands import HIGH, LOW


@dataclass(frozen=True, slots=True)
class Published:
    """One published figure: whose answers (the bins of one question in one round), and between what their sum lies."""

    key: str
    atoms: frozenset[str]
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Block:
    """People nobody can tell apart from what is published: they stand in the same published groups."""

    atoms: tuple[str, ...]
    n: int


def nested_bounds(
    rows: Sequence[Published], blocks: Mapping[frozenset[int], Block]
) -> dict[frozenset[int], tuple[int, int]]:
    """Exact bounds on the sum of each block. `blocks` are keyed by the numbers of the rows they stand in.

    Sums go up the tree of groups and come down again; in a tree that is all there is to know.
    """
    order = sorted(range(len(rows)), key=lambda number: len(rows[number].atoms), reverse=True)
    place = {number: rank for rank, number in enumerate(order)}
    above: dict[object, int | None] = {}
    parts: dict[int | None, list[object]] = {None: [], **{number: [] for number in order}}
    for key in blocks:
        chain = sorted(key, key=place.__getitem__)
        for outer, inner in zip([None, *chain], [*chain, key], strict=True):
            if inner not in above:
                above[inner] = outer
                parts[outer].append(inner)
    low: dict[object, int] = {key: LOW * block.n for key, block in blocks.items()}
    high: dict[object, int] = {key: HIGH * block.n for key, block in blocks.items()}
    for number in reversed(order):
        low[number] = max(rows[number].low, sum(low[part] for part in parts[number]))
        high[number] = min(rows[number].high, sum(high[part] for part in parts[number]))
    for number in order:
        lows, highs = sum(low[part] for part in parts[number]), sum(high[part] for part in parts[number])
        found = {
            p: (max(low[p], low[number] - highs + high[p]), min(high[p], high[number] - lows + low[p]))
            for p in parts[number]
        }
        for part, (least, most) in found.items():
            low[part], high[part] = least, most
    return {key: (low[key], high[key]) for key in blocks}


def linear_bounds(
    rows: Sequence[Published], blocks: Mapping[frozenset[int], Block], only: Sequence[frozenset[int]] | None = None
) -> dict[frozenset[int], tuple[int, int]]:
    """The same for any groups: the least and the most each block (or `only` these) can add up to, in whole answers."""
    import numpy as np  # heavy, all three, and nested groups never need them
    from scipy.optimize import linprog
    from scipy.sparse import csr_matrix

    keys = list(blocks)
    holds = csr_matrix(np.array([[number in key for key in keys] for number in range(len(rows))], dtype=float))
    limits = np.array([[row.low, row.high] for row in rows], dtype=float).reshape(-1, 2)
    uppers = csr_matrix(np.vstack([holds.toarray(), -holds.toarray()])) if rows else None
    right = np.concatenate([limits[:, 1], -limits[:, 0]]) if rows else None
    within = [(LOW * blocks[key].n, HIGH * blocks[key].n) for key in keys]
    bounds = {}
    for key in keys if only is None else only:
        goal = np.array([1.0 if other == key else 0.0 for other in keys])
        ends = [linprog(sign * goal, A_ub=uppers, b_ub=right, bounds=within, method="highs") for sign in (1, -1)]
        if not all(end.success for end in ends):
            raise ValueError("what was published contradicts itself")
        bounds[key] = (int(np.ceil(ends[0].fun - 1e-6)), int(np.floor(-ends[1].fun + 1e-6)))
    return bounds
