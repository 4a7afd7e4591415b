"""Alice runs pilots; Bob answers for the use case."""

import json
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.register.cards.models import Acceptance
from draagvlak.pillars.value.measures.actions import enter_result, lock_pilot
from draagvlak.pillars.value.worth.actions import state_freed_hours
from draagvlak.pillars.value.worth.models import Recipient
from tests.factories.value import END, START, make_pilot, measure_each_kind  # noqa: F401  # END: for the tests

TODAY = date(2026, 11, 2)


def on(day):
    """Let things happen on another day."""
    return clock.at(datetime(day.year, day.month, day.day, 9, tzinfo=ZoneInfo("Europe/Amsterdam")))


@pytest.fixture(autouse=True)
def _today():
    with on(TODAY):
        yield


@pytest.fixture
def answered_for(use_case, bob):
    use_case.accountable, use_case.acceptance = bob.person, Acceptance.ACCEPTED
    use_case.save()
    return use_case


@pytest.fixture
def pilot(use_case, alice):
    return make_pilot(use_case, by=alice)


@pytest.fixture
def measured(pilot, alice):
    """A pilot with one measure of each kind, not locked."""
    return measure_each_kind(pilot, by=alice)


@pytest.fixture
def locked(measured, alice):
    lock_pilot(pilot=measured, by=alice)
    measured.refresh_from_db()
    return measured


@pytest.fixture
def enter_results(alice):
    """Enter outcomes for the technical, human and value measure, as far as given."""

    def _enter(pilot, *outcomes, n=31, day=END):
        with on(day):
            for measure, value in zip(pilot.measures.order_by("pk"), outcomes, strict=False):
                if value is not None:
                    words = {"n": n, "source": "Survey", "measured_on": day, "by": alice}
                    enter_result(measure=measure, value=Decimal(value), **words)

    return _enter


def details(kind):
    return [json.loads(entry.body)["details"] for entry in LogEntry.objects.filter(kind=kind)]


def url(name, *args):
    return reverse(f"value:{name}", args=args)


def state(use_case, person, recipient=Recipient.PEOPLE):
    words = {"en": "Nobody leaves because of this"}
    return state_freed_hours(use_case=use_case, recipient=recipient, words=words, person=person, by=person)
