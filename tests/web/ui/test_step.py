"""A step: taken, refused, or only opened; and where the reader goes then."""

from types import SimpleNamespace

import pytest
from django import forms
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.test import RequestFactory
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, override

from draagvlak.ui.refused import Refused, refusal_codes, refusals, sentence_of
from draagvlak.ui.registry import Registry
from draagvlak.ui.step import Back, Step

refusals(
    "test",
    {"closed": _("This round is closed."), "too_few": ngettext_lazy("1 too few", "%(count)s too few", "count")},
)


pytestmark = pytest.mark.django_db


class PeopleForm(forms.Form):
    people = forms.IntegerField(label="People", min_value=1)


def answer(method, data=None, save=lambda **values: None, **more):
    request = getattr(RequestFactory(), method)("/step/", data or {})
    request.session = {}
    request._messages = FallbackStorage(request)
    step = Step("How many?", PeopleForm, save, **{"back": Back("/up/", "Up"), **more})
    request.resolver_match = SimpleNamespace(func=step.answer, args=(), kwargs={})
    return step.answer(request), request


def test_opening_a_step_shows_the_form_and_the_way_back(db):
    response, _request = answer("get", lead="Count them.", initial={"people": 4})
    page = response.content.decode()
    assert response.status_code == 200
    assert all(words in page for words in ("<h1>How many?</h1>", "Count them.", 'href="/up/"', 'value="4"'))


def test_what_was_taken_leads_back_and_says_so():
    taken = []
    response, request = answer("post", {"people": "5"}, lambda **values: taken.append(values), done="Counted.")
    assert (response.status_code, response["Location"], taken) == (302, "/up/", [{"people": 5}])
    assert [str(message) for message in get_messages(request)] == ["Counted."]


def test_the_saved_thing_is_where_the_reader_goes():
    class Pilot:
        def get_absolute_url(self):
            return "/pilots/3/"

    response, _request = answer("post", {"people": "5"}, lambda **values: Pilot())
    assert response["Location"] == "/pilots/3/"
    response, _request = answer("post", {"people": "5"}, lambda **values: Pilot(), to="/elsewhere/")
    assert response["Location"] == "/elsewhere/"


@pytest.mark.parametrize("data", [{}, {"people": "0"}, {"people": "many"}])
def test_a_form_that_is_not_right_comes_back_with_422(db, data):
    response, _request = answer("post", data, lambda **values: pytest.fail("nothing may be saved"))
    assert response.status_code == 422


def test_what_the_action_refuses_stands_in_the_form_and_nothing_typed_is_lost(db):
    def refuse(people):
        raise Refused("test.too_few", count=people)

    response, _request = answer("post", {"people": "7"}, refuse)
    page = response.content.decode()
    assert response.status_code == 422
    assert "7 too few" in page and 'value="7"' in page


def test_a_refusal_is_one_sentence_in_the_readers_language():
    assert sentence_of(Refused("test.too_few", count=1)) == "1 too few"
    refused = Refused("test.closed")
    with override("nl"):
        assert sentence_of(refused) == "Deze ronde is gesloten."
    with override("en"):
        assert sentence_of(refused) == "This round is closed."
    assert refused.code == "test.closed"


def test_a_refusal_without_words_is_a_mistake():
    assert "test.closed" in refusal_codes()
    with pytest.raises(KeyError):
        Refused("test.unheard_of")


def test_a_registry_takes_the_same_thing_twice_and_never_two_under_one_code():
    kinds = Registry("kind")
    kinds.add("a", 1)
    kinds.add("a", 1)
    with pytest.raises(ValueError, match="kind"):
        kinds.add("a", 2)
    assert list(kinds) == [1] and kinds.get("b") is None
