"""A condition is judged in three values, and what nobody told stays unknown: for cards and for the AI Act alike."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.register.card_facts import unknown_in
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions.evaluation import evaluate, explain, holds, missing_for
from draagvlak_core.shared.conditions.tree import AllOf, AnyOf, Contains, Is, IsFilled, IsOneOf, Not, facts_in
from draagvlak_core.shared.conditions.vocabulary import UNKNOWN, Kind
from tests.core.shared.conditions.strategies import (
    CARDS,
    VOCABULARIES,
    conditions_over,
    less_and_more,
    partly_told,
    told_of,
    wholly_told,
)

MET, NOT_MET, CANNOT_TELL = Answer.MET, Answer.NOT_MET, Answer.CANNOT_TELL
IN_EACH = pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=VOCABULARIES.keys())

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
        st.lists(parts, min_size=2, max_size=3).map(tuple).map(AllOf),
        st.lists(parts, min_size=2, max_size=3).map(tuple).map(AnyOf),
        parts.map(Not),
    ),
    max_leaves=6,
)
SMALL_CARDS = st.fixed_dictionaries({}, optional={code: told_of(CARDS.by_code[code]) for code in SMALL})


def _whole(card):
    """Every way in which what is unknown could turn out, over few enough facts to try them all."""
    choices = {Kind.YES_NO: (True, False), Kind.FILLED: (True, False)}
    unknown = unknown_in(card, SMALL)
    options = [choices.get(fact.kind) or fact.values for fact in unknown]
    for picked in itertools.product(*options):
        yield {**card, **{fact.code: value for fact, value in zip(unknown, picked, strict=True)}}


@given(SMALL_CONDITIONS, SMALL_CARDS)
def test_an_answer_that_is_given_holds_however_the_unknown_turns_out(condition, card):
    answer = evaluate(condition, card)
    if answer is not CANNOT_TELL:
        assert {evaluate(condition, whole) for whole in _whole(card)} == {answer}


@IN_EACH
@given(st.data())
def test_knowing_more_never_takes_an_answer_back(vocabulary, data):
    """Monotone: what can be told early is told the same when everything is known."""
    condition = data.draw(conditions_over(vocabulary))
    early, late = data.draw(less_and_more(vocabulary))
    assert evaluate(condition, early) in (CANNOT_TELL, evaluate(condition, late))


@IN_EACH
@given(st.data())
def test_where_everything_was_told_there_always_is_an_answer(vocabulary, data):
    condition, told = data.draw(conditions_over(vocabulary)), data.draw(wholly_told(vocabulary))
    assert evaluate(condition, told) is not CANNOT_TELL


@IN_EACH
@given(st.data())
def test_where_nothing_was_told_there_never_is_an_answer(vocabulary, data):
    condition = data.draw(conditions_over(vocabulary))
    assert evaluate(condition, {}) is CANNOT_TELL


@IN_EACH
@given(st.data())
def test_not_turns_around_what_is_known_and_nothing_else(vocabulary, data):
    condition, told = data.draw(conditions_over(vocabulary)), data.draw(partly_told(vocabulary))
    turned = {MET: NOT_MET, NOT_MET: MET, CANNOT_TELL: CANNOT_TELL}
    assert evaluate(Not(condition), told) is turned[evaluate(condition, told)]


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
        assert (evaluate(AllOf(parts), card), evaluate(AnyOf(parts), card)) == (both, either)


def test_without_a_condition_it_holds_whatever_was_told():
    assert holds(None, {}) is MET
    assert holds(Is("told", True), {}) is CANNOT_TELL


def test_none_of_these_is_known_and_a_fact_that_is_missing_is_not():
    asks = Contains("data", ("special",))
    assert evaluate(asks, {"data": frozenset()}) is NOT_MET
    assert evaluate(asks, {}) is CANNOT_TELL


@pytest.mark.parametrize(
    ("told", "contains", "filled"),
    [
        ((UNKNOWN,), CANNOT_TELL, CANNOT_TELL),
        (("special", UNKNOWN), MET, MET),
        (("location", UNKNOWN), CANNOT_TELL, MET),
        (["location"], NOT_MET, MET),
        ([], NOT_MET, NOT_MET),
    ],
)
def test_a_list_that_was_left_open_says_only_what_stands_in_it(told, contains, filled):
    assert evaluate(Contains("data", ("special",)), {"data": told}) is contains
    assert evaluate(IsFilled("data"), {"data": told}) is filled


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


@IN_EACH
@given(st.data())
def test_every_leaf_is_explained(vocabulary, data):
    condition, told = data.draw(conditions_over(vocabulary)), data.draw(partly_told(vocabulary))
    reasons = explain(condition, told)
    assert {reason.leaf.fact for reason in reasons} == set(facts_in(vocabulary, condition))
    assert all(reason.answer is evaluate(reason.leaf, told) for reason in reasons)


def test_a_leaf_under_not_is_explained_as_not_wanted():
    asked, denied = explain(AllOf((Is("told", True), Not(Is("checked", True)))), {"told": True})
    assert (asked.answer, asked.wanted, denied.answer, denied.wanted) == (MET, True, CANNOT_TELL, False)


def test_only_what_stands_in_the_way_is_missing():
    condition = AnyOf((Is("told", True), Is("checked", True)))
    assert missing_for(condition, {"told": True}, CARDS) == ()
    assert missing_for(condition, {"told": False}, CARDS) == ("checked",)
