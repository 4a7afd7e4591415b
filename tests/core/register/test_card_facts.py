"""A card is read back from JSON as it was told, and what nobody knows is left unknown."""

from hypothesis import given

from draagvlak_core.register.card_facts import read_card, write_card
from tests.core.leadership.strategies import cards


@given(cards())
def test_a_card_is_read_back_from_json_as_it_was_told(card):
    assert read_card(write_card(card)) == card


def test_a_value_nobody_knows_leaves_the_fact_unknown():
    raw = {"data": ["special", "feet"], "place": "mars", "checked": "yes", "colour": "red", "told": False}
    assert read_card(raw) == {"told": False}
