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


@given(st.text(min_size=1, max_size=20).filter(str.strip))
def test_whoever_signs_alone_is_found(name):
    assert Names.among([name], []).stand_in(name.strip())
