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
from draagvlak_core.tables.sources import DEFAULT_LIMIT, FileSource, open_source

SEPARATORS = ",;\t"
# A line longer than this is not a row somebody typed; without a bound, one line could fill the memory.
MAX_LINE = 4 * 1024 * 1024
_SAMPLE_ROWS = 30


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
        lines = list(islice(_lines(text), _SAMPLE_ROWS * 4))
    return max(SEPARATORS, key=lambda separator: _fit(lines, separator))


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
    reader = csv.reader(lines, delimiter=separator, strict=True)
    try:
        for number, cells in enumerate(reader, 1):
            yield number, cells
    except csv.Error as error:
        code = "cell_too_long" if "field larger" in str(error) else "quote_broken"
        raise refuse(code, row=number + 1) from error


def _text(handle: BinaryIO, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(handle, encoding=encoding, errors="strict", newline="")


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    number = 0
    while line := text.readline(MAX_LINE):
        number += 1
        if len(line) >= MAX_LINE:
            raise refuse("line_too_long", row=number)
        if "\0" in line:
            raise refuse("nul_byte", row=number)
        yield line
