"""A condition is judged in three values, what nobody told stays unknown, and a sentence is read as it was written."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.leadership.card_facts import BY_CODE, FACTS, Kind, read_card, unknown_in, write_card
from draagvlak_core.leadership.condition_json import from_json, to_json
from draagvlak_core.leadership.condition_table import ANSWERS, CardTable
from draagvlak_core.leadership.condition_words import GRAMMAR, read_condition, say_condition
from draagvlak_core.leadership.conditions import (
    All,
    Any,
    Contains,
    Is,
    IsFilled,
    IsOneOf,
    Not,
    Unfit,
    evaluate,
    explain,
    facts_in,
    missing_for,
)
from draagvlak_core.leadership.fact_words import GROUPS, WORDS
from draagvlak_core.leadership.value_words import VALUES
from draagvlak_core.shared.answers import Answer
from tests.core.leadership.strategies import cards, conditions, told

MET, NOT_MET, CANNOT_TELL = Answer.MET, Answer.NOT_MET, Answer.CANNOT_TELL
LANGUAGES = ("nl", "en")


def _whole(card):
    """Every way in which what is unknown could turn out, over few enough facts to try them all."""
    choices = {Kind.YES_NO: (True, False), Kind.FILLED: (True, False)}
    unknown = unknown_in(card, ("checked", "told", "legal_basis", "place"))
    options = [choices.get(fact.kind) or fact.values for fact in unknown]
    for picked in itertools.product(*options):
        yield {**card, **{fact.code: value for fact, value in zip(unknown, picked, strict=True)}}


SMALL = ("checked", "told", "legal_basis", "place")
SMALL_LEAVES = st.sampled_from(
    (
        Is("checked", True),
        Is("told", False),
        IsFilled("legal_basis"),
        Is("place", "eu"),
        IsOneOf("place", ("own", "eu")),
    )
)
SMALL_CONDITIONS = st.recursive(
    SMALL_LEAVES,
    lambda parts: st.one_of(
        st.lists(parts, min_size=2, max_size=3).map(tuple).map(All),
        st.lists(parts, min_size=2, max_size=3).map(tuple).map(Any),
        parts.map(Not),
    ),
    max_leaves=6,
)
SMALL_CARDS = st.fixed_dictionaries({}, optional={code: told(code) for code in SMALL})


@given(SMALL_CONDITIONS, SMALL_CARDS)
def test_an_answer_that_is_given_holds_however_the_unknown_turns_out(condition, card):
    answer = evaluate(condition, card)
    if answer is not CANNOT_TELL:
        assert {evaluate(condition, whole) for whole in _whole(card)} == {answer}


@given(SMALL_CONDITIONS, SMALL_CARDS)
def test_a_card_on_which_everything_was_told_always_has_an_answer(condition, card):
    assert all(evaluate(condition, whole) is not CANNOT_TELL for whole in _whole(card))


@given(conditions())
def test_a_card_on_which_nothing_was_told_never_has_an_answer(condition):
    assert evaluate(condition, {}) is CANNOT_TELL


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (MET, MET, MET, MET),
        (MET, CANNOT_TELL, CANNOT_TELL, MET),
        (MET, NOT_MET, NOT_MET, MET),
        (CANNOT_TELL, CANNOT_TELL, CANNOT_TELL, CANNOT_TELL),
        (CANNOT_TELL, NOT_MET, NOT_MET, CANNOT_TELL),
        (NOT_MET, NOT_MET, NOT_MET, NOT_MET),
    ],
)
def test_all_and_any_follow_the_tables_of_kleene(left, right, both, either):
    given_as = {MET: True, NOT_MET: False}
    card = {code: given_as[answer] for code, answer in (("checked", left), ("told", right)) if answer in given_as}
    for first, second in (("checked", "told"), ("told", "checked")):
        parts = (Is(first, True), Is(second, True))
        assert (evaluate(All(parts), card), evaluate(Any(parts), card)) == (both, either)


@pytest.mark.parametrize(("card", "turned"), [({"told": True}, NOT_MET), ({"told": False}, MET), ({}, CANNOT_TELL)])
def test_not_turns_around_what_is_known_and_nothing_else(card, turned):
    assert evaluate(Not(Is("told", True)), card) is turned


def test_none_of_these_is_known_and_a_fact_that_is_missing_is_not():
    asks = Contains("data", ("special",))
    assert evaluate(asks, {"data": frozenset()}) is NOT_MET
    assert evaluate(asks, {}) is CANNOT_TELL


@pytest.mark.parametrize(
    ("leaf", "card"),
    [
        (Is("checked", True), {"checked": "yes"}),
        (Is("place", "eu"), {"place": True}),
        (IsOneOf("place", ("eu", "own")), {"place": frozenset({"eu"})}),
        (Contains("data", ("special",)), {"data": "special"}),
        (IsFilled("legal_basis"), {"legal_basis": "a text"}),
    ],
)
def test_what_was_told_in_another_form_is_as_good_as_not_told(leaf, card):
    assert evaluate(leaf, card) is CANNOT_TELL
    assert CardTable([card]).answers(leaf).tolist() == [0]


@given(conditions(), st.lists(cards(), max_size=5))
def test_many_cards_at_once_are_answered_as_one_by_one(condition, several):
    at_once = [ANSWERS[number] for number in CardTable(several).answers(condition).tolist()]
    assert at_once == [evaluate(condition, card) for card in several]


@given(conditions(), cards())
def test_every_leaf_is_explained(condition, card):
    reasons = explain(condition, card)
    assert {reason.leaf.fact for reason in reasons} == set(facts_in(condition))


def test_a_leaf_under_not_is_explained_as_not_wanted():
    asked, denied = explain(All((Is("told", True), Not(Is("checked", True)))), {"told": True})
    assert (asked.answer, asked.wanted, denied.answer, denied.wanted) == (MET, True, CANNOT_TELL, False)


def test_only_what_stands_in_the_way_is_missing():
    condition = Any((Is("told", True), Is("checked", True)))
    assert missing_for(condition, {"told": True}) == ()
    assert missing_for(condition, {"told": False}) == ("checked",)


@pytest.mark.parametrize("language", LANGUAGES)
@given(condition=conditions())
def test_a_sentence_is_read_back_as_the_condition_it_was_made_of(language, condition):
    assert read_condition(say_condition(condition, language), language) == condition


@given(conditions())
def test_json_is_read_back_as_the_condition_it_was_made_of(condition):
    assert from_json(to_json(condition)) == condition


@given(cards())
def test_a_card_is_read_back_from_json_as_it_was_told(card):
    assert read_card(write_card(card)) == card


def test_a_value_nobody_knows_leaves_the_fact_unknown():
    raw = {"data": ["special", "feet"], "place": "mars", "checked": "yes", "colour": "red", "told": False}
    assert read_card(raw) == {"told": False}


@pytest.mark.parametrize(
    ("sentence", "at"),
    [
        ("the moon is “full”", "the moon is “full”"),
        ("the sensitive data includes “feet”", "“feet”"),
        ("a person looks at each outcome and", "and"),
        ("(a person looks at each outcome", ""),
        ("a person looks at each outcome and we can explain an outcome or we cannot explain an outcome",
         "or we cannot explain an outcome"),
    ],
)  # fmt: skip
def test_a_sentence_that_cannot_be_followed_says_at_which_words(sentence, at):
    with pytest.raises(Unfit) as refused:
        read_condition(sentence, "en")
    assert (refused.value.code, refused.value.at) == ("not_understood", at)


@pytest.mark.parametrize(
    "raw",
    [
        None,
        [],
        {},
        {"all": []},
        {"all": [{"fact": "told", "is": True}]},
        {"fact": "colour", "is": "red"},
        {"fact": "told", "is": "yes"},
        {"fact": "place", "is": True},
        {"fact": "place", "is_one_of": ["eu"]},
        {"fact": "data", "contains": []},
        {"fact": "data", "contains": ["feet"]},
        {"fact": "told", "is": True, "and": 1},
        {"all": [{"fact": "told", "is": True}] * 2, "any": []},
        {"fact": "data", "contains": [["special"]]},
    ],
)
def test_json_that_is_no_condition_is_refused(raw):
    with pytest.raises(Unfit):
        from_json(raw)


def test_a_condition_nested_beyond_reason_is_refused():
    raw: object = {"fact": "told", "is": True}
    for _ in range(2000):
        raw = {"not": raw}
    with pytest.raises(Unfit, match="too_deep"):
        from_json(raw)
    with pytest.raises(Unfit, match="too_deep"):
        read_condition("it is not so that (" * 500 + "x", "en")


def test_every_fact_and_value_has_words_in_both_languages():
    for fact in FACTS:
        words = WORDS[fact.code]
        assert all(words.ask[code] and words.name[code] for code in LANGUAGES)
        has_clauses = fact.kind in (Kind.YES_NO, Kind.FILLED)
        assert bool(words.yes) is bool(words.no) is has_clauses
        assert set(VALUES.get(fact.code, {})) == set(fact.values)
    assert set(WORDS) == set(BY_CODE)
    assert len(GROUPS) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_facts_or_values_are_said_in_the_same_words(language):
    clauses = [words[language] for fact in WORDS.values() for words in (fact.name, fact.yes, fact.no) if words]
    assert len(set(clauses)) == len(clauses)
    for values in VALUES.values():
        said = [words[language] for words in values.values()]
        assert len(set(said)) == len(said)
        assert not any(mark in text for text in said for mark in "“”()")
    assert set(GRAMMAR) == set(LANGUAGES)
