"""Files as systems and people really make them: titles above, totals below, other letters, other sheets."""

import io
import zipfile
from xml.sax.saxutils import escape

import pytest

from draagvlak_core.tables.cells import CannotTell
from draagvlak_core.tables.dates import NO_END, date_of
from draagvlak_core.tables.problems import Refused
from draagvlak_core.tables.reading import read_table
from tests.core.register.files import csv_file, raw, xlsx_file

NAMES = {"naam", "doel", "fase", "personeelscode"}
SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style")
)


def known(names):
    return sum(name.casefold() in NAMES for name in names)


def rows_of(file):
    return [row for _number, row in read_table(file, known=known).rows]


def cell(words="", more="", kind="string"):
    return f'<table:table-cell office:value-type="{kind}" {more}><text:p>{words}</text:p></table:table-cell>'


def ods(*sheets, mimetype=SPREADSHEET, styles=""):
    """Sheets as (attributes, rows), each row the XML of its cells."""
    body = "".join(
        f"<table:table {more}>{''.join(f'<table:table-row>{row}</table:table-row>' for row in rows)}</table:table>"
        for more, rows in sheets
    )
    return packed(
        {
            "mimetype": mimetype,
            "content.xml": f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>"
            "</office:document-content>",
        }
    )


def packed(parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file


def plain_ods(rows, **more):
    return ods(("", ["".join(cell(escape(words)) for words in row) for row in rows]), **more)


TITLED = [["Overzicht AI"], ["Peildatum:", "1-12-2026"], [], ["naam", "doel", "fase"], ["Bot", "Bellen", "pilot"]]


@pytest.mark.parametrize("make", [csv_file, xlsx_file, plain_ods], ids=["csv", "xlsx", "ods"])
def test_titles_above_the_table_are_passed_over(make):
    assert rows_of(make(TITLED)) == [{"naam": "Bot", "doel": "Bellen", "fase": "pilot"}]


def test_rows_keep_the_numbers_a_spreadsheet_gives_them():
    assert [number for number, _row in read_table(csv_file(TITLED)).rows] == [5]


def test_a_wide_title_does_not_hide_names_we_know():
    rows = [["Lijst", "van", "alles"], ["naam", "doel", "fase"], ["Bot", "Bellen", "pilot"]]
    assert read_table(xlsx_file(rows), known=known).columns == ["naam", "doel", "fase"]


def test_the_table_may_be_on_the_second_sheet():
    def explain(book):
        page = book.create_sheet("Toelichting", 0)
        for words in (["Zo vult u dit in"], ["naam: hoe het heet"]):
            page.append(words)

    table = read_table(xlsx_file([["naam", "doel"], ["Bot", "Bellen"]], explain), known=known)
    assert table.columns == ["naam", "doel"]
    assert [(note.code, note.column, note.detail) for note in table.notes] == [("sheet_chosen", "Sheet", "Toelichting")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "cp850"])
@pytest.mark.parametrize("separator", list(",;\t|"))
def test_a_first_line_may_name_the_separator(encoding, separator):
    text = f"sep={separator}\r\nnaam{separator}doel\r\nZoë{separator}a.b\r\n"
    table = read_table(raw(text, encoding))
    assert list(table.rows) == [(2, {"naam": "Zoë", "doel": "a.b"})]


DUTCH = "naam;doel\nRené;Zoë\nAndré;coördinatie\nÉén;financiën\nIrène;façade\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp1252", "cp850", "cp437", "iso-8859-15"])
def test_accents_come_out_right_from_old_programs(encoding):
    text = DUTCH if encoding != "cp437" else DUTCH.replace("È", "É")
    assert [list(row.values()) for row in rows_of(raw(text, encoding))] == [
        line.split(";") for line in text.splitlines()[1:]
    ]


@pytest.mark.parametrize("word", ["privé", "Zoë", "reünie", "München", "Curaçao", "hé", "ANDRÉ", "José Núñez"])
@pytest.mark.parametrize("encoding", ["cp1252", "cp850"])
def test_one_accent_is_enough_to_tell_dos_from_windows(word, encoding):
    assert rows_of(raw(f"naam;doel\n{word};x\n", encoding)) == [{"naam": word, "doel": "x"}]


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "mac_cyrillic"])
def test_what_is_no_western_writing_is_refused(encoding):
    with pytest.raises(Refused) as refused:
        read_table(raw("naam,doel\nПривет,как дела\n", encoding))
    assert refused.value.problem.code == "encoding_unknown"


def test_zeros_in_front_stay_in_excel_and_ods():
    def zeros(book):
        book.active["A2"].number_format = "000000"
        book.active["B2"].number_format = "0000;-0000"

    assert rows_of(xlsx_file([["personeelscode", "isco"], [123, 110]], zeros)) == [
        {"personeelscode": "000123", "isco": "0110"}
    ]
    file = ods(("", [cell("personeelscode") + cell("n"), cell("000123", 'office:value="123"', "float") + cell("x")]))
    assert rows_of(file) == [{"personeelscode": "000123", "n": "x"}]
    assert rows_of(raw('personeelscode;n\n="000123";x\n')) == [{"personeelscode": "000123", "n": "x"}]


