"""A whole name is found however it was typed, and never within the name of somebody else."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.decisions.naming import GONE, Names, folded

# somebody, and a text that names them
NAMED = [
    ("Jan de Boer", "Asked of Jan de Boer."),
    ("Jan de Boer", "jan  de boer said so"),
    ("Jan de Boer", "Jan de Boer – he said so"),
    ('Johannes "Hans" Visser', 'By Johannes "Hans" Visser, in person'),
    ("Noël Müller", unicodedata.normalize("NFD", "signed: Noël Müller")),
    ("O'Neill", "O'Neill's answer"),
    ("J. P. (Jip)", "told to J. P. (Jip)!"),
    ("a\\b", "a\\b was here"),
]
# somebody, everybody else, and a text that names somebody else
OTHERS = [
    ("Jan de Boer", ["Jan de Boer-Smit"], "Asked of Jan de Boer-Smit."),
    ("Jan de Boer", [], "Asked of Jan de Boer-Smit."),
    ("Smit", [], "Asked of Jan de Boer‑Smit."),
    ("Jan Jansen", ["Jan Jansen – van Dijk"], "Jan Jansen – van Dijk did"),
    ("Jan", ["Jan de Boer"], "Jan de Boer did"),
    ("Bo", [], "about the elbow of Bob"),
]


@pytest.mark.parametrize(("name", "text"), NAMED)
def test_a_name_is_found_however_it_was_typed(name, text):
    names = Names.among([name], [])
    assert names.stand_in(text)
    assert GONE in names.taken_out(text) and not names.stand_in(names.taken_out(text))


@pytest.mark.parametrize(("name", "others", "text"), OTHERS)
def test_nobody_is_found_in_the_name_of_somebody_else(name, others, text):
    names = Names.among([name], others)
    assert not names.stand_in(text)
    assert names.taken_out(text) == text


def test_somebody_beside_a_longer_name_is_found():
    names = Names.among(["Jan de Boer"], ["Jan de Boer-Smit", "Jan de Boer van Dijk"])
    text = "Jan de Boer-Smit, Jan de Boer and Jan de Boer van Dijk"
    assert names.taken_out(text) == f"Jan de Boer-Smit, {GONE} and Jan de Boer van Dijk"


def test_nobody_has_no_name_to_find():
    assert not Names.among(["", "  "], ["Bob"]).stand_in("Bob")


def test_names_are_the_same_in_spite_of_accents_spaces_capitals_and_unseen_signs():
    assert folded(" Noël\u200b  MÜLLER ") == folded(unicodedata.normalize("NFD", "noël müller"))


ALIKE = [
    ("Alice", "Al\u034fice"),  # signs that are not drawn
    ("Alice", "Alice\u3164"),
    ("Alice", "A\ufe0flice\U000e0041"),
    ("Alice", "\u2800Alice"),
    ("Zoé", "Zoe\u200b\u0301"),  # between a letter and its accent
    ("Zoé", "ZOE\u034f\u0301"),
    ("Jan de Boer", "Jan\u00a0de\u2009Boer"),
    ("Jan de Boer", "Jan\u3164de\u2800Boer"),
    ("Jan de Boer-Smit", "Jan de Boer\u2011Smit"),
    ("Bo-Anne Vos", "Bo\u2013Anne Vos"),
    ("Bo-Anne Vos", "Bo\ufe58Anne Vos"),
    ("O'Neill", "O\u2019Neill"),
    ("O'Neill", "O\u00b4Neill"),
]


@pytest.mark.parametrize(("name", "alike"), ALIKE)
def test_two_names_that_nobody_can_tell_apart_are_the_same(name, alike):
    assert name != alike and folded(name) == folded(alike)


@pytest.mark.parametrize(("name", "other"), [("Jan", "Jam"), ("Noel", "Noël"), ("Bo Anne", "Bo-Anne"), ("Al", "A l")])
def test_two_names_that_differ_in_a_letter_are_two(name, other):
    assert folded(name) != folded(other)


@given(st.text(max_size=20))
def test_folding_twice_changes_nothing(name):
    assert folded(folded(name)) == folded(name)


@given(st.text(min_size=1, max_size=20).filter(str.strip))
def test_whoever_signs_alone_is_found(name):
    assert Names.among([name], []).stand_in(name.strip())
