"""What pilots bring: over all use cases, for one, and one pilot."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.value.overview import queries
from draagvlak.pillars.value.pilots.permissions import pilot_for, runs_pilots, use_case_for
from draagvlak.pillars.value.worth.permissions import may_state


@page(Right.READ_VALUE)
def pilot(request: HttpRequest, pilot_id: int) -> HttpResponse:
    context = {
        **queries.read_pilot(pilot_for(pilot_id)),
        "runs": runs_pilots(member_of(request)),
    }
    return render(request, "value/overview/pilot.html", context)


@page(Right.READ_VALUE)
def overview(request: HttpRequest) -> HttpResponse:
    return render(request, "value/overview/overview.html", {"seen": queries.overview(request.GET.get("page"))})


@page(Right.READ_VALUE)
def use_case(request: HttpRequest, use_case_id: int) -> HttpResponse:
    member = member_of(request)
    use_case = use_case_for(use_case_id)
    context = {
        **queries.about(use_case),
        "runs": runs_pilots(member),
        "may_state": may_state(member, use_case),
    }
    return render(request, "value/overview/use_case.html", context)
