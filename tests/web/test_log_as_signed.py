"""The log page shows what was signed, and whoever changes what stands beside it is found, in words."""

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import connection

from draagvlak.config.cli import main
from draagvlak.config.commands import log_beside
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.agreements import actions as agreements
from draagvlak.foundation.agreements.subjects import SUBJECTS
from draagvlak.foundation.decisions import queries
from draagvlak.foundation.decisions.actions import erase_bodies, record
from draagvlak.foundation.decisions.keys import FOLDER
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.roof.gates import actions as gates
from draagvlak.roof.gates.models import Decision
from draagvlak.ui.text import Text
from tests import tampering
from tests.factories import NOW
from tests.factories.people import events_naming, join

pytestmark = pytest.mark.database
WHY = Text(nl="Daarom", en="Because")


@pytest.fixture
def wim(organisation):
    return join("Wim", Role.WORKS_COUNCIL)


@pytest.fixture
def declined(wim, alice):
    """The works council did not agree; gives the index of that event."""
    proposal = agreements.propose(subject=SUBJECTS["pulse"], value=1, why=WHY, by=alice)
    agreements.decline(agreement=proposal, answer=WHY, by=wim)
    return LogEntry.objects.latest("index").index


@pytest.fixture
def found(organisation, capsys, tmp_path, settings):
    """What `check` and `verify-log --here` say; both have to say the same about the log."""
    shutil.copytree(Path(settings.DATA) / FOLDER, tmp_path / FOLDER)
    settings.DATA = tmp_path
    tmp_path.chmod(0o700)

    def _found():
        statuses = main(["check"]), main(["verify-log", "--here"])
        told = capsys.readouterr().out
        assert statuses[0] == statuses[1], told
        return "" if statuses == (0, 0) else told

    return _found


def test_a_log_that_nobody_touched_is_in_order(declined, found):
    assert found() == ""


def test_the_page_shows_what_was_signed_and_says_that_the_row_was_changed(enter, wim, declined):
    tampering.change_entry(declined, kind="agreements.agreed", about="agreement:group_size")
    page = enter(wim).get("/log/").content.decode()
    assert "Wim did not agree for the works council" in page and "Wim agreed for" not in page
    assert page.count("This row was changed after it was signed") == 1


@pytest.mark.parametrize("column", ["kind", "about", "at"])
def test_a_changed_column_beside_the_text_is_found(declined, found, column):
    values = {"kind": "agreements.agreed", "about": "agreement:group_size", "at": NOW - timedelta(days=400)}
    tampering.change_entry(declined, **{column: values[column]})
    told = found()
    assert told.count(f"Event {declined}: the columns {column} say something else") == 2


def test_a_changed_text_is_found_and_told_on_the_page(enter, wim, declined, found):
    body = LogEntry.objects.get(index=declined).body
    tampering.change_entry(declined, body=body.replace("agreements.declined", "agreements.agreed"))
    assert f"event {declined}: The text of this event was changed" in found()
    assert "This row was changed after it was signed" in enter(wim).get("/log/").content.decode()


def test_many_changed_columns_are_told_in_a_few_lines(organisation, found):
    for count in range(30):
        record("decisions.erased", by="Alice", about="use_case:1", count=0 * count)
    with tampering.unguarded():
        tampering.run("UPDATE decisions_logentry SET about = 'use_case:2' WHERE about = 'use_case:1'")
    told = found()
    assert told.count("the columns about say") == 40
    assert "The same holds for these events: " in told


def test_a_dropped_trigger_is_found(declined, found):
    tampering.drop_guards()
    name = "log_entry_guard" if connection.vendor == "postgresql" else "log_entry_no_update"
    assert f"no longer guards the decision log: the trigger {name}" in found()


def test_a_trigger_of_the_same_name_that_does_less_is_found(declined, found):
    if connection.vendor == "postgresql":
        tampering.run(
            "CREATE OR REPLACE FUNCTION draagvlak_log_guard() RETURNS trigger LANGUAGE plpgsql "
            "AS $$ BEGIN RETURN NEW; END $$"
        )
    else:
        tampering.run("DROP TRIGGER log_entry_no_update")
        tampering.run(
            "CREATE TRIGGER log_entry_no_update BEFORE UPDATE ON decisions_logentry WHEN 0 BEGIN SELECT 1; END"
        )
    assert "no longer guards the decision log" in found()


def test_a_trigger_that_was_switched_off_is_found(declined, found):
    if connection.vendor == "postgresql":  # SQLite knows no switch: there it can only be dropped
        tampering.run("ALTER TABLE decisions_logentry DISABLE TRIGGER log_entry_guard")
    else:
        tampering.run("DROP TRIGGER log_entry_no_delete")
    assert "no longer guards the decision log" in found()


