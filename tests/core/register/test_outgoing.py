"""What leaves is whole and cannot run in a spreadsheet."""

import csv
import io
import json

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.register.outgoing import FORMATS, csv_chunks, json_chunks, write
from draagvlak_core.register.standard import KEYS
from draagvlak_core.register.texts import as_html, plain_text, safe_html
from draagvlak_core.tables.cells import OTHER
from draagvlak_core.tables.reading import read_table
from tests.tiers import examples

from .files import complete

NASTY = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "'=1", "|x", "%x", '=HYPERLINK("x")']
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
records = st.lists(st.fixed_dictionaries({"name": anything, "goal": st.sampled_from(NASTY) | anything}), max_size=4)


def written(records, format):
    file = io.BytesIO()
    problems = write(records, format, file)
    file.seek(0)
    return file, problems


def xlsx_cells(file):
    return [cell for row in openpyxl.load_workbook(file).active.iter_rows() for cell in row]


@given(st.lists(st.dictionaries(anything, st.none() | anything | st.lists(anything), max_size=4), max_size=4))
def test_json_is_the_records_as_they_are(records):
    assert json.loads(b"".join(json_chunks(records))) == records


def test_json_comes_record_by_record():
    def endless():
        while True:
            yield complete()

    assert next(json_chunks(endless())).startswith(b"[\n{")


@given(records)
def test_no_cell_of_the_csv_can_run(records):
    text = b"".join(csv_chunks(records)).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "|", "%", "\t", "\r", "\n")) for cell in row)


@examples(30)
@given(records)
def test_every_cell_of_the_xlsx_is_text_that_cannot_run(records):
    for cell in xlsx_cells(written(records, "xlsx")[0]):
        assert cell.value is None or cell.data_type == "s"
        assert not str(cell.value or "").startswith(("=", "+", "-", "@", "|", "%", "\t"))


@given(records)
def test_our_own_csv_is_read_back_exactly(records):
    file, _ = written(records, "csv")
    wanted = [{key: record[key].replace("\0", "") for key in ("name", "goal")} for record in records]
    found = [{key: row[key] for key in ("name", "goal")} for _, row in read_table(file).rows]
    assert found == [
        row for row in wanted if any(cell.strip() or cell.startswith(("\t", "\r", "\n")) for cell in row.values())
    ]


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_no_field_is_left_behind(format):
    ((_, row),) = read_table(written([complete()], format)[0]).rows
    assert list(row) == [*KEYS, OTHER]
    assert row["goal"] == complete()["goal"]
    assert json.loads(row["lawful_basis_grouping"]) == complete()["lawful_basis_grouping"]
    assert json.loads(row[OTHER]) == {"eigen_veld": "van de leverancier"}


def test_text_too_long_for_excel_is_cut_in_sight():
    file, problems = written([complete(goal="x" * 40_000)], "xlsx")
    assert [(p.code, p.row, p.column, p.detail) for p in problems] == [("cell_cut", 2, "goal", "40000")]
    assert any(str(cell.value).endswith("x […]") for cell in xlsx_cells(file))


@pytest.mark.parametrize("format", FORMATS)
def test_empty_register_gives_a_file_that_opens(format):
    data = written([], format)[0].read()
    assert data[:2] in (b"[]", b"\xef\xbb", b"PK")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div><p>a </p><p>b</p></div>", "a\n\nb"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("a<br>b", "a\nb"),
        ("5 < 6 en a<b", "5 < 6 en a<b"),
        ("caf&eacute; &amp; bar", "café & bar"),
        ("a<script>alert(1)</script>b", "ab"),
        ("regel\nregel", "regel\nregel"),
        ("<p>&lt;b&gt;</p>", "<b>"),
    ],
)
def test_html_becomes_plain_text(html, text):
    assert plain_text(html) == text


@pytest.mark.parametrize("text", ["een regel", "a < b & c", "kop\nregel", "alinea een\n\nalinea twee\nen meer", ""])
def test_plain_text_comes_back_from_html(text):
    assert plain_text(as_html(text)) == text


def test_page_gets_only_harmless_html():
    assert safe_html('<p onclick="x()">a<img src=x><a href="javascript:x">b</a></p>') == "<p>ab</p>"
