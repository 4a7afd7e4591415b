"""The audit: an attacker with everything that was ever published tries to work out a group below k, or one answer.

By row reduction, exactly: which groups can be got by adding and subtracting published groups. And by bounds: whether an
attacker who knows two answers in a group (their own and a colleague's) could fix those of all others.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain

from draagvlak_core.figures.bands import HIGH, KNOWN, LOW, ROOM
from draagvlak_core.figures.bounds import Block, Published, linear_bounds, nested_bounds
from draagvlak_core.figures.partition import blocks_of, nested
from draagvlak_core.figures.summing import Known, follows, known


@dataclass(frozen=True, slots=True)
class Exposure:
    """What somebody could work out: the answers of a `small_group`, or `answers` of which the sum leaves no choice."""

    kind: str
    atoms: tuple[str, ...]
    n: int


Row = dict[frozenset[int], Fraction]


def audit(
    published: Sequence[Published], sizes: Mapping[str, int], k: int, summed: Sequence[Published] = ()
) -> list[Exposure]:
    """Everything that could be worked out from these figures together; an empty list is what it should be.

    `sizes` gives the number of answers per atom (a bin in one question of one round). `summed` are cross-cuts and
    periods: one that does not follow from the figures it was made of is looked at as a figure of its own.
    """
    exposures: list[Exposure] = []
    for rows in _apart([*published, *_new_in(summed, published, sizes)]):
        blocks = blocks_of(rows, sizes)
        exposures += _small_groups(rows, blocks, k)
        bounds = (nested_bounds if nested(rows) else linear_bounds)(rows, blocks)
        exposures += [Exposure("answers", blocks[key].atoms, blocks[key].n) for key in fixed_blocks(blocks, bounds)]
    return exposures


def _new_in(summed: Sequence[Published], published: Sequence[Published], sizes: Mapping[str, int]) -> list[Published]:
    """The sums that say more than the figures do. Where figures are no tree, all sums are looked at."""
    if not summed:
        return []
    groups_of: dict[str, tuple[Known, ...]] = {}
    for rows in _apart(published):
        groups = known(rows, sizes).groups if nested(rows) else ()
        groups_of |= {atom: groups for row in rows for atom in row.atoms}
    return [
        row
        for row in summed
        if not follows(
            row, chain.from_iterable({id(groups_of[a]): groups_of[a] for a in row.atoms if a in groups_of}.values())
        )
    ]


def _apart(published: Iterable[Published]) -> list[list[Published]]:
    """Figures that share no answers say nothing about one another."""
    home: dict[str, str] = {}

    def find(atom: str) -> str:
        while home.setdefault(atom, atom) != atom:
            home[atom] = home[home[atom]]
            atom = home[atom]
        return atom

    rows = [row for row in published if row.atoms]
    for row in rows:
        first, *others = row.atoms
        for other in others:
            home[find(other)] = find(first)
    parts: dict[str, list[Published]] = {}
    for row in rows:
        parts.setdefault(find(next(iter(row.atoms))), []).append(row)
    return list(parts.values())


def _small_groups(rows: Sequence[Published], blocks: Mapping[frozenset[int], Block], k: int) -> list[Exposure]:
    """Groups below k that are a sum or difference of published groups.

    Whatever can be derived is a sum of reduced rows. When every reduced row is a group of k or more and no two share a
    block, every sum is k or more as well. Else all single rows and pairs are looked at.
    """
    reduced = reduce_rows(rows, blocks)
    groups = [*reduced]
    if sum(len(row) for row in reduced) > len({key for row in reduced for key in row}):
        groups += [_plus(one, other) for place, one in enumerate(reduced) for other in reduced[:place]]
    found = []
    for group in groups:
        n = sum(blocks[key].n for key in group)
        if group and set(group.values()) == {Fraction(1)} and n < k:
            found.append(Exposure("small_group", tuple(sorted(a for key in group for a in blocks[key].atoms)), n))
    return found


def reduce_rows(rows: Sequence[Published], blocks: Mapping[frozenset[int], Block]) -> list[Row]:
    """The reduced row echelon form of what was published, in exact fractions, over blocks."""
    holds: list[list[frozenset[int]]] = [[] for _row in rows]
    for key in blocks:
        for number in key:
            holds[number].append(key)
    basis: dict[frozenset[int], Row] = {}
    for number in sorted(range(len(rows)), key=lambda number: len(holds[number])):
        row = _reduced(dict.fromkeys(holds[number], Fraction(1)), basis)
        if not row:
            continue
        pivot = next(iter(row))
        row = {key: value / row[pivot] for key, value in row.items()}
        for other, before in basis.items():
            if pivot in before:
                basis[other] = _plus(before, row, -before[pivot])
        basis[pivot] = row
    return list(basis.values())


def _reduced(row: Row, basis: Mapping[frozenset[int], Row]) -> Row:
    for pivot in [key for key in row if key in basis]:
        if pivot in row:
            row = _plus(row, basis[pivot], -row[pivot])
    return row


def _plus(one: Row, other: Row, times: Fraction = Fraction(1)) -> Row:
    total = dict(one)
    for key, value in other.items():
        total[key] = total.get(key, Fraction(0)) + times * value
    return {key: value for key, value in total.items() if value}


def fixed_blocks(
    blocks: Mapping[frozenset[int], Block], bounds: Mapping[frozenset[int], tuple[int, int]]
) -> list[frozenset[int]]:
    """Blocks in which two known answers could leave no choice for the others.

    Others are fixed only when all of them are at one end. With known answers a and b that takes a sum of at least
    5(n - 2) + a + b, so a lower bound of 5n - 9 or less leaves room whatever a and b are; the same from below.
    """
    return [
        key
        for key, block in blocks.items()
        if block.n <= KNOWN + 1 or bounds[key][0] > HIGH * block.n - ROOM or bounds[key][1] < LOW * block.n + ROOM
    ]
