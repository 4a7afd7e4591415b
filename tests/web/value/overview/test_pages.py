"""What pilots bring, over everything and for one use case."""

from tests.web.value.conftest import url


def test_an_empty_room_says_what_it_is_for(enter, bob, use_case):
    assert "we cannot tell what AI brings here" in enter(bob).get(url("overview")).content.decode()
    assert "was not tried out in a pilot yet" in enter(bob).get(url("use_case", use_case.pk)).content.decode()
