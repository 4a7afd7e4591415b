"""What a card points to is shown beside a question, and never answers it or makes anything lighter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.leadership.ai_act import NEWEST, NONE, UNKNOWN, pointed_to
from draagvlak_core.register.card_facts import FACTS
from draagvlak_core.shared.conditions.vocabulary import Kind


def told(fact):
    if fact.kind is Kind.ANY:
        return st.sets(st.sampled_from(fact.values)).map(frozenset)
    return st.sampled_from(fact.values) if fact.kind is Kind.ONE else st.booleans()


CARDS = st.fixed_dictionaries({}, optional={fact.code: told(fact) for fact in FACTS})


@given(CARDS, st.sampled_from(["idea", "pilot", "embedded"]))
def test_only_real_options_are_pointed_to_and_never_the_light_ones(card, stage):
    for code, options in pointed_to(card, stage).items():
        assert options
        assert set(options) <= set(NEWEST.question(code).options)
        assert not {"no", NONE, UNKNOWN} & set(options)


def test_a_silent_card_points_to_nothing():
    assert pointed_to({}, "idea") == {}


@pytest.mark.parametrize(
    ("card", "code", "options"),
    [
        ({"domain": frozenset({"recruitment"})}, "area", ("employment",)),
        ({"domain": frozenset({"benefits"}), "data": frozenset({"emotion"})}, "area", ("biometrics", "services")),
        ({"generates": True}, "sign", ("makes",)),
        ({"consequence": "serious", "output": "decides_alone"}, "affects", ("decides",)),
        ({"consequence": "light", "output": "suggests"}, "affects", ("treated",)),
        ({"affected": frozenset({"staff"})}, "workplace", ("yes",)),
    ],
)
def test_what_the_card_says_points_to_an_answer(card, code, options):
    assert pointed_to(card, "idea") == {code: options}
