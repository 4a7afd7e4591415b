"""Hostile files and cells: what they cost grows with what they are, and never with what they describe."""

import datetime as dt
import io
import struct
import time
import zipfile

import pytest
from openpyxl import load_workbook

from draagvlak_core.register.texts import plain_text, tags_in
from draagvlak_core.tables.cells import is_formula
from draagvlak_core.tables.problems import Refused
from draagvlak_core.tables.reading import check_header, read_table
from tests.core.register.files import raw, xlsx_file

LONG = 100_000
# Each of these made a pattern try every place with every other: ten thousand million steps.
SLOW = {
    "strokes": lambda: is_formula("=" + "|" * LONG),
    "strokes and a mark": lambda: is_formula("+!" + "|" * LONG),
    "an open call": lambda: is_formula("=" + " " * LONG + "A(" + ")" * LONG),
    "remarks that never end": lambda: plain_text("<!--" * LONG),
    "scripts that never end": lambda: plain_text("<script " * LONG),
    "ends that never end": lambda: plain_text("<style></style " + " " * LONG + "<style>" * 1_000),
    "attributes": lambda: tags_in("<a " + "=" * LONG),
    "headings like addresses": lambda: check_header(1, [f"{'a@.' * 96}{i} x" for i in range(500)]),
}


@pytest.mark.parametrize("name", SLOW)
def test_a_hostile_cell_takes_no_longer_than_a_long_one(name):
    began = time.process_time()
    SLOW[name]()
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("a<script>x</script >b<!-- c -->d", "abd"),
        ("a<STYLE>x</style>b<script>c", "abc"),
        ("<!-- a <p>b</p>", "<!-- a\n\nb"),
        ("<p class=x>a</p>b <b c", "a\n\nb <b c"),
    ],
)
def test_hidden_parts_go_and_their_words_stay_when_they_are_not_closed(html, shown):
    assert plain_text(html) == shown


def test_a_list_of_a_million_members_is_refused_before_it_is_read():
    end = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 65_535, 65_535, 40_000_000, 0, 0)
    file = io.BytesIO(b"PK\x03\x04" + b"x" * 100 + end)
    with pytest.raises(Refused) as refused:
        read_table(file)
    assert refused.value.problem.code == "not_xlsx"


def test_an_archive_packed_in_a_way_that_needs_gigabytes_is_refused():
    file, out = xlsx_file([["naam"], ["a"]]), io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    with pytest.raises(Refused) as refused:
        read_table(out)
    assert refused.value.problem.code == "not_xlsx"


def test_cells_mean_what_a_library_says_they_mean():
    """openpyxl reads the same file in its own way: an independent source for dates, numbers and texts."""
    rows = [
        ["naam", "dag", "moment", "duur", "getal", "ja"],
        ["a & <b>", dt.date(2026, 2, 28), dt.datetime(2026, 1, 2, 3, 4, 5), dt.timedelta(hours=30), 1e300, True],
        ["é😀 \n x", dt.date(1999, 12, 31), dt.time(7, 30), dt.timedelta(days=1, minutes=2), -0.125, False],
        ["_x0041_", None, None, None, 12345678901234567890, None],
        [" ", None, None, None, 3.0, None],
    ]
    for epoch in (dt.datetime(1899, 12, 30), dt.datetime(1904, 1, 1)):
        file = xlsx_file(rows, lambda book, epoch=epoch: setattr(book, "epoch", epoch))
        theirs = [[_said(cell.value) for cell in row] for row in load_workbook(file).active.iter_rows(min_row=2)]
        assert [list(row.values()) for _number, row in read_table(file).rows] == theirs


def _said(value):
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ")
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def test_an_empty_cell_at_the_far_end_takes_no_room():
    file = xlsx_file([["naam"], ["a"]], lambda book: setattr(book.active["XFD2"], "number_format", "0.00"))
    assert [row for _number, row in read_table(file).rows] == [{"naam": "a"}]


def test_a_sample_of_long_lines_is_not_read_to_find_the_separator():
    text = "naam;doel\n" + (";" + "x" * 120_000 + "\n") * 100
    assert read_table(raw(text)).columns == ["naam", "doel"]
