"""When a hard question is answered, late or dodged: the rule as people read it, and what can never happen."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.leadership.hard_questions import STARTING, Questions, judge_questions
from draagvlak_core.leadership.oversight import MANY, Oversight, judge_oversight, too_many
from draagvlak_core.leadership.questions import OPEN, Found, Judged, Stand, Turn, judge_question, together
from draagvlak_core.shared.answers import Answer

ASKED = date(2026, 3, 2)
DAY = timedelta(days=1)


def day(number):
    return ASKED + number * DAY


def stand(*turns, today):
    return judge_question(turns, ASKED, day(today)).stand


def test_a_new_question_waits_two_weeks_for_somebody_to_owe_it():
    assert stand(today=14) is Stand.UNOWNED
    assert stand(today=15) is Stand.LATE


def test_an_answer_may_come_on_its_last_day():
    assert stand(Turn(day(10)), today=10) is Stand.OWED
    assert stand(Turn(day(10)), today=11) is Stand.LATE


def test_an_answer_nobody_judged_is_given_and_no_more():
    assert stand(Turn(day(10), answered_on=day(9)), today=400) is Stand.GIVEN


def test_late_twice_is_dodged_until_there_is_an_answer():
    turns = (Turn(day(10), moved=True), Turn(day(20)))
    assert stand(*turns, today=20) is Stand.OWED  # the day was put off once: late once
    assert stand(*turns, today=21) is Stand.DODGED
    assert stand(turns[0], Turn(day(20), answered_on=day(25)), today=26) is Stand.GIVEN


def test_no_answer_twice_is_dodged_although_every_day_was_kept():
    first = Turn(day(10), answered_on=day(5), found=Found.NO, found_on=day(6))
    second = Turn(day(20), answered_on=day(8), found=Found.NO, found_on=day(9))
    assert stand(first, today=7) is Stand.OWED  # another answer is owed by itself
    assert judge_question((first,), ASKED, day(7)).due_on == day(20)
    assert stand(first, second, today=10) is Stand.DODGED
    better = Turn(day(23), answered_on=day(12), found=Found.YES)
    assert stand(first, second, better, today=13) is Stand.ANSWERED


def test_partly_asks_for_another_answer_and_never_counts_as_none():
    turns = [Turn(day(10), answered_on=day(5), found=Found.PARTLY, found_on=day(6))] * 3
    found = judge_question(turns, ASKED, day(7))
    assert (found.stand, found.no_answer) == (Stand.OWED, 0)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([], None),
        (["yes"], Found.YES),
        (["no", "no", "yes"], Found.NO),
        (["yes", "no"], Found.PARTLY),
        (["yes", "partly", "no"], Found.PARTLY),
        (["yes", "yes", "no"], Found.YES),
    ],
)
def test_more_than_half_of_those_who_spoke_decide(said, expected):
    assert together(Found(one) for one in said) is expected


turns = st.lists(
    st.builds(
        Turn,
        due_on=st.integers(0, 60).map(day),
        owned=st.booleans(),
        answered_on=st.none() | st.integers(0, 60).map(day),
        moved=st.booleans(),
        found=st.none() | st.sampled_from(Found),
        found_on=st.none() | st.integers(0, 60).map(day),
    ),
    max_size=5,
)


@given(turns, st.integers(0, 200))
def test_only_a_yes_of_those_who_asked_answers_a_question(row, today):
    found = judge_question(row, ASKED, day(today))
    if found.stand is Stand.ANSWERED:
        assert row[-1].answered_on
        assert row[-1].found is Found.YES
    assert (found.stand in OPEN) == (found.due_on is not None)


@given(turns, st.integers(0, 100), st.integers(1, 100))
def test_waiting_never_makes_an_open_question_stand_better(row, today, longer):
    order = [Stand.ANSWERED, Stand.GIVEN, Stand.UNOWNED, Stand.OWED, Stand.LATE, Stand.DODGED]
    now, later = (judge_question(row, ASKED, day(one)) for one in (today, today + longer))
    assert order.index(later.stand) >= order.index(now.stand)
    assert isinstance(later, Judged)


# --- at a gate ------------------------------------------------------------------------------------

stands = st.lists(st.sampled_from(Stand), max_size=4).map(tuple)


@given(stands, stands, st.sets(st.sampled_from(STARTING)))
def test_a_gate_is_met_only_when_nothing_is_open_and_the_three_are_answered(own, whole, settled):
    verdict = judge_questions(Questions(own, whole, settled))
    met = all(one is Stand.ANSWERED for one in own) and Stand.DODGED not in whole and settled == set(STARTING)
    assert (verdict.answer is Answer.MET) == met
    bad = {Stand.LATE, Stand.DODGED} & set(own) or Stand.DODGED in whole
    assert (verdict.answer is Answer.NOT_MET) == bool(bad)


def test_unknown_questions_pass_nothing():
    assert judge_questions(None).answer is Answer.CANNOT_TELL


# --- oversight ------------------------------------------------------------------------------------


def seen(**changes):
    facts = {"name": "Linda", "left_on": None, "mandate": ("Switch it off",), "may_stop": True} | changes
    return judge_oversight(Oversight(**facts), ASKED)


@pytest.mark.parametrize(
    ("changes", "answer", "reason"),
    [
        ({}, Answer.MET, "oversight_may_stop"),
        ({"may_stop": False}, Answer.NOT_MET, "oversight_may_not_stop"),
        ({"may_stop": None}, Answer.CANNOT_TELL, "oversight_not_said"),
        ({"mandate": ()}, Answer.CANNOT_TELL, "oversight_no_mandate"),
        ({"mandate": ("–",)}, Answer.CANNOT_TELL, "oversight_no_mandate"),
        ({"name": None}, Answer.NOT_MET, "oversight_lost"),
        ({"left_on": ASKED}, Answer.NOT_MET, "oversight_left"),
        ({"left_on": ASKED + DAY}, Answer.MET, "oversight_may_stop"),
    ],
)
def test_only_somebody_here_with_a_mandate_to_stop_is_met(changes, answer, reason):
    assert (seen(**changes).answer, seen(**changes).reason) == (answer, reason)


def test_nobody_written_down_is_not_met():
    assert judge_oversight(None, ASKED).answer is Answer.NOT_MET


def test_nineteen_is_asked_about_and_three_is_not():
    assert too_many(19)
    assert too_many(MANY)
    assert not too_many(3)
