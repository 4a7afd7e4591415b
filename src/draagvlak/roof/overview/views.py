"""The first page, its evidence, and each member's own page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.queries import described
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.register.queries import around
from draagvlak.foundation.sample import eyes
from draagvlak.roof import rooms, standing
from draagvlak.roof.gates.queries import overdue_conditions, reviews_due
from draagvlak.roof.overview import queries
from draagvlak.roof.overview.first_steps import tasks
from draagvlak.roof.overview.waiting import waiting_for

ANSWERS = ("not_met", "cannot_tell")


@page(public=True)
def overview(request: HttpRequest) -> HttpResponse:
    """For members the answer, for anyone else the front door."""
    member = member_of(request)
    if not member.may(Right.READ_OVERVIEW):
        looks = [one for one in eyes.EYES if one.email] if eyes.are_open() else []
        return render(request, "overview/front.html", {"eyes": looks})
    found = standing.overview()
    if not found.standing.total:
        return render(request, "overview/empty.html", {"tasks": tasks(member)})
    return render(request, "overview/overview.html", queries.first_page(found))


@page(Right.READ_OVERVIEW)
def criterion(request: HttpRequest, code: str) -> HttpResponse:
    """Where one criterion is open: the evidence behind a sentence of the overview."""
    answer = request.GET.get("answer", "")
    context = queries.criterion_page(code, answer if answer in ANSWERS else "", request.GET.get("page"))
    if not context["tally"].total and code not in rooms.criteria():
        raise Http404("no such criterion")
    return render(request, "overview/criterion.html", context)


@page(Right.READ_OVERVIEW)
def due(request: HttpRequest) -> HttpResponse:
    """Conditions that are overdue and decisions that come back on the table."""
    today = clock.today()
    context = {"conditions": overdue_conditions(today), "decisions": reviews_due(today), "today": today}
    return render(request, "overview/due.html", context)


@page(member=True)
def me(request: HttpRequest) -> HttpResponse:
    member = member_of(request)
    context = {
        "waiting": waiting_for(member),
        "around": around(member.person).only("name", "stage", "kind")[:5] if member.person else [],
        "roles": described([role for role in Role if role in member.roles]),
    }
    return render(request, "overview/me.html", context)
