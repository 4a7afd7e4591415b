"""Alice runs pilots; Bob answers for the use case."""

import json
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.models import Unit
from draagvlak.foundation.register.cards.models import Acceptance
from draagvlak.pillars.value.measures.actions import add_measure, enter_result, lock_pilot
from draagvlak.pillars.value.measures.models import Direction, MeasureKind
from draagvlak.pillars.value.pilots.actions import set_up_pilot
from draagvlak.pillars.value.worth.actions import state_freed_hours
from draagvlak.pillars.value.worth.models import Recipient

TODAY = date(2026, 11, 2)
START, END = date(2026, 11, 9), date(2026, 12, 18)


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
    return set_up_pilot(
        use_case=use_case,
        question={"en": "Does it give time back?"},
        starts_on=START,
        ends_on=END,
        units=Unit.objects.filter(code="R1"),
        by=alice,
    )


MEASURES = (
    (MeasureKind.TECHNICAL, "Errors in notes", Direction.AT_MOST, "5", "9", "%"),
    (MeasureKind.HUMAN, "Trust", Direction.AT_LEAST, "7", "6.1", ""),
    (MeasureKind.VALUE, "Time for the caller", Direction.AT_LEAST, "4.5", None, "minutes"),
)


@pytest.fixture
def measured(pilot, alice):
    """A pilot with one measure of each kind, not locked."""
    for kind, name, direction, target, baseline, unit in MEASURES:
        add_measure(
            pilot=pilot,
            kind=kind,
            name={"en": name},
            direction=direction,
            target=Decimal(target),
            baseline=Decimal(baseline) if baseline else None,
            unit=unit,
            by=alice,
        )
    return pilot


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
