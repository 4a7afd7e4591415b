"""Who has access: for administrators."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts import actions, queries
from draagvlak.foundation.accounts.forms import RolesForm
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.permissions import account_for, newcomer_for
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.accounts.roles import Role
from draagvlak.ui.refused import Refused, sentence_of


@page(Right.MANAGE_ACCOUNTS)
def list_accounts(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()
    found = queries.accounts(words, request.GET.get("page"))
    context = {"page": found, "words": words, "descriptions": queries.described(list(Role))}
    return render(request, "accounts/list_accounts.html", context)


@page(Right.MANAGE_ACCOUNTS)
def account(request: HttpRequest, user_id: int) -> HttpResponse:
    user = account_for(member_of(request), user_id)
    form = RolesForm(request.POST or None, user=user)
    if request.method == "POST":
        # An empty list of roles is an answer too, and an empty POST would leave the form unbound.
        form = RolesForm(request.POST, user=user)
        if form.is_valid():
            try:
                actions.set_roles(user=user, roles=form.cleaned_data["roles"], by=request.user)
            except Refused as refused:
                form.add_error("roles", refused)
            else:
                messages.success(request, _("The roles of %(name)s are saved.") % {"name": user.name})
                return redirect("accounts:list")
    status = 422 if form.errors else 200
    return render(request, "accounts/change_account.html", {"account": user, "form": form}, status=status)


@page(Right.MANAGE_ACCOUNTS)
def find_newcomer(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()
    found = queries.newcomers(words, request.GET.get("page"))
    return render(request, "accounts/find_newcomer.html", {"page": found, "words": words})


@page(Right.MANAGE_ACCOUNTS)
@require_POST
def give(request: HttpRequest, person_id: int) -> HttpResponse:
    person = newcomer_for(member_of(request), person_id)
    try:
        user = actions.give_access(person=person, by=request.user)
    except Refused as refused:
        messages.error(request, sentence_of(refused))
        return redirect("accounts:newcomers")
    messages.success(request, _("%(name)s now has access.") % {"name": person.name})
    return redirect("accounts:account", user.id)


@page(Right.MANAGE_ACCOUNTS)
@require_POST
def end(request: HttpRequest, user_id: int) -> HttpResponse:
    user = account_for(member_of(request), user_id)
    try:
        actions.end_access(user=user, by=request.user)
    except Refused as refused:
        messages.error(request, sentence_of(refused))
        return redirect("accounts:account", user.id)
    messages.success(request, _("%(name)s can no longer log in.") % {"name": user.name})
    return redirect("accounts:list")


@page(Right.MANAGE_ACCOUNTS)
@require_POST
def give_back(request: HttpRequest, user_id: int) -> HttpResponse:
    user = account_for(member_of(request), user_id)
    actions.return_access(user=user, by=request.user)
    messages.success(request, _("%(name)s can log in again.") % {"name": user.name})
    return redirect("accounts:account", user.id)


@page(Right.MANAGE_ACCOUNTS)
@require_POST
def follow_address(request: HttpRequest, user_id: int) -> HttpResponse:
    user = account_for(member_of(request), user_id)
    person = getattr(user, "person", None)
    if person is None or not person.email:
        raise Http404("nobody to follow")
    try:
        actions.follow_address(user=user, by=request.user)
    except Refused as refused:
        messages.error(request, sentence_of(refused))
    return redirect("accounts:account", user.id)
