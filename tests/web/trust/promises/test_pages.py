"""The pages of promises: who may read, promise and judge."""

from datetime import timedelta

from draagvlak.pillars.trust.promises.actions import finish_promise, make_promise
from draagvlak.pillars.trust.promises.models import Promise
from tests.web.trust.conftest import SAID, TODAY, url


def test_a_promise_shows_only_notes_everyone_may_read(enter, hold, frank, bob):
    held = hold(present=4)
    words = {"words": {"en": "A rota"}, "owner": bob.person, "due_on": TODAY + timedelta(9), "by": frank}
    made = make_promise(**words, conversation=held, notes=held.notes.all())
    page = enter(bob).get(url("promise", made.pk)).content.decode()
    assert "A rota" in page
    assert SAID not in page


def test_alice_cannot_promise_about_notes_she_may_not_read(enter, hold, alice):
    held = hold(present=4)
    page = enter(alice).get(url("promise_new") + f"?conversation={held.pk}").content.decode()
    assert SAID not in page


def test_what_was_promised_stands_with_what_was_done_for_it(enter, promise, bob):
    page = enter(bob).get(url("overview")).content.decode()
    assert "What was done:" not in page
    finish_promise(promise=promise, done_words={"en": "The rota hangs"}, by=bob)
    page = enter(bob).get(url("overview")).content.decode()
    row = page[page.index(f'href="{url("promise", promise.pk)}"') :].split("</li>")[0]
    assert "What was done: The rota hangs" in row
    assert "Done, not yet asked back" in row


def test_whoever_promised_does_not_judge_it(enter, frank, organisation):
    words = {"words": {"en": "A rota"}, "owner": frank.person, "due_on": TODAY + timedelta(9), "by": frank}
    own = make_promise(**words)
    finish_promise(promise=own, done_words={"en": "It hangs"}, by=frank)
    assert enter(frank).post(url("promise_asked_back", own.pk), {"answer": "yes"}).status_code == 404
    assert "Somebody else than whoever promised" in enter(frank).get(url("promise", own.pk)).content.decode()


def test_make_a_promise_about_a_note(enter, frank, hold, bob):
    held = hold()
    words = {"words_en": "A rota", "owner": "Bob", "due_on": "2026-11-30", "notes": [held.notes.get().pk]}
    answer = enter(frank).post(url("promise_new") + f"?conversation={held.pk}", words)
    made = Promise.objects.get()
    assert answer.url == url("promise", made.pk)
    assert (made.use_case, made.notes.get()) == (held.use_case, held.notes.get())


def test_a_promise_is_about_a_day_to_come(enter, frank, bob, use_case):
    words = {"words_en": "A rota", "owner": "Bob", "due_on": "2026-11-02"}
    assert enter(frank).post(url("promise_new") + f"?use_case={use_case.pk}", words).status_code == 422
    assert not Promise.objects.exists()
