"""A broken file gives one problem, with its place, and one sentence; nothing else comes out."""

import io
import json
import resource
import zipfile
from functools import cache, partial

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from draagvlak.foundation.register.exchange.sentences import SENTENCES, sentence
from draagvlak.foundation.tables.files import at
from draagvlak_core.register import json_events
from draagvlak_core.register.reading import read_register
from draagvlak_core.tables import reading
from draagvlak_core.tables.problems import Problem
from tests.tiers import twins

from .files import complete, csv_file, download, json_file, raw, refused, xlsx_file

HEAD = "naam,doel,status\n"


def formula(book):
    book.active["B2"] = "=SUM(1,2)"


def merged(book):
    book.active.merge_cells("B2:B3")


@cache
def packed_bomb():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            for _ in range(260):
                sheet.write(b" " * 1024 * 1024)
    return file.getvalue()


def bomb():
    return io.BytesIO(packed_bomb())


def external_entity():
    file, out = xlsx_file([["naam"], ["a"]]), io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "xl/workbook.xml":
                text = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + text
            new.writestr(name, text)
    return out


def cut_off():
    return io.BytesIO(json.dumps(download({"id": "1"}, {"id": "2"}, {"id": "3"})).encode()[:600])


def archive(parts, kind=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", kind) as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return file


def sheet(xml="<sheetData/>", **parts):
    """A sheet of our own writing: what stands in it is not what a program would write."""
    old = zipfile.ZipFile(xlsx_file([["naam"], ["a"]]))
    written = {name: old.read(name) for name in old.namelist()}
    place = "xl/worksheets/sheet1.xml"
    written[place] = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{xml}</worksheet>'
    return archive(written | parts)


CELL = '<c t="inlineStr"><is><t>naam</t></is></c>'
DATA = f"<sheetData><row>{CELL}</row>%s</sheetData>"
SHEETS = {
    "depth": ("<a>" * 100_000, Problem("sheet_broken", 1)),
    "names": ("".join(f"<a{i}/>" for i in range(9_999)), Problem("sheet_broken", 1)),
    "name spaces": ("".join(f'<a xmlns:b{i}="c"/>' for i in range(9_999)), Problem("sheet_broken", 1)),
    "a tag without end": ("<a b='" + "c" * 3_000_000, Problem("sheet_broken", 1)),
    "a text without end": (DATA % ("<row><c><v>" + "1" * 900_000), Problem("sheet_broken", 2)),
    "a row beyond the last": (DATA % f'<row r="99999999">{CELL}</row>', Problem("sheet_broken", 2)),
    "rows that go back": (DATA % f'<row r="7">{CELL}</row><row r="6">{CELL}</row>', Problem("sheet_broken", 8)),
    "a cell beyond the last": (DATA % '<row><c r="ZZZ2"><v>1</v></c></row>', Problem("sheet_broken", 2)),
    "a cell at the far end": (DATA % '<row><c r="XFD2"><v>1</v></c></row>', Problem("row_too_long", 2, "XFD", "1")),
    "a text that is not there": (DATA % '<row><c t="s"><v>-1</v></c></row>', Problem("sheet_broken", 2)),
    "a number that is none": (DATA % "<row><c><v>1e</v></c></row>", Problem("sheet_broken", 2)),
    "a date that is none": (DATA % '<row><c t="d"><v>gisteren</v></c></row>', Problem("sheet_broken", 2)),
}

CASES = {
    "empty": (lambda: raw(""), Problem("empty_file")),
    "only white space": (lambda: raw(" \n\n"), Problem("empty_file")),
    "no rows": (lambda: raw(HEAD), Problem("empty_register")),
    "a picture": (lambda: io.BytesIO(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Problem("binary_file")),
    "an old Excel file": (lambda: io.BytesIO(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99), Problem("old_excel")),
    "not really xlsx": (lambda: io.BytesIO(b"PK\x03\x04" + b"x" * 200), Problem("not_xlsx")),
    "xlsx with an entity": (external_entity, Problem("not_xlsx")),
    "a zip bomb": (bomb, Problem("too_large", detail="260.0 MB > 50 MB")),
    "Cyrillic": (
        lambda: raw(HEAD + "a,б\nПривет,как дела,x\n", "cp1251"),
        Problem("encoding_unknown", 3, "", "cp1251"),
    ),
    "old Mac": (lambda: raw(HEAD + "Café op de hoek,b,c\n", "mac_roman"), Problem("encoding_unknown", 2)),
    "mixed encodings": (lambda: io.BytesIO(b"naam\nCaf\xc3\xa9\nPriv\xe9\n"), Problem("encoding_mixed", 2)),
    "half a UTF-16 letter": (
        lambda: io.BytesIO("naam\na\n".encode("utf-16") + b"x"),
        Problem("encoding_damaged", 3, "", "UTF-16"),
    ),
    "no header": (lambda: raw("1,parkeerhulp,2025-01-01\n2,bot,x\n"), Problem("header_missing", 1, "A", "1")),
    "a million columns": (lambda: csv_file([[f"k{i}" for i in range(1_000_000)]]), Problem("line_too_long", 1)),
    "too many columns": (
        lambda: csv_file([[f"k{i}" for i in range(2_000)]]),
        Problem("too_many_columns", 1, "", "2000 > 1000"),
    ),
    "a row that is too long": (lambda: raw(HEAD + "a,b,c,d\n"), Problem("row_too_long", 2, "D", "d")),
    "a whole file in one cell": (lambda: raw(HEAD + '"' + "a" * 200_000), Problem("cell_too_long", 2)),
    "nothing but an error": (lambda: xlsx_file([["naam"], ["#REF!"]]), Problem("cell_error", 2, "naam", "#REF!")),
    "no column for the name": (lambda: raw("kleur,maat\nrood,3\n"), Problem("no_name_column")),
    "JSON that stops": (cut_off, Problem("json_cut_off", 3)),
    "JSON that is no JSON": (lambda: raw('[{"name": "a"}, {"name" "b"}]'), Problem("json_broken", 2)),
    "JSON in another encoding": (
        lambda: raw('[{"name": "a"}, {"name": "Café"}]', "cp1252"),
        Problem("json_not_utf8", 2),
    ),
    "JSON in UTF-16": (lambda: raw('[{"name": "a"}]', "utf-16"), Problem("json_not_utf8", 1)),
    "JSON of another kind": (lambda: json_file({"mensen": []}), Problem("not_a_register")),
    "a register without records": (lambda: json_file({"algoritmes": []}), Problem("empty_register")),
    "a record that is a text": (lambda: json_file([complete(), "los"]), Problem("not_a_record", 2, "", "str")),
    "layers for a text": (lambda: json_file(download({"doel": {"nl": "x"}})), Problem("not_text", 1, "doel", "dict")),
    "a list for a text": (
        lambda: json_file([complete(), complete(goal=["x"])]),
        Problem("not_text", 2, "goal", "list"),
    ),
    "a text for a list": (lambda: json_file([complete(category="Verkeer")]), Problem("not_a_list", 1, "category")),
    "layers without end": (
        lambda: raw('[{"name": "a", "x": ' + "[" * 500 + "]" * 500 + "}]"),
        Problem("json_too_deep", 1),
    ),
    "half a letter": (lambda: raw('[{"name": "a"}, {"name": "\\udc00"}]'), Problem("json_not_utf8", 2)),
    "layers without end, as a whole file": (lambda: raw("[" * 400_000), Problem("json_too_deep", 1)),
    "maps without end": (lambda: raw('{"name":' * 60_000), Problem("json_too_deep", 1)),
    "a record as large as a register": (
        lambda: json_file([complete(), complete(eigen_veld=["x"] * 30_000)]),
        Problem("json_too_large", 2),
    ),
    "a text without end in JSON": (lambda: raw('[{"name": "' + "a" * 4_100_000), Problem("json_too_large", 1)),
    "a cell that goes on over all of a file": (
        lambda: raw(HEAD + "a,b" + ',"c\nd"' * 900_000),
        Problem("line_too_long", 2),
    ),
    "an OpenDocument file": (lambda: archive({"mimetype": "x", "content.xml": "<x/>"}), Problem("empty_file")),
    "a web page": (lambda: raw("<!DOCTYPE html><html><table><tr><td>naam"), Problem("web_page")),
    "XML": (lambda: raw("\ufeff<?xml version='1.0'?><a/>"), Problem("web_page")),
    **{f"a sheet with {what}": (partial(sheet, xml), problem) for what, (xml, problem) in SHEETS.items()},
    "NUL in JSON": (lambda: json_file([complete(), complete(eigen_veld="a\0b")]), Problem("nul_byte", 2, "eigen_veld")),
}


# One bad cell or row never ends a file: it is left open and told, and what stands beside it comes in.
TOLD = {
    "NUL in a cell": (lambda: raw(HEAD + "a,b\0,pilot\n"), Problem("nul_byte", 2, "doel"), 1),
    "an open quote": (lambda: raw(HEAD + 'a,b,pilot\na,"b,c\nd,e,pilot\n'), Problem("quote_broken", 3), 2),
    "words behind a quote": (lambda: raw(HEAD + '"a"b,b,pilot\nd,"e\nf",pilot\n'), Problem("quote_broken", 2), 1),
    "a row with a cell too many": (lambda: raw(HEAD + "a,b,c,d\ne,f,pilot\n"), Problem("row_too_long", 2, "D", "d"), 1),
    "a row of totals": (lambda: raw(HEAD + "a,b,pilot\nTotaal,12,\n"), Problem("total_row", 3, "", "Totaal 12"), 1),
    "a formula in text": (
        lambda: raw(HEAD + 'a,"=HYPERLINK(""http://x"")",pilot\n'),
        Problem("formula", 2, "doel", '=HYPERLINK("http://x")'),
        1,
    ),
    "a command in text": (
        lambda: raw(HEAD + "a,+cmd|' /C calc'!A0,pilot\n"),
        Problem("formula", 2, "doel", "+cmd|' /C calc'!A0"),
        1,
    ),
    "a formula nobody worked out": (
        lambda: xlsx_file([["naam", "doel"], ["a", "b"]], formula),
        Problem("formula", 2, "doel", "=SUM(1,2)"),
        1,
    ),
    "an error in a cell": (
        lambda: xlsx_file([["naam", "doel"], ["a", "#REF!"], ["b", "c"]]),
        Problem("cell_error", 2, "doel", "#REF!"),
        2,
    ),
    "merged cells": (
        lambda: xlsx_file([["naam", "doel"], ["a", "x"], ["b", ""]], merged),
        Problem("merged_cells", 3, "doel", "B2:B3"),
        2,
    ),
    "letters of DOS": (lambda: raw(HEAD + "Zoë,geëist,pilot\n", "cp850"), Problem("read_as_cp850"), 1),
}


@pytest.mark.parametrize("case", TOLD)
def test_what_cannot_be_told_is_named_with_its_place_and_the_rest_comes_in(case):
    make, expected, rows = TOLD[case]
    reading = read_register(make())
    assert reading.report.problems == [expected]
    assert len(list(reading.records)) == reading.report.found == rows
    assert str(expected.row or "") in sentence(expected)


def test_cells_in_columns_nobody_reads_are_no_trouble():
    rows = [["naam", "leeftijd", None, "Datum", "Datum"], ["a", "=B2", "x", "#N/A", "y"], ["b", "#NAME?", None, "", ""]]
    reading = read_register(xlsx_file(rows))
    assert not reading.report.problems
    assert [record.kept for record in reading.records] == [{"(C)": "x", "Datum (2)": "y"}, {}]


@pytest.fixture(autouse=True)
def _words():
    try:
        _ = settings.USE_I18N
    except ImproperlyConfigured:
        settings.configure(USE_I18N=False)


@pytest.mark.parametrize("case", CASES)
def test_broken_file_gives_one_problem_with_its_place(case):
    make, expected = CASES[case]
    problem = refused(make())
    assert (problem.code, problem.row, problem.column) == (expected.code, expected.row, expected.column)
    assert not expected.detail or problem.detail == expected.detail


@pytest.mark.parametrize("case", CASES)
def test_broken_file_gives_one_sentence_that_says_where(case):
    words = sentence(refused(CASES[case][0]()))
    row, column = CASES[case][1].row, CASES[case][1].column
    assert "%(" not in words
    assert "?" not in words
    assert row is None or str(row) in words
    assert not column or column in words


def test_large_file_is_refused_before_it_is_read(tmp_path):
    file = tmp_path / "groot.csv"
    with file.open("wb") as handle:
        handle.truncate(200 * 1024 * 1024)
    assert refused(at(file)) == Problem("too_large", detail="200.0 MB > 50 MB")


@twins("rows", few=10_000, all_of_it=100_000)
def test_large_file_takes_little_memory_when_the_limit_is_raised(tmp_path, rows):
    """At 2 kB a row the whole would be twenty or two hundred megabytes; what is held at once grows with neither."""
    file = tmp_path / "groot.csv"
    with file.open("w") as handle:
        handle.write("naam,doel\n")
        for number in range(rows):
            handle.write(f"toepassing {number},{'tekst ' * 360}\n")
    assert file.stat().st_size > rows * 2_000
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert sum(1 for _ in read_register(at(file), limit=300 * 1024 * 1024).records) == rows
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < rows * 3


def test_more_rows_than_any_register_has_are_refused(monkeypatch):
    for room in (reading, json_events):
        monkeypatch.setattr(room, "MAX_ROWS", 50)
    for fits, too_many in ((rows_of(50), rows_of(51)), (json_file([complete()] * 50), json_file([complete()] * 51))):
        assert read_register(fits).report.found == 50
        problem = refused(too_many)
        assert (problem.code, problem.detail) == ("too_many_rows", "50")
        assert str(problem.row) in sentence(problem)


def rows_of(number):
    return raw("naam\n" + "a\n" * number)


def test_file_that_is_not_there_is_said(tmp_path):
    assert refused(at(tmp_path / "weg.csv")) == Problem("cannot_open", detail="weg.csv")


def test_an_upload_stays_open_for_its_owner():
    file = raw(HEAD + "a,b,c\n")
    list(read_register(file).records)
    assert not file.closed


@pytest.mark.parametrize("code", SENTENCES)
def test_every_code_has_a_sentence_that_ends(code):
    words = sentence(Problem(code, 3, "naam", "iets"))
    assert words.endswith(".")
    assert "%" not in words


def test_unknown_code_is_our_own_mistake():
    with pytest.raises(KeyError):
        sentence(Problem("nooit van gehoord"))
