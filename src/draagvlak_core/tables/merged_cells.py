"""Cells that were merged in a sheet: the first holds what all say, the others are empty and cannot be told."""

from dataclasses import dataclass, field

from draagvlak_core.tables.cells import CannotTell
from draagvlak_core.tables.xlsx_cells import place_of
from draagvlak_core.tables.xml_stream import Broken

MAX_MERGED = 5_000
MAX_WIDTH = 1_000  # as wide as a table may be


@dataclass(slots=True)
class Merged:
    """`looked_for`: whether the whole sheet was gone through for them."""

    looked_for: bool = False
    _merges: list[tuple[int, int, int, int, str]] = field(default_factory=list)  # top, bottom, left, right, where
    _next: int = 0
    _open: dict[int, tuple[int, str]] = field(default_factory=dict)  # per column: the last row, and where
    _row: int = 0

    def add(self, where: str) -> None:
        """'B2:C5'; those beyond the bound are left out, and their cells are simply empty."""
        first, _, last = where.partition(":")
        (left, top), (right, bottom) = place_of(first), place_of(last or first)
        if left > right or top > bottom:
            raise Broken("merged cells that end before they begin")
        if len(self._merges) < MAX_MERGED:
            self._merges.append((top, bottom, left, min(right, MAX_WIDTH), where))

    def put_into(self, row: int, cells: list[str]) -> list[str]:
        """The cells of a row, with those that a merge left empty marked; rows come in order, and may begin anew."""
        if row <= self._row or not self._row:
            self._merges.sort()
            self._next, self._open = 0, {}
        self._row = row
        while self._next < len(self._merges) and self._merges[self._next][0] <= row:
            _top, bottom, left, right, where = self._merges[self._next]
            self._open |= dict.fromkeys(range(left, right + 1), (bottom, where))
            self._next += 1
        if self._open:
            self._open = {column: merge for column, merge in self._open.items() if merge[0] >= row}
            cells += [""] * (max(self._open, default=-1) + 1 - len(cells))
            for column, (_bottom, where) in self._open.items():
                cells[column] = cells[column] or CannotTell("merged_cells", where)
        return cells
