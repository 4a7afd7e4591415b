"""Near-duplicates: what counts as alike, checked against the same arithmetic done by hand."""

import math
import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.leadership.comparison import (
    LEAST,
    NAME_LETTERS,
    NAME_ONLY,
    NAME_WORDS,
    PURPOSE,
    Comparison,
)
from draagvlak_core.leadership.likeness import Alike, Described, groups
from draagvlak_core.leadership.small_words import SMALL_WORDS

MINUTES = Described(1, {"en": "Meeting minutes"}, {"en": "Writes minutes of a meeting from a recording"}, "Finance")
SUMMARIES = Described(
    2, {"en": "Minutes of meetings"}, {"en": "Makes minutes from the recording of a meeting"}, "Parks"
)
POTHOLES = Described(3, {"en": "Finding potholes"}, {"en": "Looks for broken road surface in photographs"}, "Roads")


def test_alike_two_that_do_the_same():
    pairs = Comparison([MINUTES, SUMMARIES, POTHOLES]).pairs()
    assert [pair.keys for pair in pairs] == [(1, 2)]


def test_alike_says_which_words_they_share():
    comparison = Comparison([MINUTES, SUMMARIES, POTHOLES])
    assert set(comparison.shared_words(comparison.pairs()[0])) == {"minutes", "meeting", "recording"}


def test_alike_same_words_is_one():
    twin = Described(9, MINUTES.name, MINUTES.purpose)
    assert Comparison([MINUTES, twin, POTHOLES]).pairs()[0].likeness == 1.0


def test_alike_compounds_meet_by_their_letters():
    one = Described(1, {"nl": "Anonimiseringstool"}, {"nl": "Lakt namen in besluiten die we openbaar maken"})
    other = Described(2, {"nl": "Anonimiseringssoftware"}, {"nl": "Lakt adressen en namen in besluiten"})
    cards = [one, other, Described(3, {"nl": "Scanauto"}, {"nl": "Leest kentekens van geparkeerde auto’s"})]
    assert [pair.keys for pair in Comparison(cards).pairs()] == [(1, 2)]


def test_alike_without_a_purpose_the_name_alone_proves_less():
    named = [Described(key, {"en": "Meeting minutes"}, {}) for key in (1, 2)]
    assert [pair.likeness for pair in Comparison([*named, POTHOLES]).pairs()] == [NAME_ONLY]


def test_alike_across_places_leaves_out_what_is_in_one():
    neighbour = Described(4, SUMMARIES.name, SUMMARIES.purpose, "Finance")
    pairs = Comparison([MINUTES, SUMMARIES, POTHOLES, neighbour]).pairs(across=True)
    assert (1, 4) not in {pair.keys for pair in pairs} and (1, 2) in {pair.keys for pair in pairs}


def test_alike_cards_in_different_languages_are_not_compared():
    dutch = Described(2, {"nl": "Meeting minutes"}, {"nl": "Writes minutes of a meeting from a recording"})
    assert Comparison([MINUTES, dutch, POTHOLES]).pairs() == []


def test_alike_nothing_to_compare():
    assert Comparison([]).pairs() == []
    assert Comparison([MINUTES]).pairs() == []
    assert Comparison([Described(1, {"en": "–"}, {}), Described(2, {"en": "…"}, {})]).pairs() == []


# --- the arithmetic, done without scikit-learn ------------------------------------------------------


def _unit_rows(token_lists):
    """tf-idf as scikit-learn documents it: (1 + ln tf) × (1 + ln((1 + n) / (1 + df))), rows of length one."""
    frequency = Counter(token for tokens in token_lists for token in set(tokens))
    rows = []
    for tokens in token_lists:
        row = {
            token: (1 + math.log(times)) * (1 + math.log((1 + len(token_lists)) / (1 + frequency[token])))
            for token, times in Counter(tokens).items()
        }
        length = math.sqrt(sum(weight**2 for weight in row.values())) or 1
        rows.append({token: weight / length for token, weight in row.items()})
    return rows


def _cosine(one, other):
    return sum(weight * other.get(token, 0) for token, weight in one.items())


def _word_list(text):
    return [word for word in re.findall(r"[a-z]{2,}", text.lower()) if word not in SMALL_WORDS]


def _letter_runs(text):
    padded = [f" {word} " for word in text.lower().split()]
    runs = []
    for word in padded:
        for length in (3, 4, 5):
            runs += [word[at : at + length] for at in range(len(word) - length + 1)]
            if len(word) <= length:  # a word shorter than the run counts once
                runs += [] if runs and runs[-1] == word else [word]
                break
    return runs


WORDS = ["minutes", "meeting", "pothole", "letters", "resident", "roads", "photograph", "permits"]
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)


@given(st.lists(st.tuples(SENTENCE, SENTENCE), min_size=2, max_size=6))
def test_alike_is_the_weighted_sum_of_three_cosines(texts):
    cards = [Described(key, {"en": name}, {"en": purpose}) for key, (name, purpose) in enumerate(texts)]
    parts = [
        (PURPOSE, _unit_rows([_word_list(purpose) for _name, purpose in texts])),
        (NAME_WORDS, _unit_rows([_word_list(name) for name, _purpose in texts])),
        (NAME_LETTERS, _unit_rows([_letter_runs(name) for name, _purpose in texts])),
    ]
    for pair in Comparison(cards).pairs(least=0.01):
        by_hand = sum(share * _cosine(rows[pair.first], rows[pair.second]) for share, rows in parts)
        assert abs(pair.likeness - by_hand) < 0.002


# --- groups --------------------------------------------------------------------------------------------

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(LEAST, 1).map(lambda likeness: round(likeness, 3)),
    max_size=20,
).map(lambda found: [Alike(one, other, likeness, "en") for (one, other), likeness in found.items()])


@given(PAIRS, st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7))))
def test_groups_hold_only_who_is_alike_to_everyone_in_it(pairs, apart):
    known = {pair.keys for pair in pairs} - apart
    seen = set()
    for group in groups(pairs, apart=apart):
        inside = {(one, other) for one in group.keys for other in group.keys if one < other}
        assert inside <= known
        assert {pair.keys for pair in group.pairs} == inside
        assert not seen & set(group.keys)
        seen |= set(group.keys)


@given(PAIRS)
def test_groups_could_not_be_joined_further(pairs):
    known, found = {pair.keys for pair in pairs}, groups(pairs)
    singles = {key for pair in pairs for key in pair.keys} - {key for group in found for key in group.keys}
    members = [group.keys for group in found] + [(key,) for key in singles]
    for place, one in enumerate(members):
        for other in members[place + 1 :]:
            assert not {(min(a, b), max(a, b)) for a in one for b in other} <= known


def test_groups_no_chain_from_one_thing_to_another():
    pairs = [Alike(1, 2, 0.9, "en"), Alike(2, 3, 0.8, "en")]
    assert [group.keys for group in groups(pairs)] == [(1, 2)]
