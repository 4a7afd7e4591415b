"""Nothing leaves the pool alone, early, from among too few, or pushed out by one person."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.voice.batches import Pile, Pool, Wait, kind_in_turn, leaves, next_day, told, waits

MONDAY = date(2026, 11, 2)
PILE = Pile("one", 0, posts=5, fetched=8, k=8)


def pool(*piles, eligible=60, k=8):
    return Pool(piles, eligible, k, MONDAY)


@pytest.mark.parametrize(
    ("waiting", "days", "expected"),
    [
        (pool(PILE), 7, None),
        (pool(PILE), 6, Wait.NOT_YET),
        (pool(replace(PILE, posts=4)), 70, Wait.TOO_FEW_WRITERS),
        (pool(replace(PILE, posts=50), eligible=7), 70, Wait.TOO_FEW_PEOPLE),
        (pool(PILE, eligible=500), 1, None),
        (pool(PILE, eligible=499), 1, Wait.NOT_YET),
        (pool(PILE, eligible=500), 0, Wait.NOT_YET),
        # One person who fetched, and wrote whatever there is.
        (pool(replace(PILE, fetched=1)), 70, Wait.TOO_FEW_FETCHED),
        (pool(replace(PILE, fetched=7)), 70, Wait.TOO_FEW_FETCHED),
        # Five posts, one with each kind of token: perhaps all of one person.
        (pool(*(replace(PILE, kind=kind, posts=1) for kind in range(5))), 70, Wait.TOO_FEW_WRITERS),
        (pool(replace(PILE, posts=4), replace(PILE, kind=1, posts=1)), 70, Wait.TOO_FEW_WRITERS),
        # A round from before there were kinds of tokens: five posts can be of one person, six are of two.
        (pool(replace(PILE, each=5)), 70, Wait.TOO_FEW_WRITERS),
        (pool(replace(PILE, each=5, posts=6)), 70, None),
        (pool(), 70, Wait.TOO_FEW_WRITERS),
    ],
)
def test_a_batch_leaves_when_it_may(waiting, days, expected):
    assert waits(waiting, MONDAY + timedelta(days=days)) is expected
    assert expected in (None, Wait.NOT_YET, Wait.TOO_FEW_PEOPLE) or leaves(waiting) == []


PILES = st.lists(
    st.builds(
        Pile,
        st.sampled_from(["one", "two", "three"]),
        st.integers(0, 4),
        posts=st.integers(1, 12),
        fetched=st.integers(0, 20),
        k=st.integers(5, 10),
        over=st.booleans(),
    ),
    max_size=8,
    unique_by=lambda pile: (pile.round, pile.kind),
)


@given(PILES, st.integers(0, 1000), st.integers(5, 20), st.integers(-3, 30))
def test_what_leaves_is_of_five_people_among_k_and_a_day_apart(piles, eligible, k, days):
    waiting = Pool(piles, eligible, k, MONDAY)
    if waits(waiting, MONDAY + timedelta(days=days)) is None:
        batch = leaves(waiting)
        assert max(pile.people for pile in batch) >= 5 and eligible >= k and days >= 1
        assert all(pile.fetched >= pile.k for pile in batch)
        assert eligible >= 500 or days >= 7


@given(PILES)
def test_no_batch_holds_two_posts_of_one_bundle(piles):
    """A bundle is of one round and holds one token of each kind: one kind of a round is one post of each."""
    batch = leaves(pool(*piles))
    assert len({pile.round for pile in batch}) == len(batch)
    assert sum(not pile.over for pile in batch) <= 1


def test_the_last_of_a_round_that_is_over_goes_along():
    last = Pile("old", 3, posts=1, fetched=9, k=8, over=True)
    assert leaves(pool(PILE, last)) == [PILE, last]
    assert leaves(pool(PILE, replace(last, fetched=7))) == [PILE]
    assert leaves(pool(last)) == []


def test_the_kind_in_turn_is_the_one_most_people_still_have():
    assert kind_in_turn({0: 0, 1: 0}) == 0
    assert kind_in_turn({0: 5, 1: 0, 2: 0}) == 1
    assert kind_in_turn({0: 9, 1: 5, 2: 7}) == 1


def test_a_count_rises_by_five_or_not_at_all():
    assert [told(0, 4), told(0, 5), told(5, 9), told(5, 11)] == [0, 5, 5, 11]


def test_the_next_day_is_told_beforehand():
    assert next_day(pool()) == date(2026, 11, 9)
