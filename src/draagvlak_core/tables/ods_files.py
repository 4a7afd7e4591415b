"""Reads the sheets of an ODS file (LibreOffice, the open standard), row by row.

The XML is read here for the same reason as that of XLSX. A cell says its value; where a number is shown with zeros in
front it says what is shown. What one line repeats a million times is never made: empty rows and cells are counted only.
"""

import math
import zipfile
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial

from draagvlak_core.tables.archives import BROKEN, open_archive
from draagvlak_core.tables.cells import CannotTell
from draagvlak_core.tables.csv_files import RawRow, RawTable
from draagvlak_core.tables.problems import refuse
from draagvlak_core.tables.sources import DEFAULT_LIMIT, FileSource, open_source
from draagvlak_core.tables.xlsx_cells import LAST_COLUMN, LAST_ROW
from draagvlak_core.tables.xml_stream import Attributes, Broken, End, Event, Piece, Start, read_xml

MAX_SHEETS = 1_000
MAX_REPEATED = 100_000  # rows with something in them that one line may stand for: as many as a table may have
_BROKEN = (*BROKEN, Broken, TypeError, IndexError, OverflowError)
_CELLS, _ASIDE = ("table-cell", "covered-table-cell"), ("annotation", "frame", "shapes")


def read(source: FileSource, limit: int = DEFAULT_LIMIT) -> list[RawTable]:
    titles: list[tuple[int, str]] = []
    with _opened(source, limit) as events:
        try:
            _list_sheets(events, titles)
        except _BROKEN as error:
            raise refuse("not_ods") from error
    if not titles:
        raise refuse("empty_file")
    return [
        RawTable(partial(_rows, source, limit, number), "ods", title=title, aligned=True) for number, title in titles
    ]


@contextmanager
def _opened(source: FileSource, limit: int) -> Iterator[Generator[Event, None, None]]:
    with (
        open_source(source, limit) as handle,
        open_archive(handle, limit) as archive,
        closing(_events(archive)) as events,
    ):
        yield events


def _events(archive: zipfile.ZipFile) -> Generator[Event, None, None]:
    with archive.open("content.xml") as part:
        yield from read_xml(part, pieces=True)  # type: ignore[arg-type]  # a reader of bytes like any other


def _list_sheets(events: Iterator[Event], titles: list[tuple[int, str]]) -> None:
    """(number, title) of every sheet that is shown. Which are hidden stands in the styles, before the sheets."""
    style, hidden, number, depth = "", set[str](), 0, 0
    for event in events:
        if event.name == "table":
            depth += 1 if isinstance(event, Start) else -1
        match event:
            case Start("style", {"name": style}):
                pass
            case Start("table-properties", {"display": "false"}) if len(hidden) < MAX_SHEETS:
                hidden.add(style)
            case Start("table", attributes) if depth == 1:
                if number >= MAX_SHEETS:
                    raise Broken("more sheets than somebody made")
                if attributes.get("style-name") not in hidden:
                    titles.append((number, attributes.get("name", "")))
                number += 1


def _rows(source: FileSource, limit: int, wanted: int) -> Generator[RawRow, None, None]:
    sheet = _Sheet(wanted)
    with _opened(source, limit) as events:
        try:
            for event in events:
                yield from sheet.hear(event)
                if sheet.done:
                    return
        except _BROKEN as error:
            raise refuse("sheet_broken", row=sheet.row + 1) from error


