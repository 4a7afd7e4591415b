"""A boundary says one thing in tree, store and examples, and nothing unknown comes out respected."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.leadership.boundaries.drafts import NO_RULE, draft_from, draft_of
from draagvlak_core.leadership.boundaries.rules import (
    Decider,
    Effect,
    Example,
    Rule,
    failing,
    judge_many,
    judge_rule,
    missing_facts,
)
from draagvlak_core.leadership.boundaries.standing import Around, How, stand
from draagvlak_core.register.card_facts import VOCABULARY
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions.columns import Table
from draagvlak_core.shared.conditions.tree import Contains, Is, Unfit
from tests.core.leadership.strategies import cards, rules

MET, NOT_MET, CANNOT_TELL = Answer.MET, Answer.NOT_MET, Answer.CANNOT_TELL
CHECKED = Rule(Effect.ONLY_IF, Contains("domain", ("care",)), Is("checked", True))
CARE = {"domain": frozenset({"care"})}


@given(rules())
def test_a_rule_is_read_back_as_it_was_stored(rule):
    assert draft_of(draft_from(rule).as_json()).rule == rule


@given(rules(), cards())
def test_many_cards_at_once_are_judged_as_one_by_one(rule, card):
    assert judge_many(rule, Table([card, {}], VOCABULARY)) == [judge_rule(rule, card), judge_rule(rule, {})]


@given(rules())
def test_of_a_card_without_facts_nothing_is_respected(rule):
    assert judge_rule(rule, {}) is not MET


@given(rules(), cards())
def test_what_cannot_be_told_names_a_fact_that_is_missing(rule, card):
    missing = missing_facts(rule, card)
    assert bool(missing) is (judge_rule(rule, card) is CANNOT_TELL)
    assert not set(missing) & set(card)


@pytest.mark.parametrize(
    ("card", "answer"),
    [
        ({}, CANNOT_TELL),
        ({"domain": frozenset()}, MET),
        (CARE, CANNOT_TELL),
        ({**CARE, "checked": True}, MET),
        ({**CARE, "checked": False}, NOT_MET),
        ({"checked": True}, MET),
    ],
)
def test_only_if_asks_for_its_need_only_where_it_applies(card, answer):
    assert judge_rule(CHECKED, card) is answer


def test_only_after_waits_for_a_decision():
    rule = Rule(Effect.ONLY_AFTER, Contains("data", ("children",)), decider=Decider.BOARD)
    card = {"data": frozenset({"children"})}
    assert (judge_rule(rule, card), judge_rule(rule, card, decided=True)) == (NOT_MET, MET)
    assert stand(rule, NOT_MET).how is How.UNDECIDED
    assert stand(rule, NOT_MET, Around(decided=True)).how is How.DECIDED


@pytest.mark.parametrize(
    "wrong",
    [
        {"effect": Effect.NEVER},
        {"effect": Effect.ONLY_IF, "when": Is("checked", True)},
        {"effect": Effect.ONLY_AFTER, "when": Is("checked", True)},
        {"effect": Effect.NEVER, "when": Is("checked", True), "needs": Is("told", True)},
        {"effect": Effect.NEVER, "when": Is("checked", True), "decider": Decider.BOARD},
    ],
)
def test_a_rule_that_lacks_a_part_is_refused(wrong):
    with pytest.raises(Unfit):
        Rule(**wrong)


@pytest.mark.parametrize(
    "raw",
    [
        {"effect": "always"},
        {"effect": "only_after", "decider": "the king"},
        {"effect": "never", "when": {"join": "all"}},
        {"effect": "never", "when": {"join": "all", "parts": [{"fact": "colour", "is": "red"}]}},
        {"effect": "never", "when": "always"},
        {"effect": "never", "when": None},
        ["never"],
    ],
)
def test_json_that_is_no_rule_is_refused(raw):
    with pytest.raises(Unfit):
        _ = draft_of(raw).rule


def test_a_boundary_that_people_judge_is_stored_as_nothing():
    assert draft_of({}) == NO_RULE
    assert NO_RULE.rule is None
    assert NO_RULE.as_json() == {}


def test_a_rule_about_a_fact_that_is_not_there_is_refused():
    with pytest.raises(Unfit, match="unknown_fact"):
        Rule(Effect.NEVER, Is("colour", "red"))


AROUND = [
    Around(in_scope, judged, decided, excepted)
    for in_scope, judged, decided, excepted in itertools.product(Answer, (None, *Answer), (True, False), (True, False))
]
NEVER = Rule(Effect.NEVER, Is("told", False))


@pytest.mark.parametrize("around", AROUND)
def test_no_exception_or_scope_turns_unknown_into_respected(around):
    """Only a person who says so, or being outside its scope, makes an unknown one respected."""
    found = stand(NEVER, CANNOT_TELL, around)
    if found.answer is MET:
        assert found.how in (How.JUDGED, How.OUT_OF_SCOPE) or (around.judged is NOT_MET and found.how is How.EXCEPTION)


@pytest.mark.parametrize("around", AROUND)
def test_what_follows_from_facts_is_not_judged_by_anybody(around):
    found = stand(NEVER, MET, around)
    assert found.answer is MET
    crossed = stand(NEVER, NOT_MET, around)
    assert crossed.answer is not MET or crossed.how in (How.EXCEPTION, How.OUT_OF_SCOPE)


def test_an_exception_lifts_only_a_crossing():
    assert stand(NEVER, NOT_MET, Around(excepted=True)).how is How.EXCEPTION
    assert stand(NEVER, CANNOT_TELL, Around(excepted=True)).answer is CANNOT_TELL
    assert stand(None, CANNOT_TELL, Around(judged=NOT_MET, excepted=True)).how is How.EXCEPTION


@pytest.mark.parametrize(
    ("judged", "answer", "how"),
    [
        (None, CANNOT_TELL, How.NOT_JUDGED),
        (CANNOT_TELL, CANNOT_TELL, How.JUDGE_UNSURE),
        (MET, MET, How.JUDGED),
        (NOT_MET, NOT_MET, How.JUDGED),
    ],
)
def test_a_boundary_without_a_rule_is_judged_by_people_alone(judged, answer, how):
    found = stand(None, CANNOT_TELL, Around(judged=judged))
    assert (found.answer, found.how) == (answer, how)


@given(rules(), cards(), st.sampled_from(Answer))
def test_an_example_fails_when_it_comes_out_in_another_way(rule, card, expected):
    example = Example({"nl": "x", "en": "x"}, card, expected)
    assert bool(failing(rule, [example])) is (judge_rule(rule, card) is not expected)
