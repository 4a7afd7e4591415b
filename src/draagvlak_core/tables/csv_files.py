"""Reads CSV: works out encoding and separator, and says which row of a broken file is broken."""

import csv
import io
import re
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import BinaryIO

from draagvlak_core.tables.cells import CannotTell, plain_cell
from draagvlak_core.tables.encodings import GUESSED, encoding_of
from draagvlak_core.tables.problems import Problem, refuse
from draagvlak_core.tables.sources import DEFAULT_LIMIT, FileSource, open_source, too_many

SEPARATORS = ",;\t|~^"
# A row longer than this, in one line or in many, is not one somebody typed; it would be in memory as a whole.
MAX_LINE = MAX_ROW = 4 * 1024 * 1024
MAX_LINES = 2_000_000
_SAMPLE_ROWS, _SAMPLE_LETTERS = 30, 1024 * 1024
# Rows with quotes that are not sound, and letters that were read once more behind them; with more it is no CSV.
MAX_BROKEN, MAX_AGAIN = 200, 2 * MAX_ROW
_NAMED = re.compile(r'"?sep=([^\r\n"])"?[ ,;]*\r?(?:\n|$)', re.IGNORECASE)

RawRow = tuple[int, list[str]]
Open = Callable[[], Generator[RawRow, None, None]]


@dataclass(frozen=True, slots=True)
class RawTable:
    """`rows()` opens the file anew and gives (row number, cells), header included; `head` does so for a first look.

    `aligned`: each cell has a place of its own, so a cell too many says nothing about those beside it.
    """

    rows: Open
    encoding: str = ""
    notes: list[Problem] = field(default_factory=list)
    title: str = ""
    aligned: bool = False
    quick: Open | None = None

    @property
    def head(self) -> Open:
        return self.quick or self.rows


def read(source: FileSource, limit: int = DEFAULT_LIMIT, delimiter: str = "") -> RawTable:
    with open_source(source, limit) as handle:
        encoding = encoding_of(handle)
        named = named_separator(handle, encoding)
        separator = delimiter or named or separator_of(handle, encoding)
    notes = [Problem(f"read_as_{encoding}")] if encoding in GUESSED else []
    return RawTable(partial(_rows, source, limit, encoding, separator, bool(named)), encoding, notes)


def named_separator(handle: BinaryIO, encoding: str) -> str:
    """The separator that the first line names, as Excel writes it: `sep=;`. Closes nothing."""
    handle.seek(0)
    start = handle.read(64).decode(encoding, errors="ignore").lstrip("\ufeff")
    found = _NAMED.match(start)
    return found[1] if found else ""


def separator_of(handle: BinaryIO, encoding: str) -> str:
    """The separator that gives the most cells in rows as wide as the header, or ','. Closes the handle."""
    handle.seek(0)
    with _text(handle, encoding) as text:
        lines = list(_sample(islice(_lines(text), _SAMPLE_ROWS * 4)))
    return max(SEPARATORS, key=lambda separator: _fit(lines, separator))


def _sample(lines: Iterable[str]) -> Iterator[str]:
    letters = 0
    for line in lines:
        yield line
        letters += len(line)
        if letters > _SAMPLE_LETTERS:
            return


def _fit(lines: list[str], separator: str) -> int:
    """The number of separators in rows that are as wide as the header; 0 when it does not split the header."""
    widths = []
    try:
        for cells in islice(csv.reader(lines, delimiter=separator), _SAMPLE_ROWS):
            if cells:
                widths.append(len(cells))  # noqa: PERF401 what came before a broken row counts
    except csv.Error:
        pass  # cut off in the middle of a quoted cell, or broken: judge by what came before
    return widths.count(widths[0]) * (widths[0] - 1) if widths else 0


def _rows(source: FileSource, limit: int, encoding: str, separator: str, named: bool) -> Generator[RawRow, None, None]:
    with open_source(source, limit) as handle, _text(handle, encoding) as text:
        lines = _lines(text)
        if named:  # a spreadsheet does not count this line either
            next(lines, None)
        yield from _parse(lines, separator)


def _parse(lines: Iterable[str], separator: str) -> Iterator[RawRow]:
    """Strict, because a lenient reader swallows the rest of the file after a quote that was never closed.

    A row with broken quotes is one cell that cannot be told; reading goes on at the line after its first.
    """
    number, broken = 0, 0
    counted = _Counted(lines)
    while True:
        try:
            for cells in csv.reader(counted, delimiter=separator, strict=True):
                number += 1
                counted.row_ended()
                yield number, [plain_cell(cell) for cell in cells]
        except _TooLong as error:
            raise refuse("line_too_long", row=number + 1) from error
        except csv.Error as error:
            number, broken = number + 1, broken + 1
            code = "cell_too_long" if "field larger" in str(error) else "quote_broken"
            if broken > MAX_BROKEN or counted.again > MAX_AGAIN:
                raise refuse(code, row=number) from error
            yield number, [CannotTell(code)]
            counted.go_back()
        else:
            return


class _TooLong(Exception):
    pass


class _Counted:
    """The lines, counting how much one row takes: a quoted cell may go on over all of a file.

    It remembers the lines of the row that is being read, so that reading can begin anew behind the first of them.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines, self._letters = iter(lines), 0
        self._again: deque[str] = deque()
        self._row: list[str] = []
        self.again = 0

    def __iter__(self) -> Iterator[str]:
        while (line := self._again.popleft() if self._again else next(self._lines, "")) != "":
            self._letters += len(line)
            if self._letters > MAX_ROW:
                raise _TooLong
            self._row.append(line)
            yield line

    def row_ended(self) -> None:
        self._row.clear()
        self._letters = 0

    def go_back(self) -> None:
        self._again.extendleft(reversed(self._row[1:]))
        self.again += self._letters
        self.row_ended()


def _text(handle: BinaryIO, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(handle, encoding=encoding, errors="strict", newline="")


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    number = 0
    while line := text.readline(MAX_LINE):
        number += 1
        if number > MAX_LINES:
            raise too_many(number, MAX_LINES)
        if len(line) >= MAX_LINE:
            raise refuse("line_too_long", row=number)
        yield line
