"""Who has access: for administrators."""

from functools import partial

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts import actions, queries
from draagvlak.foundation.accounts.factors import required_roles
from draagvlak.foundation.accounts.forms import FactorForm, RolesForm
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.permissions import account_for, newcomer_for
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.accounts.roles import Role
from draagvlak.ui.press import press
from draagvlak.ui.refused import Refused
from draagvlak.ui.step import Back, Step


@page(Right.MANAGE_ACCOUNTS)
def list_accounts(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()
    found = queries.accounts(words, request.GET.get("page"))
    context = {"page": found, "words": words, "descriptions": queries.described(list(Role))}
    return render(request, "accounts/list_accounts.html", context)


@page(Right.MANAGE_ACCOUNTS)
def account(request: HttpRequest, user_id: int) -> HttpResponse:
    user = account_for(member_of(request), user_id)

    def save(*, roles: list[Role]) -> None:
        try:
            actions.set_roles(user=user, roles=roles, by=request.user)
        except Refused as refused:
            raise ValidationError({"roles": refused.error_list}) from None  # said beside the boxes

    return Step(
        user.name,
        partial(RolesForm, user=user),
        save,
        back=Back.to("accounts:list", _("Who has access")),
        button=_("Save roles"),
        done=_("The roles of %(name)s are saved.") % {"name": user.name},
        template="accounts/change_account.html",
        context={"account": user},
        changes=(user,),
    ).answer(request)


@page(Right.MANAGE_ACCOUNTS)
def find_newcomer(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()
    found = queries.newcomers(words, request.GET.get("page"))
    return render(request, "accounts/find_newcomer.html", {"page": found, "words": words})


@page(Right.MANAGE_ACCOUNTS)
@require_POST
def give(request: HttpRequest, person_id: int) -> HttpResponse:
    person = newcomer_for(member_of(request), person_id)
    return press(
        request,
        partial(actions.give_access, person=person, by=request.user),
        to=lambda user: _page_of(user.pk),
        back="accounts:newcomers",
        done=_("%(name)s now has access.") % {"name": person.name},
    )


def _page_of(user_id: int) -> str:
    return reverse("accounts:account", args=[user_id])


@page(Right.MANAGE_ACCOUNTS)
@require_POST
def end(request: HttpRequest, user_id: int) -> HttpResponse:
    user = account_for(member_of(request), user_id)
    act = partial(actions.end_access, user=user, by=request.user)
    done = _("%(name)s can no longer log in.") % {"name": user.name}
    return press(request, act, to="accounts:list", back=_page_of(user_id), done=done)


@page(Right.MANAGE_ACCOUNTS)
@require_POST
def give_back(request: HttpRequest, user_id: int) -> HttpResponse:
    user = account_for(member_of(request), user_id)
    act = partial(actions.return_access, user=user, by=request.user)
    return press(request, act, to=_page_of(user_id), done=_("%(name)s can log in again.") % {"name": user.name})


@page(Right.MANAGE_ACCOUNTS)
@require_POST
def follow_address(request: HttpRequest, user_id: int) -> HttpResponse:
    user = account_for(member_of(request), user_id)
    person = getattr(user, "person", None)
    if person is None or not person.email:
        raise Http404("nobody to follow")
    return press(request, partial(actions.follow_address, user=user, by=request.user), to=_page_of(user_id))


@page(Right.MANAGE_ACCOUNTS)
def second_factor(request: HttpRequest) -> HttpResponse:
    return Step(
        _("Who needs a second factor?"),
        FactorForm,
        partial(actions.require_second_factor, by=request.user),
        back=Back.to("accounts:list", _("Who has access")),
        lead=_("Whoever has one of these roles opens nothing else until a passkey or a code from an app is set up."),
        initial={"roles": sorted(required_roles())},
        done=_("Saved."),
    ).answer(request)


@page(Right.READ_JOURNAL)
def journal(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/journal.html", {"page": queries.journal(request.GET.get("page"))})
