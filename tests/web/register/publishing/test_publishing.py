"""Nothing becomes public unseen, and nobody who works here is named outside."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from draagvlak.foundation.register.answering.actions import accept, ask_to_answer
from draagvlak.foundation.register.cards.actions import write_card
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.register.publishing.actions import publish, withdraw
from draagvlak.foundation.register.publishing.public_card import digest, public_card


@pytest.fixture
def ready(alice, use_case):
    """A card with all that may be public."""
    write_card(use_case=use_case, by=alice, does={"en": "Writes notes"}, facts={"contact": "ai@rivierdijk.example"})
    return use_case


@pytest.fixture
def published(alice, ready):
    publish(use_case=ready, by=alice)
    return ready


def problems_of(alice, use_case):
    """The codes of what is wrong; for a name, the name itself."""
    with pytest.raises(ValidationError) as refused:
        publish(use_case=use_case, by=alice)
    return [problem.given.get("name", problem.code.removeprefix("register.")) for problem in refused.value.error_list]


def outside(enter, use_case):
    return enter().get(reverse("register:public_card", args=[use_case.pk]))


def test_a_card_is_not_public_by_itself(enter, ready):
    assert outside(enter, ready).status_code == 404
    assert "Call summaries" not in enter().get(reverse("register:public")).content.decode()


def test_anyone_reads_a_published_card(enter, published):
    assert "Writes notes" in outside(enter, published).content.decode()
    assert "Call summaries" in enter().get(reverse("register:public")).content.decode()


def test_a_card_without_a_contact_is_not_published(alice, use_case):
    write_card(use_case=use_case, by=alice, does={"en": "Writes notes"})
    assert problems_of(alice, use_case) == ["no_contact"]


def test_somebodys_own_address_is_no_contact(alice, bob, ready):
    write_card(use_case=ready, by=alice, facts={"contact": "BOB@example.org"})
    assert "own_address" in problems_of(alice, ready)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Ask Karim Bouali.", "Karim Bouali"),
        ("ask karim bouali", "Karim Bouali"),
        ("Mail karim@example.org", "karim@example.org"),
    ],
)
def test_a_card_that_names_a_colleague_is_not_published(alice, ready, words, found):
    person = alice.person
    person.name, person.email = "Karim Bouali", "karim@example.org"
    person.save()
    write_card(use_case=ready, by=alice, objection={"en": words})
    assert problems_of(alice, ready) == [found]


def test_a_name_inside_a_longer_name_is_no_name(alice, ready):
    alice.person.name = "Jan de Wit"
    alice.person.save()
    write_card(use_case=ready, by=alice, why={"en": "Made for Jan de Witte"})
    publish(use_case=ready, by=alice)
    assert UseCase.objects.get().is_public


def test_who_answers_for_it_is_never_outside(enter, alice, bob, ready):
    ask_to_answer(use_case=ready, person=bob.person, by=alice)
    accept(use_case=ready, by=bob.person)
    publish(use_case=ready, by=alice)
    assert "Bob" not in outside(enter, ready).content.decode()


def test_the_preview_shows_exactly_what_becomes_public(enter, alice, ready):
    preview = enter(alice).get(reverse("register:publish", args=[ready.pk]))
    assert preview.context["card"] == public_card(ready)
    enter(alice).post(reverse("register:publish", args=[ready.pk]), {"seen": preview.context["seen"]})
    assert UseCase.objects.get().published == preview.context["card"]


def test_a_card_changed_after_the_preview_is_not_published(enter, alice, ready):
    seen = digest(public_card(ready))
    write_card(use_case=ready, by=alice, does={"en": "Does something else"})
    answer = enter(alice).post(reverse("register:publish", args=[ready.pk]), {"seen": seen})
    assert answer.status_code == 422
    assert not UseCase.objects.get().is_public


def test_writing_on_a_public_card_changes_nothing_outside_until_published_again(enter, alice, published):
    write_card(use_case=published, by=alice, does={"en": "Secret words"})
    assert "Secret words" not in outside(enter, published).content.decode()
    assert "Secret words" not in enter().get(reverse("register:public"), {"q": "secret"}).content.decode()


def test_a_withdrawn_card_is_gone(enter, alice, published):
    withdraw(use_case=published, by=alice)
    assert outside(enter, published).status_code == 404
    assert UseCase.objects.get().published == {}


def test_publishing_is_refused_to_who_only_reads(enter, bob, ready):
    assert enter(bob).post(reverse("register:publish", args=[ready.pk])).status_code == 403
    assert enter(bob).post(reverse("register:withdraw", args=[ready.pk])).status_code == 403


def test_the_board_may_publish(enter, sanne, ready):
    seen = digest(public_card(ready))
    enter(sanne).post(reverse("register:publish", args=[ready.pk]), {"seen": seen})
    assert UseCase.objects.get().is_public


def test_the_public_list_finds_by_published_words(enter, published):
    found = enter().get(reverse("register:public"), {"q": "NOTES"}).content.decode()
    missed = enter().get(reverse("register:public"), {"q": "budget"}).content.decode()
    assert ("Call summaries" in found, "Call summaries" in missed) == (True, False)
