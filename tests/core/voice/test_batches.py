"""Nothing leaves the pool alone, early, or from among too few."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.voice.batches import Pool, Wait, next_day, waits

MONDAY = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("pool", "days", "expected"),
    [
        (Pool(posts=5, eligible=60, k=8, last=MONDAY), 7, None),
        (Pool(posts=5, eligible=60, k=8, last=MONDAY), 6, Wait.NOT_YET),
        (Pool(posts=4, eligible=60, k=8, last=MONDAY), 70, Wait.TOO_FEW_POSTS),
        (Pool(posts=50, eligible=7, k=8, last=MONDAY), 70, Wait.TOO_FEW_PEOPLE),
        (Pool(posts=5, eligible=500, k=8, last=MONDAY), 1, None),
        (Pool(posts=5, eligible=499, k=8, last=MONDAY), 1, Wait.NOT_YET),
        (Pool(posts=5, eligible=500, k=8, last=MONDAY), 0, Wait.NOT_YET),
    ],
)
def test_a_batch_leaves_when_it_may(pool, days, expected):
    assert waits(pool, MONDAY + timedelta(days=days)) is expected


@given(st.integers(0, 30), st.integers(0, 1000), st.integers(5, 20), st.integers(-3, 30))
def test_what_leaves_is_at_least_five_from_at_least_k_and_a_day_apart(posts, eligible, k, days):
    pool = Pool(posts, eligible, k, MONDAY)
    if waits(pool, MONDAY + timedelta(days=days)) is None:
        assert posts >= 5 and eligible >= k and days >= 1
        assert eligible >= 500 or days >= 7


def test_the_next_day_is_told_beforehand():
    assert next_day(Pool(0, 60, 8, MONDAY)) == date(2026, 11, 9)
