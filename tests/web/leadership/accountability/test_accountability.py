"""Who answers for what, who keeps an eye on it, and whether they may stop it."""

import pytest
from django.urls import reverse

from draagvlak.foundation.register.cards.models import Acceptance, UseCase
from draagvlak.pillars.leadership import findings
from draagvlak.pillars.leadership.accountability import actions
from draagvlak.pillars.leadership.accountability.models import MayStop, Oversight
from draagvlak.ui.text import Text
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("in_english")


def accept(person, count):
    return [
        UseCase.objects.create(
            name=Text(en=f"Use {n}"),
            created_at=NOW,
            changed_at=NOW,
            accountable=person,
            acceptance=Acceptance.ACCEPTED,
        )
        for n in range(count)
    ]


def page(client):
    return " ".join(client.get(reverse("leadership:accountability")).content.decode().split())


def test_many_for_one_person_is_a_question_about_the_work(enter, bob, alice, sanne):
    accept(sanne.person, 19)
    accept(alice.person, 2)
    words = page(enter(bob))
    assert "Accountable for 19 use cases: is that real?" in words
    assert words.index("<dt>Alice</dt>") < words.index("<dt>Sanne</dt>")  # by name, not by number
    assert words.count("Is that real? Talk about") == 1


def test_what_nobody_answers_for_is_named(enter, bob, use_case):
    words = page(enter(bob))
    assert "For 0 of 1 use of AI somebody accepted to answer." in words
    assert "Call summaries" in words


def test_the_page_asks_no_more_queries_with_more_people(enter, bob, sanne, alice, django_assert_max_num_queries):
    accept(sanne.person, 2)
    browser = enter(bob)
    with django_assert_max_num_queries(60) as few:
        page(browser)
    accept(alice.person, 9)
    with django_assert_max_num_queries(len(few)):
        page(browser)


@pytest.mark.parametrize(("who", "status"), [("alice", 302), ("bob", 403), ("charlie", 404)])
def test_who_keeps_the_cards_says_who_keeps_an_eye(request, enter, use_case, sanne, who, status):
    address = reverse("leadership:oversight", args=[use_case.pk])
    data = {"overseer": "sanne@example.org", "may_stop": "yes", "mandate_en": "Switch it off"}
    assert enter(request.getfixturevalue(who)).post(address, data).status_code == status
    assert Oversight.objects.exists() == (status == 302)


def test_whoever_answers_for_it_says_it_too(enter, bob, use_case):
    UseCase.objects.filter(pk=use_case.pk).update(accountable=bob.person, acceptance=Acceptance.ACCEPTED)
    data = {"overseer": "bob@example.org", "may_stop": "no"}
    assert enter(bob).post(reverse("leadership:oversight", args=[use_case.pk]), data).status_code == 302


def test_keeping_an_eye_without_knowing_whether_to_stop_waits_on_ones_page(bob, sanne, use_case):
    actions.write_oversight(use_case=use_case, overseer=bob.person, mandate={}, may_stop=MayStop.NOT_SAID, by=sanne)
    assert [one.url for one in findings.waiting_for(bob.person)] == [f"/course/use-case/{use_case.pk}/"]
    assert findings.verdicts([use_case.pk])[use_case.pk][-2].reason == "oversight_not_said"
