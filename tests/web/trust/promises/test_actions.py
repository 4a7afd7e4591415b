"""Promising, doing and asking back: what may be recorded, and what is refused."""

import pytest
from django.core.exceptions import ValidationError

from draagvlak.pillars.trust.promises.actions import finish_promise, hear_back
from draagvlak.pillars.trust.promises.models import Promise
from draagvlak_core.trust.promises import HeardBack
from tests.web.trust.conftest import log, promised


def test_promise_follows_from_a_conversation_and_its_use_case(hold, frank, use_case):
    held = hold()
    made = promised(frank, conversation=held, notes=held.notes.all())
    assert (made.use_case, list(made.notes.all())) == (use_case, list(held.notes.all()))


def test_promise_about_unconfirmed_or_other_notes_is_refused(hold, frank):
    unconfirmed, other = hold(confirmed=False), hold()
    for notes, conversation in ((unconfirmed.notes.all(), unconfirmed), (other.notes.all(), unconfirmed)):
        with pytest.raises(ValidationError):
            promised(frank, conversation=conversation, notes=notes)
    with pytest.raises(ValidationError):
        promised(frank, notes=other.notes.all())
    assert not Promise.objects.exists()


def test_a_promise_is_asked_back_only_after_it_was_done(frank, organisation):
    made = promised(frank)
    with pytest.raises(ValidationError):
        hear_back(promise=made, answer=HeardBack.YES, by=frank)


def test_a_no_opens_the_promise_again(frank, organisation):
    made = promised(frank)
    finish_promise(promise=made, done_words={"en": "A new rota"}, by=frank)
    hear_back(promise=made, answer=HeardBack.NO, by=frank)
    finish_promise(promise=made, done_words={"en": "A better rota"}, by=frank)
    made.refresh_from_db()
    assert (str(made.done_words), made.heard_back, made.heard_back_on) == ("A better rota", "", None)
    assert log("trust.heard_back_no")


def test_a_kept_promise_is_done_once(frank, organisation):
    made = promised(frank)
    finish_promise(promise=made, done_words={"en": "A new rota"}, by=frank)
    hear_back(promise=made, answer=HeardBack.YES, by=frank)
    with pytest.raises(ValidationError):
        finish_promise(promise=made, done_words={"en": "Again"}, by=frank)
