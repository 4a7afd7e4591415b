"""Writes 1.0 records as JSON, CSV or XLSX, one record at a time, with nothing in it a spreadsheet could run."""

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from defusedcsv import csv

from draagvlak_core.register.standard import KEYS
from draagvlak_core.tables.cells import OTHER, protect
from draagvlak_core.tables.problems import Problem

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

FORMATS = ("json", "csv", "xlsx")
CONTENT_TYPES = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
CELL_LIMIT = 32_767  # of Excel itself
_CUT = " […]"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # what XML cannot hold

Record = Mapping[str, object]


def write(records: Iterable[Record], format: str, stream: BinaryIO) -> list[Problem]:
    """All records to a binary stream; `format` is one of FORMATS. The problems say what a format could not hold."""
    if format == "xlsx":
        return write_xlsx(records, stream)
    for chunk in (json_chunks if format == "json" else csv_chunks)(records):
        stream.write(chunk)
    return []


def json_chunks(records: Iterable[Record]) -> Iterator[bytes]:
    """A JSON list of records as they are, in UTF-8: the form the standard's own files have."""
    first = True
    for record in records:
        text = json.dumps(record, ensure_ascii=False, indent=2)
        yield ("[\n" if first else ",\n").encode() + text.encode("utf-8", "backslashreplace")
        first = False
    yield b"[]\n" if first else b"\n]\n"


def csv_chunks(records: Iterable[Record], columns: Sequence[str] = KEYS) -> Iterator[bytes]:
    """Comma-separated, all cells quoted, UTF-8 with a mark, which spreadsheets need to read accents.

    Lists are JSON in their cell; what has no column is JSON in the last one, so that no field is left behind.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([protect(column) for column in (*columns, OTHER)])
    yield b"\xef\xbb\xbf" + _taken(buffer)
    for record in records:
        writer.writerow([protect(cell) for cell in _cells(record, columns)])
        yield _taken(buffer)


def _taken(buffer: io.StringIO) -> bytes:
    data = buffer.getvalue().encode("utf-8", "backslashreplace")
    buffer.seek(0)
    buffer.truncate()
    return data


def _cells(record: Record, columns: Sequence[str]) -> list[str]:
    """One text per column. NUL is left out, as no spreadsheet can hold it."""
    other = {key: value for key, value in record.items() if key not in columns and value not in (None, "", [])}
    values = [_cell(record.get(column)) for column in columns]
    return [value.replace("\0", "") for value in (*values, _cell(other or None))]


def _cell(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def write_xlsx(records: Iterable[Record], stream: BinaryIO, columns: Sequence[str] = KEYS) -> list[Problem]:
    """One sheet, every cell of the type text. A text longer than Excel can hold is cut, marked and reported."""
    from openpyxl.workbook.workbook import Workbook  # heavy, and few ask for an XLSX file

    book = Workbook(write_only=True)
    sheet = book.create_sheet("register")
    sheet.freeze_panes = "B2"
    problems: list[Problem] = []
    names = (*columns, OTHER)
    sheet.append([_text_cell(sheet, name, bold=True) for name in names])
    for row, record in enumerate(records, 2):
        cells = [protect(_CONTROL.sub("", cell)) for cell in _cells(record, columns)]
        for index, cell in enumerate(cells):
            if len(cell) > CELL_LIMIT:
                problems.append(Problem("cell_cut", row=row, column=names[index], detail=str(len(cell))))
                cells[index] = cell[: CELL_LIMIT - len(_CUT)] + _CUT
        sheet.append([_text_cell(sheet, cell) for cell in cells])
    book.save(stream)
    return problems


def _text_cell(sheet: "WriteOnlyWorksheet", text: str, bold: bool = False) -> Any:
    from openpyxl.cell.cell import WriteOnlyCell
    from openpyxl.styles.alignment import Alignment
    from openpyxl.styles.fonts import Font

    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if bold:
        cell.font = Font(bold=True)
    return cell
