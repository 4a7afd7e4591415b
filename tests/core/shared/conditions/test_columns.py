"""Many at once are answered as one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.shared.conditions.columns import ANSWERS, Table
from draagvlak_core.shared.conditions.evaluation import evaluate
from draagvlak_core.shared.conditions.tree import Contains, Is, IsFilled, IsOneOf
from tests.core.shared.conditions.strategies import CARDS, VOCABULARIES, conditions_over, partly_told

IN_EACH = pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=VOCABULARIES.keys())


@IN_EACH
@given(st.data())
def test_many_at_once_are_answered_as_one_by_one(vocabulary, data):
    condition = data.draw(conditions_over(vocabulary))
    several = data.draw(st.lists(partly_told(vocabulary), max_size=5))
    at_once = [ANSWERS[number] for number in Table(several, vocabulary).answers(condition).tolist()]
    assert at_once == [evaluate(condition, told) for told in several]


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
    assert Table([card], CARDS).answers(leaf).tolist() == [0]