def test_a_text_that_is_gone_without_an_event_of_erasing_is_found(enter, wim, declined, found):
    """The database lets a text be erased, guards and all: that is what erasing is."""
    tampering.run(
        "UPDATE decisions_logentry SET body = '', salt = %s, erased_at = %s WHERE \"index\" = %s", [b"", NOW, declined]
    )
    assert f"no event in the log tells that it was erased: {declined}." in found()
    assert "no event tells that it was erased" in enter(wim).get("/log/").content.decode()


def test_a_text_that_was_erased_by_the_product_is_no_fault(enter, wim, declined, found):
    record("decisions.erased", by="Karim Bouali", count=0)
    assert erase_bodies(events=events_naming("Karim Bouali"), by=wim) == 1
    assert found() == ""
    page = enter(wim).get("/log/").content.decode()
    assert "The text of this event was erased, for privacy." in page and "is gone" not in page


def test_a_later_erasing_does_not_make_an_earlier_gap_good(wim, declined, found):
    tampering.run(
        "UPDATE decisions_logentry SET body = '', salt = %s, erased_at = %s WHERE \"index\" = %s", [b"", NOW, declined]
    )
    record("decisions.erased", by="Karim Bouali", count=0)
    erase_bodies(events=events_naming("Karim Bouali"), by=wim)
    assert f"no event in the log tells that it was erased: {declined}." in found()


def test_erasing_the_event_of_an_erasing_leaves_no_gap(wim, found):
    """Whoever erased others is erased too: the last event accounts for what the first did."""
    for who in ("Karim Bouali", "Els Prins"):
        record("decisions.erased", by=who, count=0)
    erase_bodies(events=events_naming("Karim Bouali"), by="Els Prins")
    erase_bodies(events=events_naming("Els Prins"), by=wim)
    assert found() == "" and LogEntry.objects.filter(body="").count() == 3


def test_an_agreement_whose_row_says_something_else_than_its_event_is_found(declined, found):
    tampering.run("UPDATE agreements_agreement SET state = 'agreed'")
    assert "The agreement “pulse 1” with the works council says something else than its event" in found()


def test_an_agreement_that_nobody_gave_is_found(declined, found):
    tampering.run("UPDATE agreements_agreement SET number = 2")
    told = found()
    assert "“pulse 1”" in told and "(row)" in told and "“pulse 2”" in told and "(event)" in told


def test_agreements_that_followed_one_another_are_in_order(wim, alice, found):
    for value in (9, 10):
        proposal = agreements.propose(subject=SUBJECTS["group_size"], value=value, why=WHY, by=alice)
        agreements.agree(agreement=proposal, answer=Text(), by=wim)
    proposal = agreements.propose(subject=SUBJECTS["group_size"], value=11, why=WHY, by=alice)
    agreements.take_back(agreement=proposal, by=alice)
    agreements.agree(
        agreement=agreements.propose(subject=SUBJECTS["pulse"], value=1, why=WHY, by=alice), answer=Text(), by=wim
    )
    agreements.withdraw(subject=SUBJECTS["pulse"], why=WHY, by=wim)
    assert found() == ""


@pytest.fixture
def decision(use_case):
    sanne = join("Sanne", Role.BOARD)
    return gates.decide(
        use_case=use_case, outcome="not_yet", reasons={"en": "Too early."}, review_on=date(2100, 1, 1), by=sanne
    )


CHANGES = {
    "outcome": "go",
    "to_stage": "pilot",
    "reasons": json.dumps({"en": "It is fine."}),
    "review_on": "2030-01-01",
    "decided_by_name": "Somebody Else",
    "decided_at": NOW - timedelta(days=9),
    "findings": "[]",
    "log_index": 99,
}


@pytest.mark.parametrize("column", CHANGES)
def test_a_decision_whose_row_says_something_else_than_its_event_is_found(decision, found, column):
    assert found() == ""
    tampering.run(f"UPDATE gates_decision SET {column} = %s", [CHANGES[column]])
    told = found()
    assert f"Decision {decision.pk} at a gate says something else" in told
    assert (column if column != "log_index" else "event") in told


def test_a_decision_that_was_taken_away_is_found(decision, found):
    Decision.objects.all().delete()
    assert f"Event {decision.log_index} tells of a decision at a gate that is gone" in found()


def test_nothing_beside_the_log_of_the_sample_differs(sample):
    """Every decision and agreement of a whole organisation, as the product itself wrote them."""
    assert list(log_beside.faults()) == []
    assert queries.unaccounted() == ()


def test_telling_a_page_of_erased_events_takes_few_queries(wim, django_assert_max_num_queries):
    for _count in range(20):
        record("decisions.erased", by="Karim Bouali", count=0)
    erase_bodies(events=events_naming("Karim Bouali"), by=wim)
    shown = list(queries.events()[:50])
    with django_assert_max_num_queries(2):
        assert len(queries.tell_all(shown)) == len(shown)
