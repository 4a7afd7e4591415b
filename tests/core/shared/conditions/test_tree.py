"""A condition speaks of facts and values that are there, or is refused."""

import pytest

from draagvlak_core.shared.conditions.tree import AllOf, Contains, Is, IsFilled, IsOneOf, Not, Unfit, fit, together
from tests.core.shared.conditions.strategies import CARDS


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        (Is("colour", "red"), "unknown_fact"),
        (Is("place", "mars"), "not_a_value"),
        (Is("checked", "yes"), "not_a_value"),
        (Is("data", "special"), "wrong_kind"),
        (IsFilled("place"), "wrong_kind"),
        (IsOneOf("place", ("eu",)), "too_few_values"),
        (Contains("data", ()), "too_few_values"),
        (Not(Contains("data", ("feet",))), "not_a_value"),
        (AllOf((Is("checked", True), Is("colour", "red"))), "unknown_fact"),
    ],
)
def test_a_condition_about_what_is_not_there_is_refused(condition, code):
    with pytest.raises(Unfit, match=code):
        fit(condition, CARDS)


@pytest.mark.parametrize("parts", [(), (Is("checked", True),)])
def test_all_of_less_than_two_is_no_condition(parts):
    with pytest.raises(Unfit, match="too_few_parts"):
        AllOf(parts)


def test_together_of_one_is_that_one_and_of_none_is_nothing():
    one = Is("checked", True)
    assert together([]) is None
    assert together([one]) is one