@dataclass(slots=True)
class _Sheet:
    """Puts the cells of a row beside one another. A table inside a cell is no part of the sheet."""

    wanted: int
    row: int = 0
    done: bool = False
    _number: int = -1
    _depth: int = 0
    _aside: int = 0  # inside a remark or a drawing, whose words are not the cell's
    _cells: list[str] = field(default_factory=list)
    _empty: int = 0  # empty cells since the last that has something in it
    _cell: Attributes = field(default_factory=dict)
    _lines: list[str] = field(default_factory=list)
    _in_line: bool = False
    _repeated: int = 1

    def hear(self, event: Event) -> Iterator[RawRow]:
        if event.name == "table":
            self._hear_table(begins=isinstance(event, Start))
        if self._depth != 1 or self._number != self.wanted:
            return
        if event.name in _ASIDE:
            self._aside += 1 if isinstance(event, Start) else -1
        yield from self._hear_cells(event)

    def _hear_cells(self, event: Event) -> Iterator[RawRow]:
        match event:
            case Start("table-row", attributes):
                self._cells, self._empty = [], 0
                self._repeated = _times(attributes, "number-rows-repeated", LAST_ROW)
            case End("table-row"):
                yield from self._row_ended()
            case Start(name, attributes) if name in _CELLS:
                self._cell, self._lines = attributes, []
            case End(name) if name in _CELLS:
                self._cell_ended(covered=name != "table-cell")
            case _ if not self._aside:
                self._hear_words(event)

    def _hear_table(self, begins: bool) -> None:
        self._depth += 1 if begins else -1
        self._number += begins and self._depth == 1
        self.done = self._number == self.wanted and not self._depth

    def _hear_words(self, event: Event) -> None:
        match event:
            case Start("p" | "h"):
                self._lines.append("")
                self._in_line = True
            case End("p" | "h", text):
                self._say(text)
                self._in_line = False
            case Start("s", attributes):
                self._say(" " * _times(attributes, "c", 1_000))
            case Start("tab" | "line-break" as name):
                self._say("\t" if name == "tab" else "\n")
            case Piece(text) | End(_, text):
                self._say(text)

    def _say(self, text: str) -> None:
        if self._in_line and self._lines:
            self._lines[-1] += text

    def _cell_ended(self, covered: bool) -> None:
        times = _times(self._cell, "number-columns-repeated", LAST_COLUMN)
        words = _shown(self._cell, "\n".join(self._lines))
        if covered and not words:
            words = CannotTell("merged_cells", "ODS")
        if not words and not isinstance(words, CannotTell):
            self._empty += times
            return
        if len(self._cells) + self._empty + times > LAST_COLUMN:
            raise Broken("a cell beyond the last column")
        self._cells += [""] * self._empty + [words] * times
        self._empty = 0

    def _row_ended(self) -> Iterator[RawRow]:
        if self.row + self._repeated > LAST_ROW:
            raise Broken("rows beyond the last")
        if not any(self._cells):
            self.row += self._repeated
            return
        if self._repeated > MAX_REPEATED:
            raise Broken("a row that stands for a whole sheet")
        for _ in range(self._repeated):
            self.row += 1
            yield self.row, list(self._cells)


def _times(attributes: Attributes, name: str, most: int) -> int:
    times = int(attributes.get(name, 1))
    if not 0 < times <= most:
        raise Broken("something that is repeated more often than there is room")
    return times


def _shown(cell: Attributes, words: str) -> str:
    """What a cell says. An error has the kind of a text and looks like one."""
    kind = cell.get("value-type", "")
    if kind == "error" or ("formula" in cell and _looks_wrong(words)):
        return CannotTell("cell_error", words)
    if "formula" in cell and not kind and not words:
        return CannotTell("formula", cell["formula"])
    match kind:
        case "float" | "percentage" | "currency":
            return _number(cell.get("value", ""), words)
        case "date":
            day = cell.get("date-value", words)
            return day.removesuffix("T00:00:00").replace("T", " ")
        case "boolean":
            return "True" if cell.get("boolean-value") == "true" else "False"
    return words or cell.get("string-value", "")


def _looks_wrong(words: str) -> bool:
    return words.startswith(("#", "Err:")) and len(words) < 12


def _number(value: str, words: str) -> str:
    if words.isdecimal() and words.startswith("0") and value.isdecimal() and int(words) == int(value):
        return words  # 000123: a number that is a code
    number = float(value or "nan")
    if math.isnan(number):
        return words
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else value
