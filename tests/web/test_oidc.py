"""The organisation's own login opens for people who work here, under an address their login has verified."""

import pytest
from allauth.account.models import EmailAddress
from allauth.core import context
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.internal.flows.login import complete_login
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.sessions.backends.db import SessionStore
from django.utils import translation

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.organisation.models import Person
from tests.factories.people import make_person


@pytest.fixture
def come_in(rf, organisation, settings):
    """Somebody comes back from the identity provider."""
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "APPS": [{"provider_id": "organisation", "name": "Here", "client_id": "x", "settings": {"server_url": "x"}}]
        }
    }

    def _come_in(email, *, verified=True):
        request = rf.get("/account/oidc/organisation/login/callback/")
        request.user, request.session = AnonymousUser(), SessionStore()
        request._messages = CookieStorage(request)
        login = SocialLogin(
            provider=get_adapter().get_provider(request, "organisation"),
            user=User(email=email),
            account=SocialAccount(provider="organisation", uid=email),
            email_addresses=[EmailAddress(email=email, verified=verified, primary=True)],
        )
        login.state = {}
        with translation.override("en"), context.request_context(request):
            return complete_login(request, login), request

    return _come_in


@pytest.fixture
def nora(organisation):
    return make_person("Nora", code="N1", email="nora@example.org")


def test_first_login_ties_to_the_person_with_the_same_address(come_in, nora):
    answer, request = come_in("Nora@example.org")
    nora.refresh_from_db()
    assert answer.status_code == 302
    assert request.user == nora.user
    assert SocialAccount.objects.get().user == nora.user


def test_second_login_makes_nothing_new(come_in, nora):
    come_in("nora@example.org")
    _answer, request = come_in("nora@example.org")
    assert request.user.name == "Nora"
    assert User.objects.count() == 1


def test_an_address_that_is_not_verified_counts_for_nothing(come_in, nora):
    answer, _request = come_in("nora@example.org", verified=False)
    assert answer.status_code == 404
    assert not User.objects.exists()


def test_somebody_nobody_knows_is_a_stranger(come_in, nora):
    answer, request = come_in("other@example.org")
    assert answer.status_code == 404
    assert b"administrator" in answer.content
    assert not request.user.is_authenticated
    assert not User.objects.exists()


def test_somebody_who_left_is_a_stranger(come_in, nora):
    Person.objects.update(left_on="2026-01-01")
    assert come_in("nora@example.org")[0].status_code == 404


def test_changing_the_address_of_a_person_does_not_open_their_account(come_in, bob):
    Person.objects.filter(user=bob).update(email="mallory@example.org")
    answer, request = come_in("mallory@example.org")
    assert answer.status_code == 404
    assert not request.user.is_authenticated
