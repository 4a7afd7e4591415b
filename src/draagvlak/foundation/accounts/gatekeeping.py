"""Deny by default: a page without a stated right opens for nobody.

`@page(Right.X)` says who may open a view; `@page(public=True)` says that anyone may.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from draagvlak.foundation.accounts.members import Member, member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.accounts.started import has_started

View = Callable[..., HttpResponse]

# These keep their own gate: allauth asks for a login where one is needed.
FOREIGN = ("allauth.",)


@dataclass(frozen=True)
class Needs:
    """What a view asks of whoever opens it. `any_of` holds the rights of which one is enough."""

    any_of: tuple[Right, ...] = ()
    public: bool = False
    member: bool = False  # any member of the organisation, whatever the role
    before_start: bool = False  # opens although no organisation exists yet


class NotYours(PermissionDenied):
    """A member opened a page that asks for a right they do not have."""

    def __init__(self, needs: Needs) -> None:
        super().__init__("this page asks for a right you do not have")
        self.needs = needs


def page(
    *rights: Right, public: bool = False, member: bool = False, before_start: bool = False
) -> Callable[[View], View]:
    """State who may open a view: one of `rights`, any member, or anyone at all."""
    if sum((bool(rights), public, member)) != 1:
        raise ValueError("state exactly one of: rights, public, member")

    def mark(view: View) -> View:
        view.needs = Needs(rights, public, member, before_start)  # type: ignore[attr-defined]
        return view

    return mark


def allows(needs: Needs, member: Member) -> bool:
    """May this member open a page with these needs?"""
    if needs.public:
        return True
    if member.is_stranger:
        return False
    return needs.member or any(member.may(right) for right in needs.any_of)


class DenyByDefault:
    """Stops every request for a view that does not say who may open it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        if view.__module__.startswith(FOREIGN):
            return None
        needs: Needs | None = getattr(view, "needs", None)
        if needs is None:
            raise Http404("this page does not say who may open it")
        if not needs.before_start and not has_started():
            return redirect("sample:choose")
        return None if needs.public else self._check(request, needs)

    def _check(self, request: HttpRequest, needs: Needs) -> HttpResponse | None:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        member = member_of(request)
        if member.is_stranger:
            raise Http404("for members only")
        if not allows(needs, member):
            raise NotYours(needs)
        return None


