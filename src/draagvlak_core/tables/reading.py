"""Reads a CSV, XLSX or ODS file as a table, row by row, without ever holding the whole of it.

Also used for other tables than registers: people, units.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice

from draagvlak_core.tables import csv_files
from draagvlak_core.tables.cells import OTHER, CannotTell, FaultyRow, letter, unprotect
from draagvlak_core.tables.csv_files import RawRow, RawTable
from draagvlak_core.tables.headings import LOOKED_AT, MAX_COLUMNS, Known, check_header, heading_row, nobody_knows
from draagvlak_core.tables.problems import Problem, refuse
from draagvlak_core.tables.sources import DEFAULT_LIMIT, MAX_ROWS, FileSource, kind_of, too_many

_SHEETS_LOOKED_AT = 12
_BROKEN_ROWS = ("quote_broken", "cell_too_long")
_TOTAL = re.compile(r"(?:sub|eind|grand )?tota(?:al|l|len|ls)|som|sum|aantal|count", re.IGNORECASE)
_FIGURES = re.compile(r"[-+€$£ ]*\d[\d.,% ]*")

Row = tuple[int, dict[str, str]]


class Rows:
    """The rows below the header, read from the file anew at every iteration."""

    def __init__(self, raw: RawTable, header_row: int, columns: list[str]) -> None:
        self._raw, self._header_row, self._columns = raw, header_row, columns

    def __iter__(self) -> Iterator[Row]:
        own = OTHER in self._columns
        count = 0
        with closing(self._raw.rows()) as raw_rows:
            for number, cells in raw_rows:
                if number > self._header_row and any(cell.strip() or isinstance(cell, CannotTell) for cell in cells):
                    count += 1
                    if count > MAX_ROWS:
                        raise too_many(number, MAX_ROWS)
                    yield number, self._row(number, cells, own)

    def _row(self, number: int, cells: list[str], own: bool) -> dict[str, str]:
        columns = self._columns
        if problem := _wrong_with(number, cells, len(columns), self._raw.aligned):
            row: dict[str, str] = FaultyRow(columns, problem)
            if problem.code != "row_too_long" or not self._raw.aligned:
                return row
        else:
            row = dict.fromkeys(columns, "")
        for column, cell in zip(columns, cells, strict=False):
            row[column] = unprotect(cell) if own and not isinstance(cell, CannotTell) else cell
        return row


def _wrong_with(number: int, cells: Sequence[str], width: int, aligned: bool) -> Problem | None:
    """What is wrong with a row as a whole, so that none of its cells says anything for certain."""
    first = cells[0]
    if not aligned and isinstance(first, CannotTell) and first.code in _BROKEN_ROWS:
        return first.at(number, "")
    for index, cell in enumerate(cells[width:], width):
        if cell.strip():
            return Problem("row_too_long", number, letter(index), cell.strip()[:80])
    filled = [cell.strip() for cell in cells if cell.strip()]
    return Problem("total_row", number, detail=" ".join(filled)[:80]) if _is_total(filled, width) else None


def _is_total(filled: Sequence[str], width: int) -> bool:
    """'Total', and nothing but figures behind it in less than half of the columns."""
    if width <= 2 or not filled or len(filled) > max(2, width / 2):
        return False
    return _TOTAL.fullmatch(filled[0].rstrip(": ")) is not None and all(map(_FIGURES.fullmatch, filled[1:]))


@dataclass(frozen=True, slots=True)
class Table:
    """Columns in file order, and rows as (row number, {column: text}); every column is in every row, '' when empty.

    A cell that cannot be told is a `CannotTell`, a row that cannot be told a `FaultyRow`: each knows why.
    `notes` are problems that do not stop the reading, such as an encoding that had to be worked out.
    """

    columns: list[str]
    rows: Rows
    encoding: str = ""
    notes: list[Problem] = field(default_factory=list)


def read_table(
    source: FileSource,
    *,
    limit: int = DEFAULT_LIMIT,
    delimiter: str = "",
    max_columns: int = MAX_COLUMNS,
    known: Known = nobody_knows,
) -> Table:
    """The table in a CSV, XLSX or ODS file, or Refused. The rows are read while the caller asks for them.

    known  how many names of a row somebody knows: it tells the sheet with the table, and its header below titles

    A problem of the file further down is raised as Refused from the iterator, so write nothing before the last row.
    """
    kind = kind_of(source, limit)
    if kind == "json":
        raise refuse("not_a_table")
    return _as_table(_sheets(source, kind, limit, delimiter), max_columns, known)


def _sheets(source: FileSource, kind: str, limit: int, delimiter: str) -> list[RawTable]:
    if kind == "csv":
        return [csv_files.read(source, limit, delimiter)]
    from draagvlak_core.tables import workbooks  # heavy, and few bring a spreadsheet

    return workbooks.read(source, limit)


@dataclass(frozen=True, slots=True)
class _Found:
    """A sheet with its header, how many names in it are known, and whether it is more than a list of remarks."""

    raw: RawTable
    row: int
    header: list[str]
    score: int
    is_table: bool


def _as_table(sheets: list[RawTable], max_columns: int, known: Known) -> Table:
    looked = [found for raw in sheets[:_SHEETS_LOOKED_AT] if (found := _look(raw, known))]
    if not looked:
        raise refuse("empty_file")
    best = max(looked, key=lambda found: (found.score, found.is_table))  # the first of those with most
    columns = check_header(best.row, best.header, max_columns)
    notes = list(best.raw.notes)
    others = [raw.title for raw in sheets if raw is not best.raw]
    if others:
        code = "other_sheets" if best.raw is sheets[0] else "sheet_chosen"
        notes.append(Problem(code, column=best.raw.title, detail=", ".join(others)[:300]))
    return Table(columns, Rows(best.raw, best.row, columns), best.raw.encoding, notes)


def _look(raw: RawTable, known: Known) -> _Found | None:
    with closing(raw.head()) as raw_rows:
        rows: list[RawRow] = list(islice(_filled(raw_rows), LOOKED_AT))
    if not rows:
        return None
    index, score = heading_row(rows, known)
    number, header = rows[index]
    is_table = len(rows) > index + 1 and sum(1 for cell in header if cell.strip()) > 1
    return _Found(raw, number, header, score, is_table)


def _filled(raw_rows: Iterable[RawRow]) -> Iterator[RawRow]:
    """Rows with something in them; Refused when the first of all is broken, as it may hold the column names."""
    first = True
    for number, cells in raw_rows:
        if first and cells and isinstance(cells[0], CannotTell) and cells[0].code in _BROKEN_ROWS:
            raise refuse(cells[0].code, row=number)
        if any(cell.strip() for cell in cells):
            first = False
            yield number, cells
