"""The pages of the Trust room: Alice leads AI, Bob takes part, Charlie is a stranger, Frank leads conversations."""

from datetime import timedelta

import pytest

from draagvlak.pillars.trust.promises.actions import make_promise
from tests.web.trust.conftest import CONCERN, IDEA, TODAY, url


@pytest.fixture
def everywhere(promise, plan, hold, use_case):
    """(address, who may open it) of every page that shows something."""
    unconfirmed = hold(confirmed=False)
    note, said = unconfirmed.notes.get(), promise.notes.get()
    everyone, leads, promises = "alice bob frank sanne", "frank", "alice frank sanne"
    return [
        (url("overview"), everyone),
        (url("conversations"), everyone),
        (url("use_case", use_case.pk), everyone),
        (url("conversation", unconfirmed.pk), everyone),
        (url("promise", promise.pk), everyone),
        (url("plan"), "alice frank"),
        (url("plan") + f"?use_case={use_case.pk}", "alice frank"),
        (url("hold", plan().pk), leads),
        (url("cancel", unconfirmed.pk), leads),
        (url("hand_over", unconfirmed.pk), leads),
        (url("notes", unconfirmed.pk), leads),
        (url("confirm", unconfirmed.pk), leads),
        (url("note", note.pk), leads),
        (url("answer", said.pk), promises),
        (url("promise_new"), promises),
        (url("promise_new") + f"?conversation={promise.conversation_id}&note={said.pk}", promises),
        (url("promise_new") + "?conversation=x&use_case=y", promises),
        (url("promise_done", promise.pk), "alice bob frank sanne"),
        (url("promise_asked_back", promise.pk), "alice frank"),
        (url("promise_hand_over", promise.pk), promises),
    ]


def test_who_may_open_what(everywhere, enter, alice, bob, frank, sanne, charlie):
    cast = {"alice": alice, "bob": bob, "frank": frank, "sanne": sanne}
    for address, allowed in everywhere:
        for name, user in cast.items():
            status = enter(user).get(address).status_code
            assert (status == 200) is (name in allowed.split()), (address, name, status)
            assert status in (200, 403, 404)
        assert enter(charlie).get(address).status_code == 404
        assert enter().get(address).status_code == 302


def test_what_is_not_there_is_not_found(enter, alice, organisation):
    names = ("use_case", "conversation", "hold", "notes", "note", "answer", "promise", "promise_done")
    assert {enter(alice).get(url(name, 99)).status_code for name in names} == {404}


@pytest.mark.parametrize("name", ["overview", "conversations", "use_case"])
def test_pages_ask_no_more_queries_when_there_is_more(enter, alice, frank, bob, hold, use_case, name, queries_for):
    address = url(name, use_case.pk) if name == "use_case" else url(name)

    def more(times):
        for _again in range(times):
            held = hold(notes=[CONCERN, IDEA])
            words = {"words": {"en": "A"}, "owner": bob.person, "due_on": TODAY + timedelta(9), "by": frank}
            make_promise(**words, conversation=held, notes=held.notes.all())

    more(2)
    browser = enter(alice)
    browser.get(address)
    few = queries_for(browser, address)
    more(5)
    assert queries_for(browser, address) <= few <= 60
