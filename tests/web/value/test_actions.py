"""What may be recorded in the Value room, and what the log keeps of it."""

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.decisions.queries import tell
from draagvlak.foundation.register.cards.models import Acceptance
from draagvlak.pillars.value.measures.actions import (
    add_measure,
    change_measure,
    enter_result,
    lock_pilot,
    remove_measure,
)
from draagvlak.pillars.value.measures.models import Measure, Result
from draagvlak.pillars.value.pilots.actions import change_pilot, count_participants, end_pilot, set_up_pilot
from draagvlak.pillars.value.pilots.models import Pilot
from draagvlak.pillars.value.worth.actions import state_freed_hours
from draagvlak.pillars.value.worth.models import FreedHours, Recipient

from .conftest import END, START, TODAY, on


def details(kind):
    return [json.loads(entry.body)["details"] for entry in LogEntry.objects.filter(kind=kind)]


def test_a_pilot_has_an_end(use_case, alice):
    with pytest.raises(ValidationError):
        set_up_pilot(use_case=use_case, question={"en": "?"}, starts_on=START, ends_on=START, by=alice)
    assert not Pilot.objects.exists()


@pytest.mark.parametrize(("people", "drawn"), [(10, 11), (None, 3)])
def test_more_drawn_than_taking_part_is_refused(use_case, alice, people, drawn):
    words = {"use_case": use_case, "question": {"en": "?"}, "starts_on": START, "ends_on": END, "by": alice}
    with pytest.raises(ValidationError):
        set_up_pilot(**words, people=people, drawn_by_lot=drawn)


def test_lock_needs_one_of_each_kind(measured, alice):
    measured.measures.filter(kind="human").delete()
    with pytest.raises(ValidationError):
        lock_pilot(pilot=measured, by=alice)
    measured.refresh_from_db()
    assert measured.locked_at is None


def test_the_log_keeps_what_was_locked(locked):
    (kept,) = details("value.locked")
    assert [(one["kind"], one["target"], one["direction"]) for one in kept["measures"]] == [
        ("human", "7.00", "at_least"), ("technical", "5.00", "at_most"), ("value", "4.50", "at_least")
    ]  # fmt: skip


def test_a_late_lock_says_so(measured, alice):
    with on(START + timedelta(1)):
        lock_pilot(pilot=measured, by=alice)
    assert details("value.locked_late")
    assert not details("value.locked")


def test_after_the_lock_nothing_about_measures_changes(locked, alice):
    measure = locked.measures.first()
    before = list(Measure.objects.values())
    for change in (
        lambda: add_measure(pilot=locked, kind="value", name={"en": "More"}, direction="at_most",
                                    target=Decimal(1), by=alice),
        lambda: change_measure(measure=measure, target=Decimal(1), by=alice),
        lambda: remove_measure(measure=measure, by=alice),
        lambda: lock_pilot(pilot=locked, by=alice),
        lambda: change_pilot(pilot=locked, question={"en": "?"}, starts_on=END, ends_on=END + timedelta(9),
                                     units=[], by=alice),
    ):  # fmt: skip
        with pytest.raises(ValidationError):
            change()
    assert list(Measure.objects.values()) == before


def test_a_start_that_has_passed_cannot_be_moved(pilot, alice):
    words = {"pilot": pilot, "question": {"en": "?"}, "ends_on": END, "units": [], "by": alice}
    with on(START), pytest.raises(ValidationError):
        change_pilot(**words, starts_on=START + timedelta(7))
    change_pilot(**words, starts_on=START + timedelta(7))
    pilot.refresh_from_db()
    assert pilot.starts_on == START + timedelta(7)


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


def test_a_pilot_ends_once_and_not_in_the_future(locked, alice):
    with on(END):
        with pytest.raises(ValidationError):
            end_pilot(pilot=locked, ended_on=END + timedelta(1), by=alice)
        end_pilot(pilot=locked, ended_on=END, by=alice)
        with pytest.raises(ValidationError):
            end_pilot(pilot=locked, ended_on=END, by=alice)


def state(use_case, person, recipient=Recipient.PEOPLE):
    words = {"en": "Nobody leaves because of this"}
    return state_freed_hours(use_case=use_case, recipient=recipient, words=words, person=person, by=person)


def test_only_who_answers_for_it_states_the_freed_hours(answered_for, alice, bob):
    with pytest.raises(ValidationError):
        state(answered_for, alice.person)
    assert state(answered_for, bob.person).stated_by_name == "Bob"


def test_who_was_only_asked_cannot_state_yet(answered_for, bob):
    answered_for.acceptance = Acceptance.ASKED
    answered_for.save()
    with pytest.raises(ValidationError):
        state(answered_for, bob.person)
    assert not FreedHours.objects.exists()


def test_every_event_is_told_in_words(locked, answered_for, bob, alice, enter_results):
    count_participants(pilot=locked, people=40, drawn_by_lot=12, by=alice)
    enter_results(locked, "4", "6.2", "5")
    state(answered_for, bob.person)
    with on(END):
        end_pilot(pilot=locked, ended_on=END, by=alice)
    told = [tell(entry).sentence for entry in LogEntry.objects.filter(kind__startswith="value.")]
    assert len(told) == 11
    assert not [sentence for sentence in told if "–" in sentence or "%(" in sentence]
    assert date(2026, 11, 2) == TODAY
