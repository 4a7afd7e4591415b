"""Measures: agreed, locked, and then filled with results."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from draagvlak.pillars.value.measures.actions import (
    add_measure,
    change_measure,
    enter_result,
    lock_pilot,
    remove_measure,
)
from draagvlak.pillars.value.measures.models import Measure, Result
from draagvlak.pillars.value.pilots.actions import change_pilot
from tests.web.value.conftest import END, START, details, on


def test_lock_needs_one_of_each_kind(measured, alice):
    measured.measures.filter(kind="human").delete()
    with pytest.raises(ValidationError):
        lock_pilot(pilot=measured, by=alice)
    measured.refresh_from_db()
    assert measured.locked_at is None


def test_the_log_keeps_what_was_locked(locked):
    (kept,) = details("value.locked")
    assert [(one["kind"], one["target"], one["direction"]) for one in kept["measures"]] == [
        ("human", "7.00", "at_least"),
        ("technical", "5.00", "at_most"),
        ("value", "4.50", "at_least"),
    ]


def test_a_late_lock_says_so(measured, alice):
    with on(START + timedelta(1)):
        lock_pilot(pilot=measured, by=alice)
    assert details("value.locked_late")
    assert not details("value.locked")


def test_after_the_lock_nothing_about_measures_changes(locked, alice):
    measure = locked.measures.first()
    before = list(Measure.objects.values())
    for change in (
        lambda: add_measure(
            pilot=locked, kind="value", name={"en": "More"}, direction="at_most", target=Decimal(1), by=alice
        ),
        lambda: change_measure(measure=measure, target=Decimal(1), by=alice),
        lambda: remove_measure(measure=measure, by=alice),
        lambda: lock_pilot(pilot=locked, by=alice),
        lambda: change_pilot(
            pilot=locked, question={"en": "?"}, starts_on=END, ends_on=END + timedelta(9), units=[], by=alice
        ),
    ):
        with pytest.raises(ValidationError):
            change()
    assert list(Measure.objects.values()) == before


def result(measure, alice, **more):
    words = {"value": Decimal("6.2"), "n": 31, "source": "Survey", "measured_on": START, "by": alice}
    return enter_result(measure=measure, **{**words, **more})


def test_no_result_before_the_lock(measured, alice):
    with on(END), pytest.raises(ValidationError):
        result(measured.measures.get(kind="human"), alice)


@pytest.mark.parametrize("n", [0, 1, 7])
def test_a_human_measure_needs_eight_people(locked, alice, n):
    with on(END), pytest.raises(ValidationError):
        result(locked.measures.get(kind="human"), alice, n=n)
    assert not Result.objects.exists()


def test_a_technical_measure_needs_one_case(locked, alice):
    with on(END):
        assert result(locked.measures.get(kind="technical"), alice, n=1).pk


@pytest.mark.parametrize("day", [START - timedelta(1), END + timedelta(1)])
def test_a_result_is_of_a_day_in_the_pilot_and_not_to_come(locked, alice, day):
    with on(END), pytest.raises(ValidationError):
        result(locked.measures.get(kind="human"), alice, measured_on=day)


def test_a_result_says_where_it_comes_from(locked, alice):
    with on(END), pytest.raises(ValidationError):
        result(locked.measures.get(kind="human"), alice, source=" ")
