"""What was heard, promised and done: over all use cases and for one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.trust.overview import permissions, queries
from draagvlak.pillars.trust.promises.queries import promise_page


@page(Right.READ_PEOPLE)
def overview(request: HttpRequest) -> HttpResponse:
    """You said, we did: for everyone."""
    context = {
        "seen": queries.overview(),
        "promises": promise_page(request.GET.get("page")),
        "may_plan": member_of(request).may(Right.HOLD_CONVERSATIONS),
    }
    return render(request, "trust/overview/overview.html", context)


@page(Right.READ_PEOPLE)
def use_case(request: HttpRequest, use_case_id: int) -> HttpResponse:
    """Who was heard about one use of AI, what worries people, and what was promised."""
    member = member_of(request)
    context = {
        **queries.about(permissions.use_case_for(use_case_id)),
        "may_plan": member.may(Right.HOLD_CONVERSATIONS),
        "follows_from": f"use_case={use_case_id}" if member.may(Right.MAKE_PROMISES) else "",
    }
    return render(request, "trust/overview/use_case.html", context)
