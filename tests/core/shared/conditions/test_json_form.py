"""JSON is read back as the condition it was made of, and nothing else is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.shared.conditions.json_form import from_json, to_json
from draagvlak_core.shared.conditions.tree import Unfit
from tests.core.shared.conditions.strategies import CARDS, VOCABULARIES, conditions_over


@pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=VOCABULARIES.keys())
@given(st.data())
def test_json_is_read_back_as_the_condition_it_was_made_of(vocabulary, data):
    condition = data.draw(conditions_over(vocabulary))
    assert from_json(to_json(condition), vocabulary) == condition


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
        {"fact": "data", "contains": ["special", "special"]},
        {"fact": "told", "contains": ["special"]},
        {"fact": "told", "is": True, "and": 1},
        {"all": [{"fact": "told", "is": True}] * 2, "any": []},
        {"fact": "data", "contains": [["special"]]},
        {"always": True},
    ],
)
def test_json_that_is_no_condition_is_refused(raw):
    with pytest.raises(Unfit):
        from_json(raw, CARDS)


def test_a_condition_nested_beyond_reason_is_refused():
    raw: object = {"fact": "told", "is": True}
    for _ in range(2000):
        raw = {"not": raw}
    with pytest.raises(Unfit, match="too_deep"):
        from_json(raw, CARDS)
