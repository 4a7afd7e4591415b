"""One question of one round made into figures: as precise as the audit allows, coarser where it does not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from draagvlak_core.figures.audit import fixed_blocks
from draagvlak_core.figures.bands import Figure, Shape, figure, sum_bounds
from draagvlak_core.figures.bounds import Published, nested_bounds
from draagvlak_core.figures.partition import blocks_of

FINE, WORDS, NOTHING = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A published group: a unit (its key) or a pool, with its bins."""

    key: str
    bins: tuple[str, ...]


def release(cells: Sequence[Cell], answers: Mapping[str, Sequence[int]], atom: str) -> dict[str, Figure]:
    """Figures per cell. `answers` counts 1-5 per bin; `atom` names question and round, for the audit.

    The cells are nested or apart. Where what follows about a block would leave its answers no choice, the smallest
    cell that holds the block is said in words, and when even that is too much, not at all.
    """
    coarse = {cell.key: FINE for cell in cells}
    lowest = _lowest_large(cells, answers)
    while True:
        shown = {cell.key: _shown(cell, answers, coarse[cell.key], cell.key in lowest) for cell in cells}
        rows = [row for cell in cells for row in published(cell, shown[cell.key], atom)]
        fixed = _fixed_in(rows, answers, atom)
        if not fixed:
            return {key: one for key, one in shown.items() if one}
        for key in fixed:
            coarse[key] += 1


def published(cell: Cell, shown: Figure | None, atom: str) -> list[Published]:
    """What a figure says, as the audit reads it."""
    if shown is None:
        return []
    return [Published(cell.key, frozenset(f"{atom}/{one}" for one in cell.bins), *sum_bounds(shown))]


def _shown(cell: Cell, answers: Mapping[str, Sequence[int]], coarse: int, with_cells: bool) -> Figure | None:
    if coarse >= NOTHING:
        return None
    counts = counted(cell, answers)
    return figure(counts, words_only=coarse == WORDS, with_cells=with_cells and coarse == FINE)


def counted(cell: Cell, answers: Mapping[str, Sequence[int]]) -> list[int]:
    """How many gave each answer in a cell."""
    return [sum(column) for column in zip(*(answers.get(one, (0,) * 5) for one in cell.bins), strict=True)]


def _lowest_large(cells: Sequence[Cell], answers: Mapping[str, Sequence[int]]) -> set[str]:
    """Only cells that hold no other large one say how many gave each answer: two such counts could be subtracted."""
    large = [cell for cell in cells if sum(counted(cell, answers)) >= 50]
    taken: set[str] = set()
    found = set()
    for cell in sorted(large, key=lambda cell: len(cell.bins)):
        if taken.isdisjoint(cell.bins):
            found.add(cell.key)
        taken |= set(cell.bins)
    return found


def _fixed_in(rows: Sequence[Published], answers: Mapping[str, Sequence[int]], atom: str) -> set[str]:
    """The smallest cell around each block whose answers would be left no choice."""
    sizes = {f"{atom}/{one}": sum(counts) for one, counts in answers.items()}
    blocks = blocks_of(rows, sizes)
    fixed = fixed_blocks(blocks, nested_bounds(rows, blocks))
    return {rows[min(key, key=lambda number: len(rows[number].atoms))].key for key in fixed}


__all__ = ["Cell", "Shape", "counted", "published", "release"]
