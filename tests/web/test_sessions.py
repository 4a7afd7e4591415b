"""Separation and sessions: who may be both, how long somebody stays, and what stops guessing."""

import time

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import cache, caches
from django.test import Client
from django.urls import reverse, reverse_lazy

from draagvlak.foundation.accounts import actions
from draagvlak.foundation.accounts.models import SafetyEvent
from draagvlak.foundation.accounts.own_sessions import sessions_of
from draagvlak.foundation.accounts.presence import cookie_name
from draagvlak.foundation.accounts.roles import APART, Role
from draagvlak.foundation.agreements import actions as agreements
from draagvlak.foundation.agreements.subjects import ROLES_IN_ONE_HAND, SUBJECTS
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text
from tests.conftest import join

RIGHT = "a long enough password"
OVERVIEW = reverse_lazy("overview:overview")
SAID = ("began", "browser", "timed")  # what a session says beside whose it is


@pytest.fixture
def dana(organisation):
    """Dana gives people access."""
    return join("Dana", Role.ADMINISTRATOR)


@pytest.fixture
def vera(organisation):
    """Vera sits on the works council."""
    return join("Vera", Role.WORKS_COUNCIL)


def log_in(user, password, network="10.0.0.1", **extra):
    client = Client(REMOTE_ADDR=network, **extra)
    return client, client.post(reverse("account_login"), {"login": user.email, "password": password})


# --- a second factor per role ---------------------------------------------------------------------


def test_a_role_that_needs_a_second_factor_opens_nothing_without_one(enter, dana, sanne, bob):
    enter(dana).post(reverse("accounts:second_factor"), {"roles": [Role.BOARD]})
    asks, board = reverse("gates:criteria"), enter(sanne)
    assert board.get(asks).url == reverse("mfa_index")
    assert board.get(reverse("overview:overview")).url == reverse("mfa_index")
    assert board.get(reverse("mfa_index")).status_code == 200
    assert board.get(reverse("accounts:settings")).status_code == 200
    assert enter(bob).get(asks).status_code == 200
    TOTP.activate(sanne, generate_totp_secret())
    assert board.get(asks).status_code == 200
    assert LogEntry.objects.filter(kind="accounts.factor_required").count() == 1


def test_only_who_gives_access_says_which_roles_need_a_second_factor(enter, dana, sanne):
    assert enter(sanne).post(reverse("accounts:second_factor"), {"roles": []}).status_code == 403
    refused = enter(dana).post(reverse("accounts:second_factor"), {"roles": [Role.EMPLOYEE]})
    assert refused.status_code == 422


# --- one's own sessions ---------------------------------------------------------------------------


def test_own_sessions_are_listed_and_ended(organisation, bob, alice):
    firefox = {"HTTP_USER_AGENT": "Mozilla/5.0 (Windows NT 10.0) Gecko Firefox/140.0"}
    one, _answer = log_in(bob, RIGHT)
    other, _answer = log_in(bob, RIGHT, **firefox)
    stranger, _answer = log_in(alice, RIGHT)
    page = one.get(reverse("accounts:sessions")).content.decode()
    assert (
        "Firefox · Windows" in page and page.count("<form") - stranger.get("/me/settings/").content.count(b"<form") <= 1
    )
    there = next(one for one in sessions_of(bob) if one.browser == "Firefox · Windows")
    end = reverse("accounts:end_session", args=[there.mark])
    assert there.key not in page and there.key not in end
    assert stranger.post(end).status_code == 404
    assert one.get(end).status_code == 405
    one.post(end)
    assert other.get(reverse("accounts:sessions")).status_code == 302
    assert one.get(reverse("accounts:sessions")).status_code == 200


@pytest.fixture
def later(monkeypatch):
    """Let so many minutes go by, as the server and the browsers see it."""
    real = time.time

    def _later(minutes):
        monkeypatch.setattr(time, "time", lambda: real() + minutes * 60)

    return _later


def test_who_stands_still_logs_in_again(organisation, bob, later):
    client, _answer = log_in(bob, RIGHT)
    later(119)
    assert client.get(OVERVIEW).status_code == 200
    later(2 * 119)
    assert client.get(OVERVIEW).status_code == 200
    later(2 * 119 + 121)
    assert client.get(OVERVIEW).url.startswith(reverse("account_login"))
    assert client.get(reverse("accounts:settings")).status_code == 302
    assert sessions_of(bob) == []


def test_nobody_stays_longer_than_a_day_at_work(organisation, bob, later):
    client, _answer = log_in(bob, RIGHT)
    for minutes in range(0, 12 * 60, 100):
        later(minutes)
        assert client.get(OVERVIEW).status_code == 200
    later(12 * 60 + 1)
    assert client.get(OVERVIEW).url.startswith(reverse("account_login"))


def test_a_session_that_was_taken_alone_or_with_another_time_is_worth_nothing(organisation, bob, alice, later):
    mine, _answer = log_in(bob, RIGHT)
    later(60)
    hers, _answer = log_in(alice, RIGHT)
    for cookie in ("", "nonsense", hers.cookies[cookie_name()].value):
        thief = Client()
        thief.cookies["sessionid"] = mine.cookies["sessionid"].value
        thief.cookies[cookie_name()] = cookie
        assert thief.get(OVERVIEW).url.startswith(reverse("account_login"))
        mine, _answer = log_in(bob, RIGHT)


