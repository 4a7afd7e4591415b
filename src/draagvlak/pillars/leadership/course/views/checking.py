"""Whether the boundaries fit together."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership import permissions
from draagvlak.pillars.leadership.course.queries.checking import checked


@page(Right.READ_COURSE)
def check(request: HttpRequest) -> HttpResponse:
    """For everyone what holds; for those who write the course the drafts as well."""
    writes = permissions.writes_course(member_of(request))
    return render(
        request, "leadership/course/check_course.html", {"found": checked(with_drafts=writes), "writes": writes}
    )
