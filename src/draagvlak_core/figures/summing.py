"""Cross-cuts and longer periods, made only of figures that are published already: they tell nothing new.

A block is the smallest group of which anything is known. A cross-cut joins whole blocks of one large unit that have
something in common; a period joins one unit's figures of several rounds. Neither splits a block, so the block rule
holds for them as it does for what they are made of; what they say about a sum is the sum of what was known.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor

from draagvlak_core.figures.bounds import Published, nested_bounds
from draagvlak_core.figures.partition import blocks_of

LARGE_UNIT = 100  # respondents in a unit that is cut across
MIXED = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A group (all its bins, also those nobody answered in), how many answered, and between what their sum lies."""

    atoms: frozenset[str]
    n: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Summed:
    """`n` answers together, of so many `parts`; their mean lies from `low` to `high`, in tenths of a point."""

    n: int
    low: float
    high: float
    parts: int


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of one question in a round: its `blocks`, and `groups`: these and the published, largest first."""

    blocks: tuple[Known, ...]
    groups: tuple[Known, ...]


def known(rows: Sequence[Published], sizes: Mapping[str, int]) -> Told:
    """What anybody can work out from figures that are nested or apart."""
    blocks = blocks_of(rows, sizes)
    bounds = nested_bounds(rows, blocks)
    members: dict[frozenset[int], set[str]] = {key: set() for key in blocks}
    stands: dict[str, set[int]] = {}
    for number, row in enumerate(rows):
        for atom in row.atoms:
            stands.setdefault(atom, set()).add(number)
    for atom, numbers in stands.items():
        if (key := frozenset(numbers)) in members:
            members[key].add(atom)
    parts = [Known(frozenset(members[key]), blocks[key].n, *bounds[key]) for key in blocks]
    wholes = [Known(row.atoms, sum(sizes.get(atom, 0) for atom in row.atoms), row.low, row.high) for row in rows]
    return Told(tuple(parts), tuple(sorted([*wholes, *parts], key=lambda one: -len(one.atoms))))


def cover(atoms: Iterable[str], groups: Iterable[Known]) -> list[Known] | None:
    """The largest of these groups (nested, largest first) that together are exactly these bins; None if none are."""
    left, found = set(atoms), []
    for one in groups:
        if one.atoms and one.atoms <= left:
            found.append(one)
            left -= one.atoms
    return None if left else found


def summed(parts: Sequence[Known]) -> Summed | None:
    """Known groups together, which share nobody; None for none."""
    n = sum(part.n for part in parts)
    if not n:
        return None
    low, high = sum(part.low for part in parts) / n, sum(part.high for part in parts) / n
    return Summed(n, floor(low * 10 + 1e-9) / 10, ceil(high * 10 - 1e-9) / 10, len(parts))


def cross_cut(
    unit: Iterable[str], told: Told, kinds: Mapping[str, str], least: int = LARGE_UNIT
) -> dict[str, list[Known]]:
    """The groups of a unit by what their bins have in common (`kinds`), MIXED where that differs.

    `unit` holds the bins of a published unit. Empty for a unit with fewer than `least` answers, or with only one kind.
    """
    held = frozenset(unit)
    inside = [block for block in told.blocks if block.atoms <= held]
    if sum(block.n for block in inside) < least:
        return {}
    found: dict[str, set[str]] = {}
    for block in inside:
        shared = {kinds.get(atom, MIXED) for atom in block.atoms}
        found.setdefault(shared.pop() if len(shared) == 1 else MIXED, set()).update(block.atoms)
    covered = {kind: cover(atoms, told.groups) or [] for kind, atoms in sorted(found.items())}
    return covered if len(covered) > 1 else {}


def as_published(key: str, parts: Sequence[Known]) -> Published:
    """What a cross-cut or a period says, as the audit reads it."""
    atoms = frozenset(atom for part in parts for atom in part.atoms)
    return Published(key, atoms, sum(part.low for part in parts), sum(part.high for part in parts))


def follows(row: Published, groups: Iterable[Known]) -> bool:
    """Does a sum say only what these groups say? It is made of whole ones, and no more exact than they are."""
    parts = cover(row.atoms, groups)
    return (
        parts is not None
        and row.low <= sum(part.low for part in parts)
        and row.high >= sum(part.high for part in parts)
    )
