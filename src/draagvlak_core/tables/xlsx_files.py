"""Reads the first sheet of an XLSX file, after looking whether the archive is safe and the sheet is a plain table."""

import datetime as dt
import re
import warnings
import zipfile
from collections.abc import Generator
from functools import partial
from typing import Any, BinaryIO
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from openpyxl.reader.excel import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from draagvlak_core.tables.cells import letter
from draagvlak_core.tables.csv_files import RawRow, RawTable
from draagvlak_core.tables.problems import Problem, refuse
from draagvlak_core.tables.sources import DEFAULT_LIMIT, FileSource, open_source, too_large

# Real sheets unpack to about ten times their size; their table of texts is held in memory, so that one is kept smaller.
UNPACKED_TIMES = 4
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+)(:[A-Z]+\d+)?"')
_CHUNK = 1024 * 1024
_BROKEN = (
    zipfile.BadZipFile,
    InvalidFileException,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    ParseError,
    DefusedXmlException,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
)


def read(source: FileSource, limit: int = DEFAULT_LIMIT) -> RawTable:
    with open_source(source, limit) as handle:
        _check_archive(handle, limit)
        title, others = _check_sheet(handle)
    notes = [Problem("other_sheets", detail=", ".join(others))] if others else []
    return RawTable(partial(_rows, source, limit, title), "xlsx", notes)


def _check_archive(handle: BinaryIO, limit: int) -> None:
    """Sizes as the archive declares them; Python never unpacks more of a member than it declares."""
    try:
        with zipfile.ZipFile(handle) as archive:
            members = archive.infolist()
    except _BROKEN as error:
        raise refuse("not_xlsx") from error
    if not any(member.filename == "xl/workbook.xml" for member in members):
        raise refuse("not_xlsx")
    texts = max((member.file_size for member in members if member.filename.endswith("sharedStrings.xml")), default=0)
    total = sum(member.file_size for member in members)
    if total > UNPACKED_TIMES * limit or texts > limit:
        raise too_large(max(total, texts), limit)


def _check_sheet(handle: BinaryIO) -> tuple[str, list[str]]:
    """(title of the sheet to read, titles of the others); Refused when cells are merged."""
    book = _open(handle)
    try:
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        if not sheets:
            raise refuse("empty_file")
        path = sheets[0]._worksheet_path  # read-only sheets do not tell about merged cells, their XML does
        _check_merged(handle, path)
        return sheets[0].title, [sheet.title for sheet in sheets[1:]]
    finally:
        book.close()


def _open(handle: BinaryIO) -> Any:
    handle.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions, which we do not read
            return load_workbook(handle, read_only=True, data_only=False, keep_links=False)
    except _BROKEN as error:
        raise refuse("not_xlsx") from error


def _check_merged(handle: BinaryIO, path: str) -> None:
    try:
        with zipfile.ZipFile(handle) as archive, archive.open(path) as sheet:
            tail = b""
            while chunk := sheet.read(_CHUNK):
                if found := _MERGED.search(tail + chunk):
                    column, row, rest = (part.decode() if part else "" for part in found.groups())
                    raise refuse("merged_cells", row=int(row), column=column, detail=f"{column}{row}{rest}")
                tail = chunk[-200:]
    except _BROKEN as error:
        raise refuse("not_xlsx") from error


def _rows(source: FileSource, limit: int, title: str) -> Generator[RawRow, None, None]:
    number = 0
    with open_source(source, limit) as handle:
        book = _open(handle)
        try:
            sheet = book[title]
            sheet.reset_dimensions()  # a sheet may claim 16,384 columns by a million rows
            for number, cells in enumerate(sheet.iter_rows(), 1):
                yield number, [_text(cell, number, index) for index, cell in enumerate(cells)]
        except _BROKEN as error:
            raise refuse("sheet_broken", row=number + 1) from error
        finally:
            book.close()


def _text(cell: Any, row: int, index: int) -> str:
    """What the cell says, as text. A formula or an error is no answer, so it is refused with its place."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        raise refuse("formula", row=row, column=letter(index), detail=getattr(value, "text", value))
    if cell.data_type == "e":
        raise refuse("cell_error", row=row, column=letter(index), detail=value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
