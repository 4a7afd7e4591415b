"""What changed between two texts: nothing gets lost, and a reader sees words, not letters."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.leadership.differences import Piece, changed, differences

words = st.lists(
    st.sampled_from(["AI", "beslist", "nooit", "alleen", "een", "mens", ",", ".", "\n", "’s"]), max_size=14
)
texts = words.map(" ".join)


@given(texts, texts)
def test_both_texts_come_back_whole(old, new):
    pieces = differences(old, new)
    assert "".join(piece.old for piece in pieces) == old
    assert "".join(piece.new for piece in pieces) == new
    assert changed(pieces) == (old != new)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_comes_back_whole(old, new):
    pieces = differences(old, new)
    assert ("".join(piece.old for piece in pieces), "".join(piece.new for piece in pieces)) == (old, new)


@given(texts, texts)
def test_same_and_changed_take_turns(old, new):
    kinds = [piece.same for piece in differences(old, new)]
    assert all(one != other for one, other in pairwise(kinds))


def test_one_changed_word_is_one_piece():
    assert differences("A person decides here.", "A colleague decides here.") == (
        Piece("A ", "A "),
        Piece("person", "colleague"),
        Piece(" decides here.", " decides here."),
    )


def test_one_common_word_between_changes_is_taken_along():
    pieces = differences("red apples and green pears taste good", "blue plums and black cherries taste good")
    assert [piece.same for piece in pieces] == [False, True]
