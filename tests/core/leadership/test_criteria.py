"""What leadership may say: unknown never passes, one crossed boundary decides."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.leadership.criteria import (
    ACCOUNTABLE,
    AMBITION,
    BOUNDARIES,
    COURSE,
    CRITERIA,
    NEEDS_FIRST,
    SAYS_NOT,
    Facts,
    in_force,
    judge,
    judgement_counts,
    says_something,
)
from draagvlak_core.shared.answers import Answer

TODAY = date(2026, 11, 2)
GOOD = Facts(
    course="adopted",
    ambitions=2,
    serves=({"en": "More time for people"},),
    served_ended=0,
    boundaries=3,
    respected=3,
    crossed=(),
    unsure=0,
    acceptance="accepted",
    accountable="Karim",
    accountable_left_on=None,
    says_not=True,
    need=True,
    tool=True,
)
UNKNOWN = {
    COURSE: ("course",),
    AMBITION: ("ambitions", "serves"),
    BOUNDARIES: ("boundaries",),
    ACCOUNTABLE: ("acceptance", "accountable"),
    SAYS_NOT: ("says_not",),
    NEEDS_FIRST: ("need", "tool", "serves"),
}

counts = st.integers(0, 6)
some_facts = st.builds(
    Facts,
    course=st.sampled_from(["adopted", "draft", "none", None, "something else"]),
    ambitions=st.none() | counts,
    serves=st.none() | st.lists(st.just({"en": "x"}), max_size=3).map(tuple),
    served_ended=counts,
    boundaries=st.none() | counts,
    respected=counts,
    crossed=st.lists(st.integers(1, 9), max_size=3).map(tuple),
    unsure=counts,
    acceptance=st.sampled_from(["nobody", "asked", "accepted", "declined", "left", None, "something else"]),
    accountable=st.none() | st.just("Karim"),
    accountable_left_on=st.none() | st.dates(),
    says_not=st.none() | st.booleans(),
    need=st.none() | st.booleans(),
    tool=st.none() | st.booleans(),
)


def answers(facts):
    return {verdict.criterion: verdict for verdict in judge(facts, TODAY)}


def test_all_good_is_met_everywhere():
    assert [v.answer for v in judge(GOOD, TODAY)] == [Answer.MET] * len(CRITERIA)


@given(some_facts)
def test_every_criterion_is_answered_once_and_in_order(facts):
    assert tuple(v.criterion for v in judge(facts, TODAY)) == CRITERIA


@given(some_facts)
def test_an_unknown_fact_is_never_met(facts):
    for criterion, names in UNKNOWN.items():
        for name in names:
            assert answers(replace(facts, **{name: None}))[criterion].answer is not Answer.MET


@given(some_facts)
def test_boundaries_are_met_only_when_each_was_judged_respected(facts):
    if answers(facts)[BOUNDARIES].answer is Answer.MET:
        assert facts.boundaries == facts.respected > 0
        assert not facts.crossed
        assert not facts.unsure


@given(some_facts, st.integers(1, 9))
def test_one_crossed_boundary_decides_when_the_boundaries_are_known(facts, number):
    facts = replace(facts, crossed=(*facts.crossed, number), boundaries=facts.boundaries or 1)
    assert answers(facts)[BOUNDARIES].answer is Answer.NOT_MET


@given(some_facts)
def test_only_acceptance_by_somebody_who_is_here_is_accountable(facts):
    if answers(facts)[ACCOUNTABLE].answer is Answer.MET:
        assert facts.acceptance == "accepted"
        assert facts.accountable
        assert facts.accountable_left_on is None or facts.accountable_left_on > TODAY


@pytest.mark.parametrize(
    ("change", "criterion", "answer", "reason"),
    [
        ({"course": "draft"}, COURSE, "not_met", "course_draft"),
        ({"course": "none"}, COURSE, "not_met", "course_none"),
        ({"serves": ()}, AMBITION, "not_met", "ambition_none_served"),
        ({"serves": (), "ambitions": 0}, AMBITION, "cannot_tell", "ambition_none_written"),
        ({"serves": (), "served_ended": 1}, AMBITION, "not_met", "ambition_ended"),
        ({"boundaries": 0, "respected": 0}, BOUNDARIES, "cannot_tell", "boundaries_none"),
        ({"respected": 1}, BOUNDARIES, "cannot_tell", "boundaries_unjudged"),
        ({"respected": 2, "unsure": 1}, BOUNDARIES, "cannot_tell", "boundaries_unsure"),
        ({"respected": 4}, BOUNDARIES, "cannot_tell", "boundaries_unknown"),
        ({"respected": 0, "crossed": (2,)}, BOUNDARIES, "not_met", "boundaries_crossed"),
        ({"acceptance": "asked"}, ACCOUNTABLE, "not_met", "accountable_asked"),
        ({"acceptance": "declined"}, ACCOUNTABLE, "not_met", "accountable_declined"),
        ({"acceptance": "nobody"}, ACCOUNTABLE, "not_met", "accountable_nobody"),
        ({"acceptance": "left"}, ACCOUNTABLE, "not_met", "accountable_left"),
        ({"accountable_left_on": TODAY}, ACCOUNTABLE, "not_met", "accountable_left"),
        ({"accountable": None}, ACCOUNTABLE, "cannot_tell", "accountable_lost"),
        ({"says_not": False}, SAYS_NOT, "not_met", "says_not_empty"),
        ({"need": False}, NEEDS_FIRST, "met", "need_in_ambition"),
        ({"need": False, "serves": ()}, NEEDS_FIRST, "not_met", "tool_before_need"),
        ({"need": False, "serves": (), "tool": False}, NEEDS_FIRST, "cannot_tell", "need_and_tool_open"),
    ],
)
def test_one_thing_missing_gives_its_own_reason(change, criterion, answer, reason):
    verdict = answers(replace(GOOD, **change))[criterion]
    assert (verdict.answer, verdict.reason) == (answer, reason)


def test_unjudged_boundaries_are_counted():
    verdict = answers(replace(GOOD, boundaries=5, respected=2, unsure=1))[BOUNDARIES]
    assert verdict.params == {"count": 2, "total": 5}


def test_somebody_who_leaves_tomorrow_still_answers_today():
    facts = replace(GOOD, accountable_left_on=TODAY + timedelta(days=1))
    assert answers(facts)[ACCOUNTABLE].answer is Answer.MET


@pytest.mark.parametrize(("days", "counts"), [(-1, False), (0, True), (1, True)])
def test_a_judgement_counts_from_the_day_the_boundary_holds(days, counts):
    assert judgement_counts(TODAY + timedelta(days=days), TODAY) is counts


def test_no_judgement_counts_for_a_boundary_without_a_first_day():
    assert not judgement_counts(TODAY, None)


@pytest.mark.parametrize(
    ("state", "valid_from", "holds"),
    [
        ("adopted", TODAY, True),
        ("adopted", None, True),
        ("adopted", TODAY + timedelta(days=1), False),
        ("draft", TODAY, False),
        ("superseded", TODAY, False),
    ],
)
def test_only_an_adopted_boundary_holds_and_only_from_its_first_day(state, valid_from, holds):
    assert in_force(state, valid_from, TODAY) is holds


@pytest.mark.parametrize(("words", "says"), [("", False), (" - ", False), ("n.a", False), ("It decides nothing", True)])
def test_a_dash_says_nothing(words, says):
    assert says_something(words) is says
