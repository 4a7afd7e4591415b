"""A table comes in as it was written, whatever program wrote it."""

import contextlib
import csv
import datetime as dt
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.register.reading import read_register
from draagvlak_core.tables.cells import is_formula, letter, protect, unprotect
from draagvlak_core.tables.problems import Refused
from draagvlak_core.tables.reading import read_table
from tests.core.register.files import csv_file, raw, xlsx_file


def rows_of(file, **how):
    return [row for _, row in read_table(file, **how).rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_any_common_encoding(encoding):
    table = read_table(raw("naam,doel\nCafé,Privé – geëerd\n", encoding))
    assert table.encoding == encoding
    assert next(iter(table.rows)) == (2, {"naam": "Café", "doel": "Privé – geëerd"})


def test_reading_as_western_is_said():
    table = read_table(raw("naam\nCafé\n", "cp1252"))
    assert [note.code for note in table.notes] == ["read_as_cp1252"]
    assert not read_table(raw("naam\nCafé\n")).notes


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separator_is_found_when_cells_hold_the_others(separator):
    written = [["naam", "doel", "status"], ["a,b;c", "x;y,z", "1,5"], ["d", "e;f;g", "h,i,j,k"]]
    assert [list(row.values()) for row in rows_of(csv_file(written, delimiter=separator))] == written[1:]


def test_line_ends_in_cells_and_blank_rows_keep_the_row_numbers():
    table = read_table(raw('naam,doel\n"a\nb",c\n\nd,e\n'))
    assert list(table.rows) == [(2, {"naam": "a\nb", "doel": "c"}), (4, {"naam": "d", "doel": "e"})]


def test_short_rows_are_filled_with_empty_cells():
    assert rows_of(raw("naam,doel,status\na\n")) == [{"naam": "a", "doel": "", "status": ""}]


def test_spreadsheet_cells_become_text():
    file = xlsx_file([["naam", "start", "aantal", "deel"], ["a", dt.datetime(2025, 3, 1), 7.0, 0.5]])
    assert rows_of(file) == [{"naam": "a", "start": "2025-03-01", "aantal": "7", "deel": "0.5"}]


def test_other_sheets_are_named_not_silently_left_out():
    table = read_table(xlsx_file([["naam"], ["a"]], lambda book: book.create_sheet("Archief")))
    assert [(note.code, note.detail) for note in table.notes] == [("other_sheets", "Archief")]


def test_hidden_sheet_before_it_is_passed_over():
    def hide(book):
        book.create_sheet("Lijsten", 0).append(["geheim"])
        book.worksheets[0].sheet_state = "hidden"

    assert read_table(xlsx_file([["naam"], ["a"]], hide)).columns == ["naam"]


def test_sheet_that_claims_to_be_huge_is_read_as_it_is():
    file = xlsx_file([["naam"], ["a"]], lambda book: book.active.cell(row=50_000, column=1, value="laatste"))
    assert [row for row, _ in read_table(file).rows] == [2, 50_000]


@pytest.mark.parametrize("text", ["- punt een", "=> volgt", "== kop ==", "-GPT(4) en meer", "+31(0)20 123", "@team"])
def test_ordinary_text_is_no_formula(text):
    assert not is_formula(text)


def test_columns_have_spreadsheet_letters():
    assert [letter(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40).filter(
    lambda text: not is_formula(text)
)
tables = st.integers(1, 5).flatmap(lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), max_size=6))


@given(tables)
def test_what_is_written_as_csv_is_read_back(rows):
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    width = len(rows[0]) if rows else 1
    file = csv_file([[f"kolom {letter(i)}" for i in range(width)], *rows], quoting=csv.QUOTE_ALL)
    assert [list(row.values()) for row in rows_of(file)] == rows


@given(st.text())
def test_protection_is_undone_exactly(text):
    assert unprotect(protect(text)) == text


@given(st.binary(max_size=300))
def test_any_bytes_give_a_table_or_one_problem(data):
    for start in (b"", b"PK\x03\x04", b'{"algoritmes": [', b"naam,doel\n"):
        with contextlib.suppress(Refused):
            assert list(read_register(io.BytesIO(start + data)).records)
