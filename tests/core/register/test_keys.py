"""No row is lost, no key given twice, and the same file gives the same keys in any order."""

import random

from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.register.reading import propose_mapping, read_register

from .files import csv_file

HEAD = ["organisation", "unit", "id", "name", "goal"]
few = st.sampled_from(["", "a", "b", "TBD"])
rows = st.lists(st.tuples(few, few, few, few, few).filter(any), min_size=1, max_size=25)


def keys(rows, head=HEAD):
    file = csv_file([head, *rows])
    return [record.key for record in read_register(file, mapping=propose_mapping(csv_file([HEAD]))).records]


@given(rows)
def test_every_row_has_a_key_of_its_own(rows):
    assert len(set(keys(rows))) == len(rows)


@given(rows, st.randoms(use_true_random=False))
def test_order_of_rows_does_not_matter(rows, chance):
    shuffled = random.Random(chance.random()).sample(rows, len(rows))
    assert sorted(keys(rows)) == sorted(keys(shuffled))


def test_edited_text_keeps_the_key():
    assert keys([("R", "", "1", "Bot", "oud")]) == keys([("R", "", "1", "Bot", "nieuw")])
    assert keys([("R", "KCC", "", "Bot", "oud")]) == keys([("R", "KCC", "", "Bot", "nieuw")])


def test_same_id_in_two_organisations_are_two_use_cases():
    first, second = keys([("R", "", "1", "Bot", ""), ("S", "", "1", "Bot", "")])
    assert first.startswith("id-")
    assert second.startswith("id-")
    assert first != second


def test_repeated_id_falls_back_to_the_name_and_then_to_the_content():
    found = keys([("R", "", "TBD", "Bot", "x"), ("R", "", "TBD", "Zoeker", "x"), ("R", "", "TBD", "Zoeker", "y")])
    assert [key.split("-")[0] for key in found] == ["name", "row", "row"]


def test_rows_equal_in_everything_are_numbered():
    first, second = keys([("R", "", "", "Bot", "x")] * 2)
    assert second == f"{first}-2"
