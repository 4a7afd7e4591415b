"""Names are found as whole words, however they are written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.trust.names import names_in

NAMES = ("Sanne de Wit", "Karim Bouali", "Zoë Ågren", "Bo")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sanne de Wit says it is too soon", ("Sanne de Wit",)),
        ("ask karim  BOUALI.", ("Karim Bouali",)),
        ("ask\nKarim\nBouali", ("Karim Bouali",)),
        ("Sanne thinks so", ()),
        ("Sanne de Wittebrood", ()),
        ("Bodem en Bob", ()),
        ("(Bo)", ("Bo",)),
        (unicodedata.normalize("NFD", "Zoë Ågren"), ("Zoë Ågren",)),
        ("", ()),
    ],
)
def test_full_names_are_found(text, found):
    assert names_in(text, NAMES) == found


@given(st.text(max_size=20), st.text(max_size=20), st.sampled_from(NAMES))
def test_a_name_between_spaces_is_always_found(before, after, name):
    assert name in names_in(f"{before} {name} {after}", NAMES)


def test_an_empty_name_is_never_found():
    assert names_in("anything", ["", "  "]) == ()
