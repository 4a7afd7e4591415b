"""The decision log grows only with what happened, and cannot be rewritten."""

import json

import pytest
from django.db import DatabaseError, transaction

from draagvlak.foundation.decisions.actions import NoTransaction, erase_bodies, record, start_log
from draagvlak.foundation.decisions.models import LogEntry, LogHead
from tests.factories.people import events_naming

pytestmark = pytest.mark.database


def test_record_keeps_name_time_and_details(organisation, alice):
    index = record("decisions.erased", by=alice, about="use_case:1", count=3)
    entry = LogEntry.objects.get(index=index)
    assert '"by":"Alice"' in entry.body
    assert LogHead.objects.get().size == index + 1


def test_whoever_an_event_names_stands_in_it_by_number(organisation, alice, bob):
    index = record("organisation.group_joined", by=alice, about="working_group:1", name="Ethics", person=bob.person)
    body = json.loads(LogEntry.objects.get(index=index).body)
    assert (body["by"], body["details"]["person"]) == ("Alice", "Bob")
    assert body["people"] == {"by": f"user:{alice.pk}", "person": f"person:{bob.person.pk}"}


def test_words_alone_lead_to_no_number(organisation):
    body = json.loads(LogEntry.objects.get(index=record("decisions.erased", by="Alice", count=3)).body)
    assert "people" not in body


def test_record_of_an_unknown_kind_is_refused(organisation, alice):
    with pytest.raises(KeyError):
        record("nobody.knows", by=alice)


@pytest.mark.django_db(transaction=True)
def test_record_outside_a_transaction_is_refused():
    start_log(origin="draagvlak.test/log", is_sample=False)
    with pytest.raises(NoTransaction):
        record("decisions.erased", by="Alice", count=1)


@pytest.mark.parametrize("change", [{"kind": "other"}, {"body": "{}"}, {"leaf": b"x" * 32}])
def test_an_entry_cannot_be_changed(organisation, alice, change):
    record("decisions.erased", by=alice, count=1)
    with pytest.raises(DatabaseError), transaction.atomic():
        LogEntry.objects.update(**change)


def test_an_entry_cannot_be_deleted(organisation, alice):
    record("decisions.erased", by=alice, count=1)
    with pytest.raises(DatabaseError), transaction.atomic():
        LogEntry.objects.all().delete()


def test_the_body_can_be_erased_and_the_leaf_stays(organisation, alice):
    index = record("decisions.erased", by="Karim Bouali", count=1)
    leaf = bytes(LogEntry.objects.get(index=index).leaf)
    assert erase_bodies(events=events_naming("Karim Bouali"), by=alice) == 1
    entry = LogEntry.objects.get(index=index)
    assert (entry.body, bytes(entry.salt), bytes(entry.leaf)) == ("", b"", leaf)


def test_the_log_of_a_sample_can_be_removed(db):
    start_log(origin="draagvlak.test/log", is_sample=True)
    record("decisions.erased", by="Alice", count=1)
    LogEntry.objects.all().delete()
    assert not LogEntry.objects.exists()
