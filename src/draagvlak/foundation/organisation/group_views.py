"""Working groups and who is in them."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation import actions, queries
from draagvlak.foundation.organisation.forms import GroupForm, MemberForm
from draagvlak.foundation.organisation.models import WorkingGroup
from draagvlak.foundation.organisation.permissions import group_for
from draagvlak.ui.step import Back, Step


@page(Right.MANAGE_ORGANISATION)
def list_groups(request: HttpRequest) -> HttpResponse:
    return render(request, "organisation/list_groups.html", {"groups": queries.groups()})


@page(Right.MANAGE_ORGANISATION)
def group(request: HttpRequest, group_id: int | None = None) -> HttpResponse:
    group = WorkingGroup() if group_id is None else group_for(member_of(request), group_id)

    def save(**_answers: object) -> str:
        saved = actions.save_group(group=group, by=request.user)
        return reverse("organisation:members", args=[saved.pk])

    return Step(
        _("New working group") if group.pk is None else str(group.name),
        partial(GroupForm, instance=group),
        save,
        back=Back.to("organisation:groups", _("Working groups")),
        done=_("Saved."),
        changes=(group,),
    ).answer(request)


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
