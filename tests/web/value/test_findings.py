"""What the Value room tells the gates: true, in words, and without more queries when there is more."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from draagvlak.foundation.findings import PillarFindings
from draagvlak.foundation.register.cards.models import Stage
from draagvlak.pillars.value import findings
from draagvlak.pillars.value.measures.actions import lock_pilot
from draagvlak.pillars.value.measures.models import Measure, Result
from draagvlak.pillars.value.overview.queries import current_pilot
from draagvlak.pillars.value.pilots.actions import set_up_pilot
from draagvlak.pillars.value.pilots.models import Pilot
from draagvlak.pillars.value.worth.actions import state_freed_hours
from draagvlak.pillars.value.worth.models import Recipient
from draagvlak.ui.text import Text
from draagvlak_core.shared.answers import Answer
from draagvlak_core.value import criteria
from tests.factories import NOW
from tests.factories.register import make_use_cases

from .conftest import END, START, TODAY, on

WORDS = {
    "count": 2,
    "of": 3,
    "kinds": "X",
    "measures": "X",
    "starts_on": "X",
    "locked_on": "X",
    "recipient": "X",
    "people": 40,
    "drawn": 3,
}


def reasons(use_case):
    return {one.criterion.split(".")[1]: one.reason for one in findings.verdicts([use_case.pk])[use_case.pk]}


def sentence(use_case, criterion, language="en"):
    (verdict,) = [one for one in findings.verdicts([use_case.pk])[use_case.pk] if one.criterion == criterion]
    with translation.override(language):
        return findings.in_words(verdict, use_case.pk).sentence


def test_the_module_fits_the_protocol():
    room: PillarFindings = findings  # type: ignore[assignment]
    assert room.PILLAR == "value"
    assert tuple(criterion.code for criterion in room.CRITERIA) == criteria.CRITERIA


def test_every_reason_has_words_in_both_languages():
    assert findings.WORDING.keys() == criteria.REASONS
    for wording in findings.WORDING.values():
        with translation.override("nl"):
            dutch = str(wording.sentence % WORDS)
        with translation.override("en"):
            assert str(wording.sentence % WORDS) != dutch


@pytest.mark.parametrize("stage", Stage)
def test_without_a_pilot_nothing_can_be_told(use_case, stage):
    use_case.stage = stage
    use_case.save()
    found = findings.verdicts()[use_case.pk]
    assert {one.answer for one in found} == {Answer.CANNOT_TELL}
    with translation.override("en"):
        assert findings.in_words(found[0], use_case.pk).step == "Set up a pilot"


def test_missing_kinds_are_named(pilot, use_case, measured):
    measured.measures.exclude(kind="technical").delete()
    assert sentence(use_case, criteria.MEASURES) == "The pilot has no measures of these kinds: human and value."


def test_the_lock_is_in_time_on_the_first_day(measured, use_case, alice):
    assert reasons(use_case)["locked_before_start"] == "not_locked_yet"
    with on(START + timedelta(1)):
        assert reasons(use_case)["locked_before_start"] == "never_locked"
    with on(START):
        lock_pilot(pilot=measured, by=alice)
    assert reasons(use_case)["locked_before_start"] == "locked"


def test_a_late_lock_is_not_met(measured, use_case, alice):
    with on(START + timedelta(1)):
        lock_pilot(pilot=measured, by=alice)
        assert sentence(use_case, criteria.LOCKED) == (
            "What counts as success was locked on 10 November 2026, after the start on 9 November 2026."
        )


@pytest.mark.parametrize(
    ("outcomes", "reason"),
    [
        (("4", "7.4", "5"), "reached"),
        (("5", "7", "4.5"), "reached"),
        (("4", "6.2", "5"), "missed"),
        (("4", "6.2", None), "missed"),
        (("4", None, "5"), "without_result"),
        ((), "without_result"),
    ],
)
def test_results_after_the_pilot(locked, use_case, enter_results, outcomes, reason):
    enter_results(locked, *outcomes)
    with on(END):
        assert reasons(use_case)["results"] == reason


def test_a_missed_target_is_named(locked, use_case, enter_results):
    enter_results(locked, "4", "6.2", "5")
    assert sentence(use_case, criteria.RESULTS) == "One of 3 measures missed its target: “Trust”."


def test_good_results_on_the_way_are_no_pass(locked, use_case, enter_results):
    enter_results(locked, "4", "7.4", "5", day=START + timedelta(3))
    with on(START + timedelta(3)):
        assert reasons(use_case)["results"] == "still_running"


def test_the_newest_result_counts(locked, use_case, enter_results):
    enter_results(locked, "9", "7.4", "5", day=START)
    enter_results(locked, "4", day=END)
    with on(END):
        assert reasons(use_case)["results"] == "reached"


def test_a_result_over_too_few_people_that_slipped_in_tells_nothing(locked, use_case, enter_results):
    enter_results(locked, "4", "7.4", "5")
    Result.objects.filter(measure__kind="human").update(n=7)
    with on(END):
        assert reasons(use_case)["results"] == "without_result"


def test_a_planned_pilot_does_not_hide_the_last_one(locked, use_case, enter_results, alice):
    enter_results(locked, "4", "6.2", "5")
    later = END + timedelta(60)
    words = {"use_case": use_case, "question": {"en": "Again?"}, "by": alice}
    set_up_pilot(**words, starts_on=later, ends_on=later + timedelta(30))
    with on(END):
        assert reasons(use_case)["results"] == "missed"
        assert current_pilot(Pilot.objects.all()) == locked
    with on(later):
        assert reasons(use_case)["results"] == "nothing_to_measure"


def state(use_case, bob, recipient=Recipient.PEOPLE):
    state_freed_hours(use_case=use_case, recipient=recipient, words={"en": "A"}, person=bob.person, by=bob)


def test_freed_hours_stated_before_the_start(locked, answered_for, bob):
    assert reasons(answered_for)["freed_hours"] == "not_stated"
    state(answered_for, bob)
    assert sentence(answered_for, criteria.FREED) == (
        "Who gets the freed hours was said before the start: “The people who do the work: less pressure, better work”."
    )


def test_freed_hours_stated_late_or_changed(locked, answered_for, bob):
    with on(START + timedelta(1)):
        state(answered_for, bob)
    assert reasons(answered_for)["freed_hours"] == "stated_late"
    state(answered_for, bob)
    assert reasons(answered_for)["freed_hours"] == "stated"
    with on(START + timedelta(2)):
        state(answered_for, bob, Recipient.CAPACITY)
    assert reasons(answered_for)["freed_hours"] == "changed_after_start"


def test_freed_hours_of_what_is_in_use_without_a_pilot(answered_for, bob):
    state(answered_for, bob)
    assert reasons(answered_for)["freed_hours"] == "stated"
    answered_for.stage = Stage.EMBEDDED
    answered_for.save()
    assert reasons(answered_for)["freed_hours"] == "start_of_use_unknown"


@pytest.mark.parametrize(
    ("people", "drawn", "reason"),
    [
        (None, None, "participants_unknown"),
        (40, None, "participants_unknown"),
        (40, 0, "all_volunteers"),
        (40, 7, "few_by_lot"),
        (40, 8, "some_by_lot"),
    ],
)
def test_likeness(pilot, use_case, people, drawn, reason):
    Pilot.objects.update(people=people, drawn_by_lot=drawn)
    assert reasons(use_case)["likeness"] == reason


def more(count):
    """Use cases with a pilot, three measures and a result each."""
    made = make_use_cases(count)
    pilots = Pilot.objects.bulk_create(
        Pilot(use_case=one, question=Text(en="?"), starts_on=START, ends_on=END, locked_at=NOW) for one in made
    )
    measures = Measure.objects.bulk_create(
        Measure(pilot=one, kind=kind, name=Text(en="M"), direction="at_most", target=Decimal(5))
        for one in pilots
        for kind in ("technical", "human", "value")
    )
    Result.objects.bulk_create(
        Result(measure=one, value=Decimal(4), n=30, measured_on=END, source="S") for one in measures
    )


def test_queries_do_not_grow(locked):
    with CaptureQueriesContext(connection) as few:
        findings.verdicts()
    more(40)
    with CaptureQueriesContext(connection) as many:
        assert len(findings.verdicts()) == 41
    assert len(many) == len(few) == 5


def test_names_of_many_measures_are_looked_up_together(locked, use_case, enter_results):
    enter_results(locked, "4", "6.2", "5")
    (found,) = findings.verdicts([use_case.pk]).values()
    verdict = next(one for one in found if one.reason == "missed")
    rows = dict.fromkeys(range(1, 30), verdict)
    with CaptureQueriesContext(connection) as queries:
        together = findings.in_words_of(rows)
    assert len(queries) == 1
    assert together == {pk: findings.in_words(verdict, pk) for pk in rows}


def test_bulk_verdicts_equal_single_ones(locked):
    more(5)
    together = findings.verdicts()
    for pk in together:
        (alone,) = findings.verdicts([pk]).values()
        assert alone == together[pk]
        assert [dict(one.params) for one in alone] == [dict(one.params) for one in together[pk]]


def test_what_waits(measured, answered_for, alice, bob, enter_results):
    with translation.override("en"):
        assert [one.sentence for one in findings.waiting_for(bob.person)] == [
            "Say who gets the hours that “Call summaries” frees."
        ]
        assert [one.sentence for one in findings.waiting_for(alice.person)] == [
            "Lock what counts as success in the pilot of “Call summaries”, which starts on 9 November 2026."
        ]
        lock_pilot(pilot=measured, by=alice)
        with on(END):
            assert [one.sentence for one in findings.waiting_for(alice.person)] == [
                "Enter the results of the pilot of “Call summaries”."
            ]
            enter_results(measured, "4", "7.4", "5")
            assert findings.waiting_for(alice.person) == []
    assert TODAY < START
