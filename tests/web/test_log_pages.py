"""The decision log as a page, as a file, and on the command line."""

import json

import pytest
from django.utils import translation

from draagvlak.config.cli import main
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.decisions import queries
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.decisions.events import SENTENCES
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak_core.decisions.verify import verify_export
from tests.factories.people import join


@pytest.fixture
def council(organisation):
    return join("Wim", Role.WORKS_COUNCIL)


@pytest.fixture
def written(organisation):
    for count in range(5):
        record("decisions.erased", by="Alice", about="use_case:1", count=count)


def downloaded(client):
    return b"".join(client.get("/log/export/").streaming_content)


def test_the_works_council_reads_the_log(enter, council, written):
    page = enter(council).get("/log/").content.decode()
    assert "Alice erased the text of 4 events" in page


def test_the_works_council_downloads_a_log_that_is_whole(enter, council, written):
    assert verify_export(downloaded(enter(council))).whole


def test_a_kept_checkpoint_shows_that_the_log_was_replaced(enter, council, written):
    kept = enter(council).get("/log/checkpoint/").content.decode()
    assert verify_export(downloaded(enter(council)), kept).anchored


@pytest.mark.parametrize("address", ["/log/", "/log/export/", "/log/checkpoint/"])
def test_the_log_is_closed_to_bob_and_does_not_exist_for_charlie(enter, bob, charlie, address):
    assert enter(bob).get(address).status_code == 403
    assert enter(charlie).get(address).status_code == 404
    assert enter().get(address).status_code == 302


def test_the_page_costs_the_same_for_a_longer_log(enter, council, written, django_assert_max_num_queries):
    client = enter(council)
    client.get("/log/")  # the first page of a session writes down when it began
    for _more in range(60):
        record("decisions.erased", by="Alice", count=1)
    with django_assert_max_num_queries(12):
        client.get("/log/")


@pytest.mark.parametrize(
    ("kept", "shown"), [("2026-12-02", "2 december 2026"), ("2026-02-30", "2026-02-30"), ("AB-1", "AB-1")]
)
def test_a_day_is_told_as_people_write_it(organisation, monkeypatch, kept, shown):
    monkeypatch.setitem(SENTENCES._things, "tests.day", "%(by)s chose %(day)s")
    record("tests.day", by="Alice", day=kept)
    with translation.override("nl"):
        assert queries.tell(LogEntry.objects.get(kind="tests.day")).sentence == f"Alice chose {shown}"


def test_an_event_of_a_forgotten_kind_is_still_shown(enter, council, written, monkeypatch):
    from draagvlak.foundation.decisions import events

    monkeypatch.delitem(events.SENTENCES._things, "decisions.erased")
    assert "decisions.erased" in enter(council).get("/log/").content.decode()


@pytest.fixture
def exported(written, tmp_path):
    path = tmp_path / "log.json"
    path.write_bytes(b"".join(queries.export(queries.head())))
    return path


def test_the_command_says_that_the_log_is_whole(exported, capsys):
    assert main(["verify-log", str(exported), "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["whole"] is True


def test_the_command_says_where_a_changed_event_stands(exported, capsys):
    exported.write_bytes(exported.read_bytes().replace(b'"count":3', b'"count":9'))
    assert main(["verify-log", str(exported)]) == 1
    assert "event 3: The text of this event was changed" in capsys.readouterr().out


def test_the_command_says_that_a_file_is_not_there(tmp_path, capsys):
    assert main(["verify-log", str(tmp_path / "none.json")]) == 2
    assert "There is no file" in capsys.readouterr().err


def test_check_finds_an_entry_that_somebody_slipped_in(written, monkeypatch, capsys):
    last = LogEntry.objects.latest("index")
    LogEntry.objects.create(index=last.index + 1, kind="x", at=last.at, salt=b"s" * 16, body="{}", leaf=b"l" * 32)
    assert main(["check"]) == 1
    assert "not whole" in capsys.readouterr().out
