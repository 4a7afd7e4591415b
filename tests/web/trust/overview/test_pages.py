"""You said, we did: over everything, and for one use case."""

from tests.web.trust.conftest import url


def test_you_said_we_did(enter, frank, bob, alice, hold, promise):
    said = {"words_en": "The rota hangs on the wall", "done_words_en": "The rota hangs on the wall"}
    assert enter(bob).post(url("promise_done", promise.pk), said).status_code == 302
    page = enter(bob).get(url("overview")).content.decode()
    assert "Done, not yet asked back" in page
    assert "0 kept, 0 late" in page
    assert enter(frank).post(url("promise_asked_back", promise.pk), {"answer": "yes"}).status_code == 302
    assert "1 kept, 0 late" in enter(bob).get(url("overview")).content.decode()


def test_an_empty_room_says_what_it_is_for(enter, bob):
    page = enter(bob).get(url("overview")).content.decode()
    assert "we cannot tell what people think of it" in page
    assert "Plan a conversation" not in page
