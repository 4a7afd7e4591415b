"""The boundaries: reading, writing, adopting and withdrawing them."""

from functools import partial

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.boundaries import permissions
from draagvlak.pillars.leadership.boundaries.actions import boundaries as actions
from draagvlak.pillars.leadership.boundaries.forms import boundaries as forms
from draagvlak.pillars.leadership.boundaries.queries import boundaries as queries
from draagvlak.pillars.leadership.boundaries.queries.rules import examples_of, found_by, rule_in_words
from draagvlak.pillars.leadership.permissions import writes_course
from draagvlak.ui.steps import form_page, kept, posted


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
    found = permissions.boundary_for(member, boundary_id)
    writes = writes_course(member)
    context = {
        "row": queries.one_boundary(found),
        "boundary": found,
        "running": queries.running_use_cases(),
        "found": found_by(found, request.GET.get("page")) if found.state == "adopted" else None,
        "rule": rule_in_words(found),
        "examples": examples_of(found),
        "scope": found.scope.all(),
        "faults": actions.adoption_faults(found) if writes and found.state == "draft" else [],
        "versions": queries.versions_of(found, with_drafts=writes),
        "writes": writes,
    }
    return render(request, "leadership/boundaries/read_boundary.html", context)


@page(Right.WRITE_COURSE)
def write(request: HttpRequest, boundary_id: int | None = None) -> HttpResponse:
    found = permissions.boundary_for(member_of(request), boundary_id) if boundary_id is not None else None
    form = forms.BoundaryForm(posted(request), initial=_as_initial(found))
    written: list[int] = []

    def save(**values: object) -> None:
        written.append(actions.write_boundary(boundary=found, by=request.user, **values).pk)  # type: ignore[arg-type]

    if request.method == "POST" and kept(form, save):
        return redirect("leadership:boundary", written[0])
    context = {"form": form, "boundary": found}
    return form_page(request, "leadership/boundaries/write_boundary.html", context)


def _as_initial(boundary: object) -> dict[str, object] | None:
    if boundary is None:
        return None
    return {name: getattr(boundary, name) for name in ("sentence", "value", "owner", "valid_from", "review_on")}


@require_POST
@page(Right.WRITE_COURSE)
def adopt(request: HttpRequest, boundary_id: int) -> HttpResponse:
    found = permissions.boundary_for(member_of(request), boundary_id)
    try:
        actions.adopt_boundary(boundary=found, by=request.user)
        messages.success(request, _("This boundary is adopted. Every use of AI can now be judged by it."))
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    return redirect("leadership:boundary", boundary_id)


@require_POST
@page(Right.WRITE_COURSE)
def revise(request: HttpRequest, boundary_id: int) -> HttpResponse:
    found = permissions.boundary_for(member_of(request), boundary_id)
    try:
        return redirect("leadership:boundary_edit", actions.revise_boundary(boundary=found, by=request.user).pk)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
        return redirect("leadership:boundary", boundary_id)


@page(Right.WRITE_COURSE)
def withdraw(request: HttpRequest, boundary_id: int) -> HttpResponse:
    found = permissions.boundary_for(member_of(request), boundary_id)
    form = forms.ReasonForm(posted(request))
    save = partial(actions.withdraw_boundary, boundary=found, by=request.user)
    if request.method == "POST" and kept(form, save):
        messages.success(request, _("This boundary no longer holds."))
        return redirect("leadership:boundary", boundary_id)
    context = {"form": form, "boundary": found}
    return form_page(request, "leadership/boundaries/withdraw_boundary.html", context)


@page(Right.WRITE_COURSE)
def drop(request: HttpRequest, boundary_id: int) -> HttpResponse:
    found = permissions.boundary_for(member_of(request), boundary_id)
    form = django_forms.Form(posted(request))
    if request.method == "POST" and kept(form, partial(actions.drop_boundary, boundary=found, by=request.user)):
        messages.success(request, _("The draft is gone."))
        return redirect("leadership:boundaries")
    context = {"form": form, "boundary": found}
    return form_page(request, "leadership/boundaries/drop_boundary.html", context)
