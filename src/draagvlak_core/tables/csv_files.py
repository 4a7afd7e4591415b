"""Reads CSV: works out encoding and separator, and says where a broken file is broken."""

import csv
import io
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import BinaryIO

from draagvlak_core.tables.encodings import encoding_of
from draagvlak_core.tables.problems import Problem, refuse
from draagvlak_core.tables.sources import DEFAULT_LIMIT, FileSource, open_source, too_many

SEPARATORS = ",;\t"
# A row longer than this, in one line or in many, is not one somebody typed; it would be in memory as a whole.
MAX_LINE = MAX_ROW = 4 * 1024 * 1024
MAX_LINES = 2_000_000
_SAMPLE_ROWS, _SAMPLE_LETTERS = 30, 1024 * 1024


RawRow = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class RawTable:
    """`rows()` opens the file anew and gives (row number, cells), header included."""

    rows: Callable[[], Generator[RawRow, None, None]]
    encoding: str = ""
    notes: list[Problem] = field(default_factory=list)


def read(source: FileSource, limit: int = DEFAULT_LIMIT, delimiter: str = "") -> RawTable:
    with open_source(source, limit) as handle:
        encoding = encoding_of(handle)
        separator = delimiter or separator_of(handle, encoding)
    notes = [Problem("read_as_cp1252")] if encoding == "cp1252" else []
    return RawTable(partial(_rows, source, limit, encoding, separator), encoding, notes)


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


def _rows(source: FileSource, limit: int, encoding: str, separator: str) -> Generator[RawRow, None, None]:
    with open_source(source, limit) as handle, _text(handle, encoding) as text:
        yield from _parse(_lines(text), separator)


def _parse(lines: Iterable[str], separator: str) -> Iterator[RawRow]:
    """Strict, because a lenient reader swallows the rest of the file after a quote that was never closed."""
    number = 0
    counted = _Counted(lines)
    reader = csv.reader(counted, delimiter=separator, strict=True)
    try:
        for number, cells in enumerate(reader, 1):
            counted.letters = 0
            yield number, cells
    except _TooLong as error:
        raise refuse("line_too_long", row=number + 1) from error
    except csv.Error as error:
        code = "cell_too_long" if "field larger" in str(error) else "quote_broken"
        raise refuse(code, row=number + 1) from error


class _TooLong(Exception):
    pass


class _Counted:
    """The lines, counting how much one row takes: a quoted cell may go on over all of a file."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines, self.letters = lines, 0

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.letters += len(line)
            if self.letters > MAX_ROW:
                raise _TooLong
            yield line


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
        if "\0" in line:
            raise refuse("nul_byte", row=number)
        yield line
