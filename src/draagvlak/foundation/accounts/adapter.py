"""How allauth behaves here: nobody signs up alone; the organisation's own login opens for people who work here."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal.ratelimit import get_ip
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import render

from draagvlak.foundation.accounts.actions import give_access
from draagvlak.foundation.accounts.journal import note_wrong_login
from draagvlak.foundation.organisation.models import Person
from draagvlak.ui.refused import Refused


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by an administrator, or come from the organisation's own login (OIDC)."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return str(settings.LOGIN_REDIRECT_URL)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        # Per network: whoever guesses at the account of a colleague slows down themselves, and not the colleague.
        return f"{get_ip(request)}:{super()._get_login_attempts_cache_key(request, **credentials)}"

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        note_wrong_login(address=str(credentials.get("email") or ""))

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> Any:
        saved: Any = super().save_user(request, user, form, commit=False)
        saved.name = saved.name or saved.email.split("@")[0]
        if commit:
            saved.save()
        return saved


class SocialAdapter(DefaultSocialAccountAdapter):
    """The first time somebody comes through OIDC: who are they here?"""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Tie a new login to the person with the same verified address; whoever is not found is a stranger."""
        if sociallogin.is_existing:
            return
        person = person_of(sociallogin)
        if person is None:
            raise _stranger(request)
        try:
            user = give_access(person=person, by=person, kind="accounts.access_by_login")
        except Refused:  # the address leads to the account of somebody else: an administrator must look first
            raise _stranger(request) from None
        sociallogin.connect(request, user)

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False


def _stranger(request: HttpRequest) -> ImmediateHttpResponse:
    return ImmediateHttpResponse(render(request, "accounts/stranger.html", status=404))


def person_of(sociallogin: SocialLogin) -> Person | None:
    """Who works here under an address the identity provider has verified. Unverified counts for nothing.

    Only people without an account: an existing account is found by its own address. Otherwise whoever may change a
    person's address could walk into that person's account.
    """
    addresses = [address.email for address in sociallogin.email_addresses if address.verified]
    for address in addresses:
        person = Person.objects.filter(left_on=None, user=None, email__iexact=address).first()
        if person:
            return person
    return None
