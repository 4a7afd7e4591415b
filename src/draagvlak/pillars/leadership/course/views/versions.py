"""Reading and writing the course."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.course import permissions
from draagvlak.pillars.leadership.course.actions import versions as actions
from draagvlak.pillars.leadership.course.queries import versions as queries
from draagvlak.pillars.leadership.course.queries.consultations import compared, consulted
from draagvlak.pillars.leadership.permissions import writes_course
from draagvlak.pillars.leadership.questions.queries.answer_turns import question_rows


@page(Right.READ_COURSE)
def course(request: HttpRequest) -> HttpResponse:
    """The course that holds, on one page for everyone: answers, ambitions, boundaries, and who adopted it."""
    version = queries.adopted_course()
    draft = queries.course_draft()
    writes = writes_course(member_of(request))
    context = {
        "version": version,
        "answers": queries.answers(version) if version else [],
        "beside": queries.on_one_page(),
        "asked": consulted(version) if version else None,
        "talks": queries.conversations_of(version) if version else [],
        "questions": question_rows(),
        "draft": draft if writes else None,
        "consultation": draft if draft and permissions.is_consulted(draft) else None,
        "writes": writes,
    }
    return render(request, "leadership/course/course.html", context)


@page(Right.READ_COURSE)
def versions(request: HttpRequest) -> HttpResponse:
    found = queries.course_versions(with_draft=writes_course(member_of(request)))
    return render(request, "leadership/course/list_versions.html", {"versions": found})


@page(Right.READ_COURSE)
def version(request: HttpRequest, number: int) -> HttpResponse:
    version = permissions.course_for(member_of(request), number)
    context = {
        "version": version,
        "answers": queries.answers(version),
        "asked": consulted(version),
        "before": queries.course_versions(with_draft=False).filter(number__lt=number).first(),
    }
    return render(request, "leadership/course/read_version.html", context)


@page(Right.READ_COURSE)
def compare(request: HttpRequest, number: int, other: int) -> HttpResponse:
    """Two versions side by side, word by word."""
    member = member_of(request)
    old, new = (permissions.course_for(member, one) for one in (number, other))
    rows = compared(old, new, request.LANGUAGE_CODE[:2])
    context = {"old": old, "new": new, "rows": rows, "changed": sum(row.changed for row in rows)}
    return render(request, "leadership/course/compare_versions.html", context)


@require_POST
@page(Right.WRITE_COURSE)
def start(request: HttpRequest) -> HttpResponse:
    try:
        actions.start_course(by=request.user)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
        return redirect("leadership:draft")
    return redirect("leadership:write", queries.STEPS[0])


@page(Right.WRITE_COURSE)
def draft(request: HttpRequest) -> HttpResponse:
    """The summary of a draft: what was answered, what is still open, and where to change it."""
    version = permissions.draft_course()
    steps = queries.steps_of(version)
    context = {
        "version": version,
        "steps": steps,
        "talks": queries.conversations_of(version),
        "ready": all(step.text for step in steps if step.count is None),
        "asked": consulted(version),
        "holds": queries.adopted_course(),
    }
    return render(request, "leadership/course/draft.html", context)