def test_when_somebody_was_last_here_stands_nowhere_on_the_server(enter, bob, later):
    client = enter(bob)
    client.get(OVERVIEW)
    before = list(Session.objects.values_list("session_key", "session_data", "expire_date"))
    later(30)
    client.get(OVERVIEW)
    client.get(reverse("accounts:settings"))
    assert list(Session.objects.values_list("session_key", "session_data", "expire_date")) == before
    assert set(client.session.keys()) == {"_auth_user_id", "_auth_user_backend", "_auth_user_hash", *SAID}


def test_a_session_from_before_there_was_an_end_to_it_goes_on_and_ends(enter, bob, later):
    client = enter(bob)
    session = client.session
    for name in SAID:
        session.pop(name, None)
    session.save()
    assert client.get(OVERVIEW).status_code == 200
    later(121)
    assert client.get(OVERVIEW).status_code == 302


# --- roles that check each other ------------------------------------------------------------------


def test_roles_that_check_each_other_are_two_people():
    readers = (Role.HR, Role.FACILITATOR, Role.WORKS_COUNCIL)
    pairs = {frozenset({one, other}) for one in readers for other in readers if one != other}
    assert pairs | {frozenset({Role.ADMINISTRATOR, Role.WORKS_COUNCIL})} == APART


@pytest.mark.parametrize("pair", sorted(map(sorted, APART)))
def test_nobody_is_given_both_of_a_pair(enter, dana, bob, pair):
    refused = enter(dana).post(reverse("accounts:account", args=[bob.pk]), {"roles": pair})
    assert refused.status_code == 422 and not bob.grants.exists()


def test_the_works_council_may_agree_and_those_concerned_hear_of_it(
    dana, vera, bob, sanne, django_capture_on_commit_callbacks
):
    pair = [Role.ADMINISTRATOR, Role.WORKS_COUNCIL]
    asked = agreements.propose(subject=SUBJECTS[ROLES_IN_ONE_HAND], value=1, why=Text(en="We are few."), by=sanne)
    with pytest.raises(Refused):
        actions.set_roles(user=bob, roles=pair, by=dana)
    agreements.agree(agreement=asked, answer=Text(), by=vera)
    with django_capture_on_commit_callbacks(execute=True):
        actions.set_roles(user=bob, roles=pair, by=dana)
    assert LogEntry.objects.filter(kind="accounts.roles_in_one_hand").count() == 1
    assert sorted(letter.to[0] for letter in mail.outbox) == [bob.email, vera.email]


def test_who_held_both_before_keeps_them_and_may_lose_one(dana, organisation):
    both = join("Hans", Role.HR, Role.FACILITATOR)
    actions.set_roles(user=both, roles=[Role.HR, Role.FACILITATOR, Role.BOARD], by=dana)
    actions.set_roles(user=both, roles=[Role.HR], by=dana)
    assert [grant.role for grant in both.grants.all()] == [Role.HR]


# --- guessing -------------------------------------------------------------------------------------


def test_wrong_passwords_slow_down_who_types_them_and_lock_nobody_else_out(organisation, bob):
    for _guess in range(6):
        log_in(bob, "not the password", network="10.0.0.9")
    assert log_in(bob, RIGHT, network="10.0.0.9")[1].status_code != 302
    assert log_in(bob, RIGHT, network="10.0.0.1")[1].status_code == 302


def test_attempts_are_counted_for_all_processes_together(organisation, bob):
    for _guess in range(6):
        log_in(bob, "not the password")
        cache.clear()  # the memory of another process
    assert log_in(bob, RIGHT)[1].status_code != 302
    caches["shared"].clear()
    assert log_in(bob, RIGHT)[1].status_code == 302


@pytest.mark.parametrize("name", ["account_reset_password", "account_request_login_code"])
def test_no_letter_goes_to_an_address_that_is_nobodys(organisation, bob, name):
    answers = [Client().post(reverse(name), {"email": email}) for email in ("nobody@example.org", bob.email)]
    assert [letter.to for letter in mail.outbox] == [[bob.email]]
    assert answers[0].status_code == answers[1].status_code


# --- the journal ----------------------------------------------------------------------------------


def test_wrong_logins_and_sensitive_pages_stand_in_the_journal_without_content(enter, dana, vera, bob):
    log_in(bob, "not the password")
    Client().post(reverse("account_login"), {"login": "nobody@example.org", "password": "x"})
    enter(dana).get(reverse("accounts:account", args=[bob.pk]))
    enter(dana).get(reverse("overview:overview"))
    found = sorted(SafetyEvent.objects.values_list("kind", "account", "page"), key=str)
    assert found == [
        ("sensitive_page", dana.pk, "accounts:account"),
        ("wrong_login", bob.pk, ""),
        ("wrong_login", None, ""),
    ]
    assert {(event.at.minute, event.at.second) for event in SafetyEvent.objects.all()} == {(0, 0)}
    page = enter(vera).get(reverse("accounts:journal")).content.decode()
    assert "Bob" in page and "nobody@example.org" not in page
    assert enter(bob).get(reverse("accounts:journal")).status_code == 403
