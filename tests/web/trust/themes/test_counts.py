"""What people worry about is counted, and never points at one of them."""

from tests.web.trust.conftest import SAID, url


def test_small_conversations_are_counted_together(enter, hold, bob, use_case):
    hold(present=4)
    hold(present=3)
    page = enter(bob).get(url("use_case", use_case.pk)).content.decode()
    assert "My job" in page
    assert SAID not in page


def test_pools_do_not_cross_use_cases(enter, hold, bob):
    hold(present=4)
    hold(present=4, use_case=None)
    page = enter(bob).get(url("overview")).content.decode()
    assert "My job" not in page
    assert "2 conversations with few people are not counted yet" in page
