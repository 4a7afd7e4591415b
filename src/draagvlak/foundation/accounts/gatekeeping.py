"""Deny by default: a page without a stated right opens for nobody.

`@page(Right.X)` says who may open a view; `@page(public=True)` says that anyone may.
"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.factors import lacks_factor
from draagvlak.foundation.accounts.journal import note_read
from draagvlak.foundation.accounts.members import Member, member_of
from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.accounts.roles import Role, roles_with
from draagvlak.foundation.accounts.started import has_started
from draagvlak.ui.needs import Needs, page

__all__ = ["DenyByDefault", "Needs", "NotYours", "allows", "page"]

# These keep their own gate: allauth asks for a login where one is needed.
FOREIGN = ("allauth.",)

# A new address is a way in, so only an administrator gives one; and nobody lays claim to the address of a colleague.
CLOSED = frozenset({"account_email", "account_confirm_email", "account_email_verification_sent"})


class NotYours(PermissionDenied):
    """A member opened a page that asks for a right they do not have."""

    def __init__(self, needs: Needs) -> None:
        super().__init__("this page asks for a right you do not have")
        self.needs = needs

    @property
    def rights(self) -> list[str]:
        """The rights of which one is enough, in words."""
        return [str(Right(right).label) for right in self.needs.any_of]

    @property
    def roles(self) -> list[str]:
        """The roles that hold one of those rights, in words."""
        holding = {role for right in self.needs.any_of for role in roles_with(Right(right))}
        return [str(role.label) for role in Role if role in holding]

    @property
    def whom_to_ask(self) -> list[str]:
        """Names of those who can give access."""
        askable = User.objects.filter(grants__role=Role.ADMINISTRATOR, is_active=True).distinct()
        return [str(user) for user in askable.order_by("name")[:5]]


def allows(needs: Needs, member: Member) -> bool:
    """May this member open a page with these needs?"""
    if needs.public:
        return True
    if member.is_stranger:
        return False
    return needs.member or any(member.may(Right(right)) for right in needs.any_of)


class DenyByDefault:
    """Stops every request for a view that does not say who may open it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        if request.resolver_match and request.resolver_match.view_name in CLOSED:
            raise Http404("addresses are kept by the administrator")
        foreign = view.__module__.startswith(FOREIGN)
        needs: Needs | None = Needs(public=True) if foreign else getattr(view, "needs", None)
        if needs is None:
            raise Http404("this page does not say who may open it")
        if not needs.before_start and not has_started():
            return redirect("sample:choose")
        if needs.public:
            # Such a page can show more to a member; logging in, and switches that send something, stay open.
            return None if foreign or request.method == "POST" else self._ask_factor(request)
        return self._check(request, needs)

    def _ask_factor(self, request: HttpRequest) -> HttpResponse | None:
        if not request.user.is_authenticated or not lacks_factor(request, member_of(request)):
            return None
        words = _("Your role asks for a second factor. Set up a passkey or a code from an app first.")
        messages.info(request, words)
        return redirect("mfa_index")

    def _check(self, request: HttpRequest, needs: Needs) -> HttpResponse | None:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        member = member_of(request)
        if member.is_stranger:
            raise Http404("for members only")
        if not allows(needs, member):
            raise NotYours(needs)
        if needs.any_of and (ask := self._ask_factor(request)):
            return ask
        note_read(request)
        return None
