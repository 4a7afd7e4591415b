"""Reads a CSV or XLSX file as a table, row by row, without ever holding the whole of it.

Also used for other tables than registers: people, units.
"""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field

from draagvlak_core.tables import csv_files
from draagvlak_core.tables.cells import OTHER, is_formula, letter, unprotect
from draagvlak_core.tables.problems import Problem, refuse
from draagvlak_core.tables.sources import DEFAULT_LIMIT, MAX_ROWS, FileSource, kind_of, too_many

MAX_COLUMNS = 1_000
_LONG_NAME = 300
_NO_NAME = re.compile(r"(?!(?:19|20)\d\d$)[-+]?\d[\d.,:\-/ ]*+$|[^\s@]++@[^\s@.]++\.[^\s@]++$|https?://", re.IGNORECASE)

Row = tuple[int, dict[str, str]]


class Rows:
    """The rows below the header, read from the file anew at every iteration."""

    def __init__(self, raw: csv_files.RawTable, header_row: int, columns: list[str]) -> None:
        self._raw, self._header_row, self._columns = raw, header_row, columns

    def __iter__(self) -> Iterator[Row]:
        own = OTHER in self._columns
        count = 0
        with closing(self._raw.rows()) as raw_rows:
            for number, cells in raw_rows:
                if number > self._header_row and any(cell.strip() for cell in cells):
                    count += 1
                    if count > MAX_ROWS:
                        raise too_many(number, MAX_ROWS)
                    yield number, _row(self._columns, number, cells, own)


@dataclass(frozen=True, slots=True)
class Table:
    """Columns in file order, and rows as (row number, {column: text}); every column is in every row, '' when empty.

    `notes` are problems that do not stop the reading, such as an encoding that had to be worked out.
    """

    columns: list[str]
    rows: Rows
    encoding: str = ""
    notes: list[Problem] = field(default_factory=list)


def read_table(
    source: FileSource, *, limit: int = DEFAULT_LIMIT, delimiter: str = "", max_columns: int = MAX_COLUMNS
) -> Table:
    """The table in a CSV or XLSX file, or Refused. The rows are read while the caller asks for them.

    A problem further down is raised as Refused from the iterator, so write nothing before the last row has come.
    """
    kind = kind_of(source, limit)
    if kind == "json":
        raise refuse("not_a_table")
    return _as_table(_raw(source, kind, limit, delimiter), max_columns)


def _raw(source: FileSource, kind: str, limit: int, delimiter: str) -> csv_files.RawTable:
    if kind != "xlsx":
        return csv_files.read(source, limit, delimiter)
    from draagvlak_core.tables import xlsx_files  # heavy, and few bring an XLSX file

    return xlsx_files.read(source, limit)


def _as_table(raw: csv_files.RawTable, max_columns: int) -> Table:
    with closing(raw.rows()) as raw_rows:
        found = next(((number, cells) for number, cells in raw_rows if any(cell.strip() for cell in cells)), None)
    if found is None:
        raise refuse("empty_file")
    number, header = found
    columns = check_header(number, header, max_columns)
    return Table(columns, Rows(raw, number, columns), raw.encoding, raw.notes)


def check_header(row: int, header: list[str], max_columns: int = MAX_COLUMNS) -> list[str]:
    """The column names, cleaned of white space around them; Refused when they cannot serve as names."""
    names = [cell.strip() for cell in header]
    while names and not names[-1]:
        names.pop()
    if len(names) > max_columns:
        raise refuse("too_many_columns", row=row, detail=f"{len(names)} > {max_columns}")
    for index, name in enumerate(names):
        if not name:
            raise refuse("column_without_name", row=row, column=letter(index))
        if len(name) > _LONG_NAME or _NO_NAME.match(name):
            raise refuse("header_missing", row=row, column=letter(index), detail=name)
    _check_twins(row, names)
    return names


def _check_twins(row: int, names: list[str]) -> None:
    seen: dict[str, int] = {}
    for index, name in enumerate(names):
        plain = " ".join(name.casefold().split())
        if plain in seen:
            raise refuse("duplicate_columns", row, letter(index), f"{name} ({letter(seen[plain])}, {letter(index)})")
        seen[plain] = index


def _row(columns: list[str], number: int, cells: list[str], own: bool) -> dict[str, str]:
    for index, cell in enumerate(cells[len(columns) :], len(columns)):
        if cell.strip():
            raise refuse("row_too_long", row=number, column=letter(index), detail=cell)
    row = dict.fromkeys(columns, "")
    for column, cell in zip(columns, cells, strict=False):
        if is_formula(cell):
            raise refuse("formula", row=number, column=column, detail=cell)
        row[column] = unprotect(cell) if own else cell
    return row
