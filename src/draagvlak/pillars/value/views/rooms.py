"""What pilots bring: over all use cases and for one, and who gets the freed hours."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.value import actions, forms, permissions, queries
from draagvlak.ui.steps import form_page, kept


@page(Right.READ_VALUE)
def overview(request: HttpRequest) -> HttpResponse:
    return render(request, "value/overview.html", {"seen": queries.overview(request.GET.get("page"))})


@page(Right.READ_VALUE)
def use_case(request: HttpRequest, use_case_id: int) -> HttpResponse:
    member = member_of(request)
    found = permissions.use_case_for(use_case_id)
    context = {
        **queries.about(found),
        "runs": permissions.runs_pilots(member),
        "may_state": permissions.may_state(member, found),
    }
    return render(request, "value/use_case.html", context)


@page(Right.READ_VALUE)
def freed_hours(request: HttpRequest, use_case_id: int) -> HttpResponse:
    """Whoever answers for it states who gets the hours; that person may have no further right than being a member."""
    member = member_of(request)
    found = permissions.use_case_to_state(member, use_case_id)
    form = forms.FreedHoursForm(request.POST or None)
    save = partial(actions.state_freed_hours, use_case=found, person=member.person, by=request.user)
    if request.method == "POST" and kept(form, save):
        return redirect("value:use_case", found.pk)
    context = {"form": form, "use_case": found}
    return form_page(request, "value/freed_hours.html", context)
