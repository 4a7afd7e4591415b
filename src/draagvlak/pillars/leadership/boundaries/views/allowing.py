"""Exceptions that end by themselves, and decisions that have to come first."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import account_of, member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.boundaries import permissions
from draagvlak.pillars.leadership.boundaries.actions import allowing as actions
from draagvlak.pillars.leadership.boundaries.forms import allowing as forms
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.permissions import use_case_for
from draagvlak.ui.step import Back, Step
from draagvlak.ui.templatetags.draagvlak_ui import said


@page(Right.WRITE_COURSE)
def allow(request: HttpRequest, use_case_id: int, boundary_id: int) -> HttpResponse:
    use_case = use_case_for(use_case_id)
    boundary = permissions.boundary_for(member_of(request), boundary_id)
    return Step(
        _("Allow an exception"),
        forms.ExceptionForm,
        partial(actions.allow_exception, boundary=boundary, use_case=use_case, by=request.user),
        back=Back.to("leadership:use_case", use_case.name, use_case.pk),
        lead=_numbered(boundary),
        done=_("The exception runs. It ends by itself after its last day."),
        template="leadership/boundaries/allow_exception.html",
        context={"use_case": use_case},
    ).answer(request)


@require_POST
@page(Right.WRITE_COURSE)
def end(request: HttpRequest, exception_id: int) -> HttpResponse:
    exception = permissions.exception_for(exception_id)
    actions.end_exception(exception=exception, by=request.user)
    messages.success(request, _("The exception has ended."))
    return redirect("leadership:use_case", exception.use_case_id)


@page(Right.READ_COURSE)
def decide(request: HttpRequest, use_case_id: int, boundary_id: int) -> HttpResponse:
    """For those whose decision it is, and nobody else: the board, the works council, or whoever answers for it."""
    use_case = use_case_for(use_case_id)
    boundary = permissions.waiting_boundary_for(member_of(request), boundary_id, use_case)
    return Step(
        _("Keep the decision"),
        forms.BeforehandForm,
        partial(actions.decide_beforehand, boundary=boundary, use_case=use_case, by=account_of(request)),
        back=Back.to("leadership:use_case", use_case.name, use_case.pk),
        lead=_numbered(boundary),
        done=_("The decision is kept, with the names."),
        template="leadership/boundaries/decide_beforehand.html",
        context={"use_case": use_case},
    ).answer(request)


def _numbered(boundary: Boundary) -> SafeString:
    return format_html("{}. {}", boundary.number, said(boundary.sentence))
