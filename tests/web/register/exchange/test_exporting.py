"""What goes out is what the card says now, valid or with its faults named, and safe for a spreadsheet."""

import csv
import io
import json

import openpyxl
import pytest
from django.urls import reverse

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.register.answering.actions import accept, ask_to_answer
from draagvlak.foundation.register.cards.actions import create_use_case, write_card
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.register.exchange.exporting import export_file, exportable, record_of, records_out
from draagvlak.foundation.register.exchange.importing import import_file
from draagvlak_core.register.standard import check_limits

COMPLETE = {
    "name": "Notities",
    "description_short": "Maakt notities",
    "organization": "Gemeente Elders",
    "status": "In gebruik",
    "contact_email": "ai@elders.example",
    "publication_category": "Overige algoritmes",
    "goal": "<p>Sneller <br>weten</p>",
    "lang": "nld",
    "standard_version": "1.0",
    "tags": "",
    "website": None,
}


@pytest.fixture
def complete(tmp_path, organisation):
    """A complete record of the standard, imported."""
    path = tmp_path / "record.json"
    path.write_text(json.dumps([COMPLETE]))
    import_file(path, by="a test")
    return UseCase.objects.get()


@pytest.fixture
def valid(alice):
    """A use case made here that has all the standard asks."""
    return create_use_case(
        name={"nl": "Notities"},
        summary={"nl": "Maakt notities"},
        by=alice,
        facts={"contact": "ai@rivierdijk.example", "publication_category": "Overige algoritmes"},
    )


def download(browser, format):
    answer = browser.post(reverse("register:export"), {"format": format})
    return b"".join(answer.streaming_content)


def test_a_record_nobody_changed_leaves_as_it_came(complete):
    assert records_out(exportable()) == [COMPLETE]


def test_a_changed_text_leaves_as_it_is_now_and_the_rest_as_it_came(complete, alice):
    write_card(use_case=complete, by=alice, summary={"nl": "Schrijft op"})
    assert records_out(exportable()) == [COMPLETE | {"description_short": "Schrijft op"}]


def test_a_use_case_made_here_is_valid_when_it_is_complete(valid, organisation):
    record = record_of(valid, organisation.name)
    assert record["organization"] == "Gemeente Rivierdijk"
    assert check_limits(record) == []


def test_what_is_missing_is_listed_before_the_download(enter, alice, use_case):
    page = enter(alice).get(reverse("register:export")).content.decode()
    assert "0 of 1 use cases meet the publication standard" in page
    assert "contact_email is empty" in page


def test_everyday_ai_is_no_use_case_of_the_standard(alice):
    create_use_case(name={"nl": "Vertalen"}, kind="everyday", by=alice)
    assert not exportable().exists()


def test_nobody_who_answers_for_something_goes_along(enter, alice, bob, valid):
    ask_to_answer(use_case=valid, person=bob.person, by=alice)
    accept(use_case=valid, by=bob.person)
    assert b"Bob" not in b"".join(download(enter(alice), format) for format in ("json", "csv"))


def test_json_is_downloaded_as_a_list_of_records(enter, alice, valid):
    assert [record["name"] for record in json.loads(download(enter(alice), "json"))] == ["Notities"]


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_a_spreadsheet_runs_nothing(enter, alice, valid, format):
    write_card(use_case=valid, by=alice, why={"nl": "=HYPERLINK(1)"}, does_not={"nl": "+cmd|' /C calc'!A0"})
    data = download(enter(alice), format)
    if format == "csv":
        cells = [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))) for cell in row]
    else:
        sheet = openpyxl.load_workbook(io.BytesIO(data)).active
        cells = [cell.value for row in sheet for cell in row if cell.value]
        assert {cell.data_type for row in sheet for cell in row if cell.value} == {"s"}
    assert [cell for cell in cells if cell.startswith(("=", "+"))] == []
    assert any("HYPERLINK" in cell for cell in cells)


def test_only_what_is_public(valid):
    assert not exportable(public=True).exists()


def test_an_export_is_told_to_the_log(enter, alice, valid):
    download(enter(alice), "csv")
    assert LogEntry.objects.filter(kind="register.exported").count() == 1


@pytest.mark.parametrize("format", ["json", "csv", "xlsx"])
def test_export_file_says_how_many_and_what_is_wrong(tmp_path, valid, use_case, format):
    written, problems = export_file(tmp_path / "out", format)
    assert written == 2
    assert (tmp_path / "out").stat().st_size
    assert any("contact_email" in problem for problem in problems)


def test_a_table_that_was_exported_comes_back_in(tmp_path, valid, alice):
    write_card(use_case=valid, by=alice, does_not={"nl": "-niets anders"})
    export_file(tmp_path / "out.csv", "csv")
    import_file(tmp_path / "out.csv", by="a test")
    assert "-niets anders" in UseCase.objects.last().does_not.values()


def test_a_stopgap_for_a_missing_name_does_not_go_out(tmp_path, organisation):
    (tmp_path / "list.csv").write_text("id,name,purpose\n1,,Faster\n")
    import_file(tmp_path / "list.csv", by="a test")
    assert not records_out(exportable())[0]["name"]
