"""Finds the row with column names, whatever stands above it, and gives every column a name of its own."""

import re
from collections.abc import Callable, Sequence

from draagvlak_core.tables.cells import letter
from draagvlak_core.tables.problems import refuse

MAX_COLUMNS = 1_000
LOOKED_AT = 30  # rows in which the column names must be; above them stand titles, dates and remarks
_LONG_NAME = 300
_NO_NAME = re.compile(r"(?!(?:19|20)\d\d$)[-+]?\d[\d.,:\-/ ]*+$|[^\s@]++@[^\s@.]++\.[^\s@]++$|https?://", re.IGNORECASE)

RawRow = tuple[int, list[str]]
# How many of these names somebody knows: columns that are known tell a table from a page of remarks.
Known = Callable[[Sequence[str]], int]


def nobody_knows(_names: Sequence[str]) -> int:
    return 0


def heading_row(rows: Sequence[RawRow], known: Known = nobody_knows) -> tuple[int, int]:
    """(place in `rows`, how many names are known) of the row with column names. `rows` are not empty.

    It is the first that is nearly as wide as the table and holds nothing but names, unless a later one clearly holds
    more names that somebody knows. Where none is, it is the first row: the check says what is wrong with it.
    """
    width = max(_filled(cells) for _number, cells in rows)
    fits = [
        index
        for index, (_number, cells) in enumerate(rows)
        if _filled(cells) >= max(1, 0.6 * width) and all(_may_be_name(cell) for cell in cells)
    ]
    scores = {index: known(rows[index][1]) for index in fits}
    first = fits[0] if fits else 0
    best = max(fits, key=lambda index: (scores[index], -index), default=0)
    chosen = best if scores.get(best, 0) >= max(2, scores.get(first, 0) + 2) else first
    return chosen, scores.get(chosen, 0)


def _filled(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if cell.strip())


def _may_be_name(cell: str) -> bool:
    words = cell.strip()
    return len(words) <= _LONG_NAME and not _NO_NAME.match(words)


def check_header(row: int, header: Sequence[str], max_columns: int = MAX_COLUMNS) -> list[str]:
    """The column names, cleaned of white space; Refused when this is no row of names.

    A column without a name is called by its letter, and a name that comes again by its number: (C), Date (2).
    """
    names = [" ".join(cell.split()) for cell in header]
    while names and not names[-1]:
        names.pop()
    if len(names) > max_columns:
        raise refuse("too_many_columns", row=row, detail=f"{len(names)} > {max_columns}")
    for index, name in enumerate(names):
        if not _may_be_name(name):
            raise refuse("header_missing", row=row, column=letter(index), detail=name)
    taken: set[str] = set()
    return [_own_name(name or f"({letter(index)})", taken) for index, name in enumerate(names)]


def _own_name(name: str, taken: set[str]) -> str:
    number, own = 1, name
    while own.casefold() in taken:
        number += 1
        own = f"{name} ({number})"
    taken.add(own.casefold())
    return own