def test_an_ods_says_what_its_cells_are_worth():
    cells = (
        cell("1.234,50 €", 'office:value="1234.5"', "currency")
        + cell("3", 'office:value="3.0"', "float")
        + cell("31-12-26", 'office:date-value="2026-12-31T00:00:00"', "date")
        + cell("WAAR", 'office:boolean-value="true"', "boolean")
        + cell("Caf<text:span>é</text:span> <text:s text:c='2'/>de<text:line-break/>Hoek &amp; zn")
        + "<table:table-cell><office:annotation><text:p>van Jan</text:p></office:annotation><text:p>a</text:p>"
        "<text:p>b</text:p></table:table-cell>"
    )
    file = ods(("", ["".join(map(cell, ["naam", "bedrag", "dag", "ja", "woord", "twee"])), cells]))
    assert [list(row.values()) for row in rows_of(file)] == [
        ["1234.5", "3", "2026-12-31", "True", "Café   de\nHoek & zn", "a\nb"]
    ]


def test_what_an_ods_repeats_is_counted_and_not_made():
    far = 'table:number-columns-repeated="16000"'
    rows = [
        cell("naam") + cell("doel"),
        f"<table:table-cell {far}/>",
        cell("Bot") + "<table:table-cell/>",
        f"<table:table-cell {far}/>",
    ]
    file = ods(("", rows))
    text = zipfile.ZipFile(file).read("content.xml").decode()
    empty = f"<table:table-row><table:table-cell {far}/>"
    text = text.replace(empty, empty.replace("row>", 'row table:number-rows-repeated="500000">'))
    table = read_table(packed({"mimetype": SPREADSHEET, "content.xml": text}))
    assert list(table.rows) == [(500_002, {"naam": "Bot", "doel": ""})]


@pytest.mark.parametrize("words", ["#NAME?", "#N/A", "Err:502", "#DIV/0!"])
def test_an_error_in_an_ods_cannot_be_told(words):
    file = ods(("", [cell("naam") + cell("doel"), cell("Bot") + cell(words, 'table:formula="of:=x()"')]))
    ((_number, row),) = read_table(file).rows
    assert isinstance(row["doel"], CannotTell)
    assert row["doel"].detail == words


def test_a_hidden_sheet_of_an_ods_is_passed_over():
    styles = (
        '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>'
        '<style:style style:name="ta2"><style:table-properties table:display="true"/></style:style>'
    )
    hidden = ('table:name="Lijsten" table:style-name="ta1"', [cell("naam") + cell("doel"), cell("x") + cell("y")])
    shown = ('table:name="AI" table:style-name="ta2"', [cell("naam") + cell("doel"), cell("Bot") + cell("Bellen")])
    assert rows_of(ods(hidden, shown, styles=styles)) == [{"naam": "Bot", "doel": "Bellen"}]


@pytest.mark.parametrize(
    ("parts", "code", "detail"),
    [
        ({"xl/workbook.bin": ""}, "other_document", ".xlsb"),
        ({"Index/Document.iwa": ""}, "other_document", ".numbers"),
        ({"word/document.xml": ""}, "other_document", ".docx"),
        ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}, "other_document", ".odt"),
        ({"lijst.csv": "naam\na\n"}, "packed", ""),
        ({"x.bin": ""}, "not_xlsx", ""),
        ({"mimetype": SPREADSHEET, "content.xml": "<a"}, "not_ods", ""),
    ],
)
def test_what_is_no_sheet_is_said_by_its_kind(parts, code, detail):
    with pytest.raises(Refused) as refused:
        read_table(packed(parts))
    assert (refused.value.problem.code, refused.value.problem.detail) == (code, detail)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2021/01/31", "2021-01-31"),
        ("2025-06-26T07:39:09Z", "2025-06-26"),
        ("2025-06-26T07:39:09.123+02:00", "2025-06-26"),
        ("2024-06-26 09:30", "2024-06-26"),
        ("31.12.2024 23:59", "2024-12-31"),
        ("31/12/2024 11:59:00 PM", "2024-12-31"),
        ("20260331", "2026-03-31"),
        ("45292", "2024-01-01"),
        ("45292.5", "2024-01-01"),
        ("1 januari 2024", "2024-01-01"),
        ("March 31, 2026", "2026-03-31"),
        ("31 mrt. 2026", "2026-03-31"),
        ("mei 2026", "2026-05"),
        ("31-12-9999", NO_END),
        ("9999-12-31T00:00:00", NO_END),
        ("2958465", NO_END),
        ("31-03-26", None),
        ("jan-24", None),
        ("Q3 2024", None),
        ("20261331", None),
        ("30 februari 2026", None),
        ("12345", None),
        ("volgend jaar", None),
    ],
)
def test_dates_as_systems_write_them(text, date):
    assert date_of(text) == date


def test_broken_rows_without_end_make_no_table():
    with pytest.raises(Refused) as refused:
        list(read_table(raw("naam,doel\n" + 'a,"b"c\n' * 300)).rows)
    assert refused.value.problem.code == "quote_broken"
