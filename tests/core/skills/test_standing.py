"""Own level beside a need: a word, never a score."""

import pytest

from draagvlak_core.skills.standing import standing


@pytest.mark.parametrize(
    ("own", "needed", "word"),
    [
        (None, 2, "not_said"),
        (0, 1, "step"),
        (0, 2, "steps"),
        (2, 2, "there"),
        (3, 2, "beyond"),
        (4, None, "not_needed"),
        (None, None, "not_needed"),
    ],
)
def test_standing_says_in_a_word_how_two_levels_relate(own, needed, word):
    assert standing(own, needed) == word
