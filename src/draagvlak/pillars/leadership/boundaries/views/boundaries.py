"""The boundaries: reading, writing, adopting and withdrawing them."""

from functools import partial

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.boundaries import permissions
from draagvlak.pillars.leadership.boundaries.actions import boundaries as actions
from draagvlak.pillars.leadership.boundaries.actions.boundaries import adoption_faults
from draagvlak.pillars.leadership.boundaries.forms import boundaries as forms
from draagvlak.pillars.leadership.boundaries.queries import boundaries as queries
from draagvlak.pillars.leadership.boundaries.queries.rules import examples_of, found_by, rule_in_words
from draagvlak.pillars.leadership.boundaries.queries.standings import running
from draagvlak.pillars.leadership.permissions import writes_course
from draagvlak.pillars.leadership.versions import State
from draagvlak.ui.press import press
from draagvlak.ui.refused import sentence_of
from draagvlak.ui.step import Back, Step
from draagvlak.ui.templatetags.draagvlak_ui import said


@page(Right.READ_COURSE)
def boundaries(request: HttpRequest) -> HttpResponse:
    """Every boundary, for everyone."""
    writes = writes_course(member_of(request))
    rows = queries.boundary_rows(with_drafts=writes)
    context = {
        "rows": rows,
        "holding": sum(row.holds for row in rows),
        "crossed": sum(row.crossed > 0 for row in rows),
        "known": sum(row.known for row in rows),
        "running": queries.running_use_cases(),
        "writes": writes,
    }
    return render(request, "leadership/boundaries/boundaries.html", context)


@page(Right.READ_COURSE)
def boundary(request: HttpRequest, boundary_id: int) -> HttpResponse:
    member = member_of(request)
    boundary = permissions.boundary_for(member, boundary_id)
    writes = writes_course(member)
    faults = adoption_faults(boundary) if writes and boundary.state == State.DRAFT else ()
    found = running([boundary] if boundary.state == State.ADOPTED else [])  # of a draft nothing can be found yet
    context = {
        "row": queries.one_boundary(boundary, found),
        "boundary": boundary,
        "running": queries.running_use_cases(),
        "found": found_by(boundary, found, request.GET.get("page")) if boundary.state == State.ADOPTED else None,
        "rule": rule_in_words(boundary),
        "examples": examples_of(boundary),
        "scope": boundary.scope.all(),
        "faults": [sentence_of(fault) for fault in faults],
        "versions": queries.versions_of(boundary, with_drafts=writes),
        "writes": writes,
    }
    return render(request, "leadership/boundaries/read_boundary.html", context)


@page(Right.WRITE_COURSE)
def write(request: HttpRequest, boundary_id: int | None = None) -> HttpResponse:
    boundary = permissions.boundary_for(member_of(request), boundary_id) if boundary_id is not None else None
    return Step(
        _("Draft of boundary %(number)s") % {"number": boundary.number} if boundary else _("Write a boundary"),
        forms.BoundaryForm,
        partial(actions.write_boundary, boundary=boundary, by=request.user),
        back=Back.to("leadership:boundaries", _("Boundaries")),
        lead=_(
            "A good boundary is one sentence that anyone can hold a use of AI against. "
            "It is a draft until you adopt it."
        ),
        initial=forms.boundary_values(boundary) if boundary else {},
    ).answer(request)


@require_POST
@page(Right.WRITE_COURSE)
def adopt(request: HttpRequest, boundary_id: int) -> HttpResponse:
    boundary = permissions.boundary_for(member_of(request), boundary_id)
    act = partial(actions.adopt_boundary, boundary=boundary, by=request.user)
    done = _("This boundary is adopted. Every use of AI can now be judged by it.")
    return press(request, act, to=boundary, done=done)


@require_POST
@page(Right.WRITE_COURSE)
def revise(request: HttpRequest, boundary_id: int) -> HttpResponse:
    boundary = permissions.boundary_for(member_of(request), boundary_id)
    act = partial(actions.revise_boundary, boundary=boundary, by=request.user)
    return press(request, act, to=lambda draft: reverse("leadership:boundary_edit", args=[draft.pk]), back=boundary)


@page(Right.WRITE_COURSE)
def withdraw(request: HttpRequest, boundary_id: int) -> HttpResponse:
    boundary = permissions.boundary_for(member_of(request), boundary_id)
    return Step(
        _("Withdraw boundary %(number)s?") % {"number": boundary.number},
        forms.ReasonForm,
        partial(actions.withdraw_boundary, boundary=boundary, by=request.user),
        back=Back.to(boundary, boundary.sentence),
        lead=_(
            "From today nothing is judged by it any more. It stays readable, and the decision log keeps your reason."
        ),
        button=_("Withdraw this boundary"),
        danger=True,
        done=_("This boundary no longer holds."),
    ).answer(request)


@page(Right.WRITE_COURSE)
def drop(request: HttpRequest, boundary_id: int) -> HttpResponse:
    boundary = permissions.boundary_for(member_of(request), boundary_id)
    return Step(
        _("Throw the draft of boundary %(number)s away?") % {"number": boundary.number},
        Form,
        partial(actions.drop_boundary, boundary=boundary, by=request.user),
        back=Back.to(boundary, boundary.sentence),
        lead=said(boundary.sentence),
        button=_("Throw this draft away"),
        danger=True,
        done=_("The draft is gone."),
        to="leadership:boundaries",
    ).answer(request)
