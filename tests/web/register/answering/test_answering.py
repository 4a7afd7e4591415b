"""One person answers for each use case: asked, and free to say no."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.organisation.signals import person_leaves
from draagvlak.foundation.register.answering.actions import accept, appoint_deputy, ask_to_answer, decline, person_left
from draagvlak.foundation.register.answering.waiting import waiting_for
from draagvlak.foundation.register.cards.models import Acceptance, UseCase
from tests.factories.people import make_person


@pytest.fixture
def asked(alice, bob, use_case):
    """Bob is asked to answer for the call summaries."""
    ask_to_answer(use_case=use_case, person=bob.person, by=alice)
    return use_case


def test_asking_says_that_nobody_answers_yet(enter, alice, asked):
    page = enter(alice).get(reverse("register:card", args=[asked.pk])).content.decode()
    assert "Nobody yet. Bob was asked and has not answered." in page


def test_yes_takes_one_click(enter, bob, asked):
    enter(bob).post(reverse("register:asked", args=[asked.pk]), {"answer": "yes"})
    asked.refresh_from_db()
    assert (asked.acceptance, asked.accountable.name) == (Acceptance.ACCEPTED, "Bob")
    assert asked.accepted_on is not None


def test_no_takes_one_click_and_is_visible(enter, alice, bob, asked):
    enter(bob).post(reverse("register:asked", args=[asked.pk]), {"answer": "no"})
    page = enter(alice).get(reverse("register:card", args=[asked.pk])).content.decode()
    assert "said no, which is fine" in page
    assert UseCase.objects.get().accepted_on is None


def test_the_page_to_answer_is_there_for_the_one_asked_only(enter, alice, bob, sanne, charlie, asked):
    url = reverse("register:asked", args=[asked.pk])
    assert [enter(who).get(url).status_code for who in (bob, alice, sanne, charlie)] == [200, 404, 404, 404]


def test_nobody_can_say_yes_for_somebody_else(alice, asked):
    with pytest.raises(PermissionDenied):
        accept(use_case=asked, by=alice.person)


def test_an_old_page_cannot_say_yes_after_somebody_else_was_asked(alice, bob, sanne, asked):
    stale = UseCase.objects.get()
    ask_to_answer(use_case=asked, person=sanne.person, by=alice)
    with pytest.raises(PermissionDenied):
        accept(use_case=stale, by=bob.person)


def test_a_no_cannot_be_turned_into_a_yes_without_asking_again(bob, asked):
    decline(use_case=asked, by=bob.person)
    with pytest.raises(PermissionDenied):
        accept(use_case=asked, by=bob.person)


def test_whoever_answers_may_write(enter, bob, asked):
    accept(use_case=asked, by=bob.person)
    assert enter(bob).get(reverse("register:parts", args=[asked.pk])).status_code == 200


def test_whoever_answers_may_hand_over(enter, bob, sanne, asked):
    accept(use_case=asked, by=bob.person)
    enter(bob).post(reverse("register:answering", args=[asked.pk]), {"person": "sanne@example.org"})
    asked.refresh_from_db()
    assert asked.successor.name == "Sanne"


def test_whoever_answers_goes_on_until_the_other_says_yes(enter, bob, sanne, asked):
    accept(use_case=asked, by=bob.person)
    ask_to_answer(use_case=asked, person=sanne.person, by=bob)
    assert (asked.accountable, asked.acceptance) == (bob.person, Acceptance.ACCEPTED)
    page = enter(sanne).get(reverse("register:asked", args=[asked.pk])).content.decode()
    assert "Until you say yes, Bob goes on answering for it." in page
    enter(sanne).post(reverse("register:asked", args=[asked.pk]), {"answer": "yes"})
    asked.refresh_from_db()
    assert (asked.accountable, asked.acceptance, asked.successor) == (sanne.person, Acceptance.ACCEPTED, None)


def test_a_no_to_taking_over_leaves_everything_as_it_was(bob, sanne, asked):
    accept(use_case=asked, by=bob.person)
    ask_to_answer(use_case=asked, person=sanne.person, by=bob)
    decline(use_case=asked, by=sanne.person)
    assert (asked.accountable, asked.acceptance, asked.successor) == (bob.person, Acceptance.ACCEPTED, None)


def test_when_whoever_answers_leaves_before_the_yes_the_other_is_asked_still(bob, sanne, asked):
    accept(use_case=asked, by=bob.person)
    ask_to_answer(use_case=asked, person=sanne.person, by=bob)
    person_left(bob.person)
    asked.refresh_from_db()
    assert (asked.accountable, asked.acceptance, asked.successor) == (sanne.person, Acceptance.ASKED, None)


def test_nobody_else_can_say_yes_to_taking_over(alice, bob, sanne, asked):
    accept(use_case=asked, by=bob.person)
    ask_to_answer(use_case=asked, person=sanne.person, by=bob)
    with pytest.raises(PermissionDenied):
        accept(use_case=asked, by=alice.person)


def test_asking_somebody_unknown_says_so(enter, alice, use_case):
    answer = enter(alice).post(reverse("register:answering", args=[use_case.pk]), {"person": "Nobody At All"})
    assert answer.status_code == 422
    assert "Nobody here has the name" in answer.content.decode()


def test_asking_a_name_two_people_have_tells_them_apart(enter, alice, use_case, bob):
    make_person("Bobby", email="bobby@example.org", unit=bob.person.unit)
    answer = enter(alice).post(reverse("register:answering", args=[use_case.pk]), {"person": "bo"})
    assert "Bob (bob@example.org, Public Affairs); Bobby (bobby@example.org" in answer.content.decode()


def test_asking_somebody_without_an_account_says_what_to_do(enter, alice, use_case):
    make_person("Dirk", unit=alice.person.unit)
    answer = enter(alice).post(reverse("register:answering", args=[use_case.pk]), {"person": "Dirk"})
    assert "has no account yet" in answer.content.decode()


def test_somebody_who_left_cannot_be_asked(enter, alice, bob, use_case):
    Person.objects.filter(pk=bob.person.pk).update(left_on="2026-01-01")
    answer = enter(alice).post(reverse("register:answering", args=[use_case.pk]), {"person": "Bob"})
    assert answer.status_code == 422


def test_leaving_means_handing_over(alice, bob, asked):
    accept(use_case=asked, by=bob.person)
    person_leaves.send(Person, person=bob.person, by=alice)
    asked.refresh_from_db()
    assert asked.acceptance == Acceptance.LEFT
    assert LogEntry.objects.filter(kind="register.left").exists()


def test_a_deputy_who_leaves_is_deputy_no_more(alice, bob, use_case):
    appoint_deputy(use_case=use_case, person=bob.person, by=alice)
    person_leaves.send(Person, person=bob.person, by=alice)
    use_case.refresh_from_db()
    assert use_case.deputy is None


def test_being_asked_waits_for_that_person_only(alice, bob, asked):
    assert [waiting.url for waiting in waiting_for(bob.person)] == [reverse("register:asked", args=[asked.pk])]
    assert waiting_for(alice.person) == []


def test_handing_over_waits_for_the_deputy(alice, bob, sanne, asked):
    accept(use_case=asked, by=bob.person)
    appoint_deputy(use_case=asked, person=sanne.person, by=bob)
    person_leaves.send(Person, person=bob.person, by=alice)
    assert [w.url for w in waiting_for(sanne.person)] == [reverse("register:answering", args=[asked.pk])]


def test_handing_over_waits_for_who_keeps_the_register(alice, bob, asked):
    accept(use_case=asked, by=bob.person)
    person_leaves.send(Person, person=bob.person, by=alice)
    assert [w.url for w in waiting_for(alice.person)] == [reverse("register:list") + "?answers=left"]


def test_handing_over_is_found_in_the_list(enter, alice, bob, asked):
    accept(use_case=asked, by=bob.person)
    person_leaves.send(Person, person=bob.person, by=alice)
    assert "Call summaries" in enter(alice).get(waiting_for(alice.person)[0].url).content.decode()


def test_asking_the_deputy_ends_the_deputyship(alice, bob, use_case):
    appoint_deputy(use_case=use_case, person=bob.person, by=alice)
    ask_to_answer(use_case=use_case, person=bob.person, by=alice)
    assert use_case.deputy is None


def test_a_declined_use_case_stays_declined_when_that_person_leaves(alice, bob, asked):
    decline(use_case=asked, by=bob.person)
    person_leaves.send(Person, person=bob.person, by=alice)
    asked.refresh_from_db()
    assert asked.acceptance == Acceptance.DECLINED
