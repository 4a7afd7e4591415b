"""Working groups and who is in them."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation import actions, queries
from draagvlak.foundation.organisation.forms import GroupForm, MemberForm
from draagvlak.foundation.organisation.permissions import group_for
from draagvlak.ui.steps import form_page


@page(Right.MANAGE_ORGANISATION)
def list_groups(request: HttpRequest) -> HttpResponse:
    return render(request, "organisation/list_groups.html", {"groups": queries.groups()})


@page(Right.MANAGE_ORGANISATION)
def group(request: HttpRequest, group_id: int | None = None) -> HttpResponse:
    kept = group_for(member_of(request), group_id) if group_id is not None else None
    form = GroupForm(request.POST or None, instance=kept)
    if request.method == "POST" and form.is_valid():
        saved = actions.save_group(group=form.save(commit=False), by=request.user)
        messages.success(request, _("Saved."))
        return redirect("organisation:members", saved.id)
    context = {"form": form, "group": kept}
    return form_page(request, "organisation/change_group.html", context)


@page(Right.MANAGE_ORGANISATION)
def members(request: HttpRequest, group_id: int) -> HttpResponse:
    group = group_for(member_of(request), group_id)
    if request.method == "POST":
        form = MemberForm(request.POST)
        if not form.is_valid():
            raise Http404("only the buttons on the page")
        change = actions.join_group if form.cleaned_data["what"] == "join" else actions.leave_group
        change(group=group, person=form.cleaned_data["person"], by=request.user)
        messages.success(request, _("Saved."))
        return redirect("organisation:members", group.id)
    words = request.GET.get("q", "").strip()
    context = {
        "group": group,
        "words": words,
        "members": group.members.select_related("unit"),
        "found": queries.candidates(group, words),
    }
    return render(request, "organisation/members.html", context)
