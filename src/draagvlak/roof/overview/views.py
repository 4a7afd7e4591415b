"""The first page, its evidence, and each member's own page."""

from django.db.models import Case, QuerySet, When
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.queries import described
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import Kind, UseCase
from draagvlak.foundation.register.cards.queries import around
from draagvlak.foundation.sample import eyes
from draagvlak.roof import rooms, standing
from draagvlak.roof.gates.queries import overdue_conditions, reviews_due
from draagvlak.roof.overview import queries
from draagvlak.roof.overview.first_steps import tasks
from draagvlak.roof.overview.waiting import waiting_for
from draagvlak.roof.rooms import PILLARS

ANSWERS = ("not_met", "cannot_tell")
FEW = 5


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
    if code.partition(".")[0] not in PILLARS:
        raise Http404("no such pillar")
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


def _around(person: Person) -> QuerySet[UseCase]:
    """A few to begin with: those with a card of their own before the everyday ones that are for all."""
    ordered = around(person).order_by(Case(When(kind=Kind.FULL, then=0), default=1), "pk")
    return ordered.only("name", "stage", "kind")[:FEW]


@page(member=True)
def me(request: HttpRequest) -> HttpResponse:
    member = member_of(request)
    context = {
        "waiting": waiting_for(member),
        "around": list(_around(member.person)) if member.person else [],
        "full": Kind.FULL,
        "roles": described([role for role in Role if role in member.roles]),
    }
    return render(request, "overview/me.html", context)
