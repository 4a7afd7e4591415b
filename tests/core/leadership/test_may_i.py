"""May I: nothing unknown becomes a yes, and a no stays a no whatever else turns out to be so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.leadership.boundaries.rules import Decider, Effect, Rule, judge_rule
from draagvlak_core.leadership.may_i import PICKS, Line, May, Why, data_picked, may_i, shared_picks
from draagvlak_core.register.card_facts import VOCABULARY
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions.tree import AllOf, Contains, Is
from tests.core.leadership.strategies import cards, rules
from tests.core.shared.conditions.strategies import wholly_told

RECRUITING = Contains("domain", ("recruitment",))
WRITING = {
    "work": frozenset({"writing"}),
    "domain": frozenset({"communication"}),
    "affected": frozenset({"citizens"}),
    "data": frozenset(),
    "output": "suggests",
}
HIRING = {**WRITING, "domain": frozenset({"recruitment"})}

many_rules = st.lists(rules(), min_size=1, max_size=4)
whole_cards = wholly_told(VOCABULARY)


def ask(picks, *made):
    return may_i(picks, [Line(number, rule) for number, rule in enumerate(made, 1)])


@given(cards(), many_rules, whole_cards)
def test_a_yes_holds_whatever_else_turns_out_to_be_so(picks, made, rest):
    if ask(picks, *made).answer is May.YES:
        assert all(judge_rule(rule, {**rest, **picks}) is Answer.MET for rule in made)


@given(cards(), many_rules, whole_cards)
def test_a_no_holds_whatever_else_turns_out_to_be_so(picks, made, rest):
    if ask(picks, *made).answer is May.NO:
        assert any(judge_rule(rule, {**rest, **picks}) is Answer.NOT_MET for rule in made)


@given(cards(), many_rules, whole_cards)
def test_telling_more_never_turns_a_no_into_something_else(picks, made, rest):
    if ask(picks, *made).answer is May.NO:
        assert ask({**rest, **picks}, *made).answer is May.NO


@given(many_rules)
def test_knowing_nothing_is_never_a_yes(made):
    assert ask({}, *made).answer in (May.CANNOT_TELL, May.NO)


@given(cards())
def test_without_a_boundary_that_can_be_worked_out_nothing_can_be_told(picks):
    assert ask(picks).answer is May.CANNOT_TELL
    assert ask(picks, None).answer is May.CANNOT_TELL


@pytest.mark.parametrize(
    ("picks", "rule", "answer", "why"),
    [
        (WRITING, Rule(Effect.NEVER, RECRUITING), May.YES, None),
        (HIRING, Rule(Effect.NEVER, RECRUITING), May.NO, Why.FORBIDS),
        (HIRING, Rule(Effect.ONLY_IF, RECRUITING, Is("checked", True)), May.YES_IF, Why.NEEDS),
        (HIRING, Rule(Effect.ONLY_IF, RECRUITING, Is("output", "prepares")), May.NO, Why.FORBIDS),
        (HIRING, Rule(Effect.ONLY_AFTER, RECRUITING, decider=Decider.BOARD), May.YES_IF, Why.DECISION),
        # a red line that may be crossed is asked about, not turned into a condition
        (HIRING, Rule(Effect.NEVER, AllOf((RECRUITING, Is("place", "elsewhere")))), May.CANNOT_TELL, Why.MISSING),
        # a rule that may be about this, by something nobody picks, is said as a condition
        (HIRING, Rule(Effect.ONLY_IF, Is("place", "elsewhere"), Is("checked", True)), May.YES_IF, Why.NEEDS),
    ],
)
def test_one_boundary_gives_its_own_answer(picks, rule, answer, why):
    outcome = ask(picks, rule)
    assert outcome.answer is answer
    assert [ground.why for ground in outcome.grounds] == ([why] if why else [])


def test_a_pick_left_open_that_matters_is_cannot_tell():
    picks = {code: value for code, value in WRITING.items() if code != "domain"}
    outcome = ask(picks, Rule(Effect.ONLY_IF, RECRUITING, Is("checked", True)))
    assert outcome.answer is May.CANNOT_TELL
    assert outcome.grounds[0].missing == ("domain", "checked")


def test_a_boundary_people_judge_turns_a_yes_into_a_yes_if():
    outcome = may_i(WRITING, [Line(1, Rule(Effect.NEVER, RECRUITING)), Line(2, None)])
    assert outcome.answer is May.YES_IF
    assert [(ground.number, ground.why) for ground in outcome.grounds] == [(2, Why.PEOPLE)]


def test_what_forbids_stands_before_what_asks_something():
    outcome = ask(HIRING, Rule(Effect.ONLY_IF, RECRUITING, Is("checked", True)), Rule(Effect.NEVER, RECRUITING))
    assert [ground.number for ground in outcome.grounds] == [2, 1]


def test_likeness_counts_what_was_picked_alike():
    assert shared_picks(WRITING, WRITING) == 4  # three values and the outcome; no data is nothing in common
    assert shared_picks(WRITING, HIRING) == 3
    assert shared_picks(WRITING, {}) == 0


@pytest.mark.parametrize(
    ("picked", "data", "personal"),
    [
        (set(), set(), False),
        ({"personal"}, set(), True),
        ({"location"}, {"location"}, True),
        ({"confidential"}, {"confidential"}, False),
    ],
)
def test_one_pick_about_data_tells_whether_it_is_about_people(picked, data, personal):
    assert data_picked(frozenset(picked)) == {"data": frozenset(data), "personal": personal}


def test_an_employee_is_asked_five_things():
    assert len(PICKS) == 5
