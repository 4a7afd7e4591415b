"""Reads the sheets of an XLSX file, row by row.

The XML is read here and not by a library, because libraries build what a file describes: a few kilobytes can describe
more than a machine holds. Meanings (dates, built-in formats) do come from one.
"""

import zipfile
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from functools import partial

from draagvlak_core.tables.archives import BROKEN, open_archive
from draagvlak_core.tables.cells import CannotTell
from draagvlak_core.tables.csv_files import RawRow, RawTable
from draagvlak_core.tables.merged_cells import Merged
from draagvlak_core.tables.problems import refuse
from draagvlak_core.tables.sources import DEFAULT_LIMIT, FileSource, open_source
from draagvlak_core.tables.xlsx_cells import LAST_COLUMN, LAST_ROW, Cell, Meanings, place_of
from draagvlak_core.tables.xlsx_parts import Words, Workbook, events_of, read_styles, read_texts, read_workbook
from draagvlak_core.tables.xml_stream import Attributes, Broken, End, Event, Start

_BROKEN = (*BROKEN, Broken, TypeError, IndexError, OverflowError)


def read(source: FileSource, limit: int = DEFAULT_LIMIT) -> list[RawTable]:
    """The sheets that can be seen. Merged cells are told behind all cells, so only `rows` knows them, not `head`."""
    with _opened(source, limit) as (_archive, book):
        if not book.sheets:
            raise refuse("empty_file")
    return [
        RawTable(
            partial(_rows, source, limit, place, Merged()),
            "xlsx",
            title=title,
            aligned=True,
            quick=partial(_rows, source, limit, place, None),
        )
        for title, place in book.sheets
    ]


@contextmanager
def _opened(source: FileSource, limit: int) -> Iterator[tuple[zipfile.ZipFile, Workbook]]:
    with open_source(source, limit) as handle, open_archive(handle, limit) as archive:
        try:
            book = read_workbook(archive)
        except _BROKEN as error:
            raise refuse("not_xlsx") from error
        yield archive, book


def _look_for_merged(archive: zipfile.ZipFile, place: str, merged: Merged) -> None:
    try:
        for event in events_of(archive, place):
            if isinstance(event, Start) and event.name == "mergeCell":
                merged.add(event.attributes.get("ref", ""))
    except _BROKEN as error:
        raise refuse("not_xlsx") from error


def _rows(source: FileSource, limit: int, place: str, merged: Merged | None) -> Generator[RawRow, None, None]:
    number = 0
    with _opened(source, limit) as (archive, book):
        if merged and not merged.looked_for:
            _look_for_merged(archive, place, merged)
            merged.looked_for = True
        try:
            texts, styles = read_texts(archive, book.texts), read_styles(archive, book.styles)
            with closing(events_of(archive, place)) as events:
                for number, cells in _Sheet(Meanings(texts, styles, book.epoch)).rows(events):
                    yield number, merged.put_into(number, cells) if merged else cells
        except _BROKEN as error:
            raise refuse("sheet_broken", row=number + 1) from error


class _Sheet:
    """Puts the cells of a row beside one another. Cells without anything in them take no room."""

    def __init__(self, meanings: Meanings) -> None:
        self._meanings = meanings
        self._row, self._column = 0, -1
        self._cell = Cell(0, 0, {})
        self._words = Words()
        self._filled: dict[int, str] = {}

    def rows(self, events: Iterable[Event]) -> Iterator[RawRow]:
        for event in events:
            if isinstance(event, Start):
                self._begin(event)
            elif isinstance(event, End) and event.name == "row":
                filled = self._filled
                yield self._row, [filled.get(index, "") for index in range(max(filled, default=-1) + 1)]
            elif isinstance(event, End):
                self._end(event)

    def _begin(self, event: Start) -> None:
        match event.name:
            case "row":
                self._begin_row(event.attributes)
            case "c":
                self._begin_cell(event.attributes)
            case "f":
                self._cell.formula = "="
            case _:
                self._words.hear(event)

    def _end(self, event: End) -> None:
        match event.name:
            case "v":
                self._cell.value = event.text
            case "f":
                self._cell.formula = "=" + event.text
            case "c":
                self._cell.words = self._words.take()
                shown = self._meanings.shown(self._cell)
                if shown or isinstance(shown, CannotTell):
                    self._filled[self._column] = shown
            case _:
                self._words.hear(event)

    def _begin_row(self, attributes: Attributes) -> None:
        row = int(float(attributes["r"])) if "r" in attributes else self._row + 1
        if not self._row < row <= LAST_ROW:
            raise Broken("rows that do not follow one another")
        self._row, self._column = row, -1
        self._filled = {}

    def _begin_cell(self, attributes: Attributes) -> None:
        self._column = place_of(attributes["r"])[0] if "r" in attributes else self._column + 1
        if self._column >= LAST_COLUMN:
            raise Broken("a cell beyond the last column")
        self._words.take()
        self._cell = Cell(self._row, self._column, attributes)
