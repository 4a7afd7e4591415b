"""A boundary says one thing in sentence, tree and examples, and nothing unknown comes out respected."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.leadership.boundaries import (
    Around,
    Decider,
    Effect,
    Example,
    How,
    Rule,
    failing,
    judge_many,
    judge_rule,
    missing_facts,
    rule_from_json,
    rule_to_json,
    stand,
)
from draagvlak_core.leadership.condition_table import CardTable
from draagvlak_core.leadership.conditions import Contains, Is, Unfit
from draagvlak_core.leadership.rule_words import read_rule, say_rule
from draagvlak_core.leadership.shelf import SHELF, Sector
from draagvlak_core.shared.answers import Answer
from tests.core.leadership.strategies import cards, rules

MET, NOT_MET, CANNOT_TELL = Answer.MET, Answer.NOT_MET, Answer.CANNOT_TELL
CHECKED = Rule(Effect.ONLY_IF, Contains("domain", ("care",)), Is("checked", True))
CARE = {"domain": frozenset({"care"})}


@pytest.mark.parametrize("language", ["nl", "en"])
@given(rule=rules())
def test_the_sentence_of_a_rule_is_read_back_as_that_rule(language, rule):
    assert read_rule(say_rule(rule, language), language) == rule


@given(rules())
def test_a_rule_is_read_back_from_json(rule):
    assert rule_from_json(rule_to_json(rule)) == rule


@given(rules(), cards())
def test_many_cards_at_once_are_judged_as_one_by_one(rule, card):
    assert judge_many(rule, CardTable([card, {}])) == [judge_rule(rule, card), judge_rule(rule, {})]


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


@pytest.mark.parametrize("raw", [None, {}, {"effect": "always"}, {"effect": "only_after", "decider": "the king"}])
def test_json_that_is_no_rule_is_refused(raw):
    with pytest.raises(Unfit):
        rule_from_json(raw)


@pytest.mark.parametrize("sentence", ["", "AI is fine.", "If it rains, AI is used only after a decision by the king."])
def test_a_sentence_that_is_no_rule_is_refused(sentence):
    with pytest.raises(Unfit, match="not_understood"):
        read_rule(sentence, "en")


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


@pytest.mark.parametrize("offered", SHELF, ids=lambda offered: offered.code)
def test_every_boundary_on_the_shelf_is_sharp(offered):
    assert failing(offered.rule, offered.examples) == ()
    assert {example.expected for example in offered.examples} == {MET, NOT_MET}
    texts = [offered.sentence, offered.value, *(example.name for example in offered.examples)]
    assert all(text[language].strip() for text in texts for language in ("nl", "en"))
    assert all(read_rule(say_rule(offered.rule, language), language) == offered.rule for language in ("nl", "en"))


def test_the_shelf_has_something_for_every_sector():
    assert {offered.sector for offered in SHELF} == set(Sector)
    assert len({offered.code for offered in SHELF}) == len(SHELF) >= 10
