"""A sentence is read back as it was written, in whatever way a language puts its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.shared.conditions.sentences import FactNames, Grammar, Sentences, Wording
from draagvlak_core.shared.conditions.tree import Unfit
from draagvlak_core.shared.conditions.vocabulary import Kind
from tests.core.shared.conditions.strategies import CARDS, VOCABULARIES, conditions_over

VALUES_LAST = Grammar(
    "and",
    "or",
    "it is not so that",
    "%(fact)s is %(values)s",
    "%(fact)s is not %(values)s",
    "%(fact)s includes %(values)s",
    "%(fact)s does not include %(values)s",
    "%(fact)s: at least one applies",
    "%(fact)s: none applies",
)
# As in German, where a denial differs from what it denies only in its last word.
VERB_LAST = Grammar(
    "und",
    "oder",
    "es stimmt nicht, dass",
    "%(fact)s %(values)s ist",
    "%(fact)s %(values)s nicht ist",
    "%(fact)s %(values)s umfasst",
    "%(fact)s %(values)s nicht umfasst",
    "%(fact)s: etwas davon gilt",
    "%(fact)s: nichts davon gilt",
)


def sentences(vocabulary, grammar):
    """In a made-up language that calls everything by its code."""
    clauses = (Kind.YES_NO, Kind.FILLED)
    names = {
        fact.code: FactNames(
            f"the {fact.code}",
            f"we do {fact.code}" if fact.kind in clauses else "",
            f"we do not {fact.code}" if fact.kind in clauses else "",
        )
        for fact in vocabulary.facts
    }
    values = {fact.code: {value: f"some {value}" for value in fact.values} for fact in vocabulary.facts}
    return Sentences(vocabulary, Wording(grammar, names, values))


@pytest.mark.parametrize("grammar", [VALUES_LAST, VERB_LAST], ids=["values last", "verb last"])
@pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=VOCABULARIES.keys())
@given(st.data())
def test_a_sentence_is_read_back_as_the_condition_it_was_made_of(vocabulary, grammar, data):
    condition = data.draw(conditions_over(vocabulary))
    said = sentences(vocabulary, grammar)
    assert said.read(said.say(condition)) == condition


@pytest.mark.parametrize(
    ("sentence", "at"),
    [
        ("the moon is “full”", "the moon is “full”"),
        ("the data includes “feet”", "“feet”"),
        ("we do checked and", "and"),
        ("(we do checked", ""),
        ("we do checked and we do explained or we do not explained", "or we do not explained"),
    ],
)
def test_a_sentence_that_cannot_be_followed_says_at_which_words(sentence, at):
    with pytest.raises(Unfit) as refused:
        sentences(CARDS, VALUES_LAST).read(sentence)
    assert (refused.value.code, refused.value.at) == ("not_understood", at)


def test_a_sentence_nested_beyond_reason_is_refused():
    with pytest.raises(Unfit, match="too_deep"):
        sentences(CARDS, VALUES_LAST).read("it is not so that (" * 500 + "x")
