"""Two readers in two roles share a verdict, and black out no more than a third."""

from fractions import Fraction

import pytest

from draagvlak_core.voice.moderation import Reading, black_out, is_too_black, not_found, outcome, share_black


def test_black_out_takes_whole_words_only():
    assert black_out("Jan zag Jansen. jan!", ["Jan"]) == "███ zag Jansen. ███!"
    assert black_out("a b", [" ", ""]) == "a b"


def test_a_word_that_does_not_stand_there_is_told():
    assert not_found(["Jan zag Piet"], ["piet", "Pie", "Jan  zag"]) == ["Pie", "Jan  zag"]
    assert not_found(["Jan", "Piet"], ["Piet"]) == []


@pytest.mark.parametrize(
    ("texts", "share"),
    [
        (["███ zag"], Fraction(1, 2)),
        (["█ a", "b c"], Fraction(1, 4)),
        (["", " "], Fraction(0)),
        ([], Fraction(0)),
    ],
)
def test_the_share_counts_letters_of_all_texts_together(texts, share):
    assert share_black(texts) == share


def test_more_than_a_third_is_too_black_and_a_third_is_not():
    assert is_too_black(share_black(["██ abc"])) and not is_too_black(share_black(["█ bc"]))


def test_outcome_needs_two_readers_in_two_roles():
    readings = [Reading("1", "hr", "pass"), Reading("2", "board", "refuse")]
    assert outcome(readings) is None
    assert outcome([*readings, Reading("3", "council", "pass")]) == "pass"
    both = [*readings, Reading("3", "council", "pass"), Reading("4", "council", "refuse")]
    assert outcome(both) is None
