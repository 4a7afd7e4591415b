"""Reading and writing the course."""

from functools import partial

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership import actions, forms, permissions, queries
from draagvlak.pillars.leadership.models import QUESTIONS, CourseVersion
from draagvlak.ui.steps import kept, posted


@page(Right.READ_COURSE)
def course(request: HttpRequest) -> HttpResponse:
    """The course that holds: for everyone."""
    version = queries.adopted_course()
    writes = permissions.writes_course(member_of(request))
    context = {
        "version": version,
        "answers": queries.answers(version) if version else [],
        "draft": queries.course_draft() if writes else None,
        "writes": writes,
    }
    return render(request, "leadership/course.html", context)


@page(Right.READ_COURSE)
def versions(request: HttpRequest) -> HttpResponse:
    found = queries.course_versions(with_draft=permissions.writes_course(member_of(request)))
    return render(request, "leadership/list_versions.html", {"versions": found})


@page(Right.READ_COURSE)
def version(request: HttpRequest, number: int) -> HttpResponse:
    found = permissions.course_for(member_of(request), number)
    return render(request, "leadership/read_version.html", {"version": found, "answers": queries.answers(found)})


@require_POST
@page(Right.WRITE_COURSE)
def start(request: HttpRequest) -> HttpResponse:
    try:
        actions.start_course(by=request.user)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
        return redirect("leadership:draft")
    return redirect("leadership:write", QUESTIONS[0])


@page(Right.WRITE_COURSE)
def draft(request: HttpRequest) -> HttpResponse:
    """The summary of a draft: what was answered, what is still open, and where to change it."""
    found = permissions.draft_course()
    answers = queries.answers(found)
    ready = all(answer.text for answer in answers)
    return render(request, "leadership/draft.html", {"version": found, "answers": answers, "ready": ready})


@page(Right.WRITE_COURSE)
def write(request: HttpRequest, question: str) -> HttpResponse:
    """One question per page; after a change from the summary the writer returns there."""
    if question not in QUESTIONS:
        raise Http404(question)
    found = permissions.draft_course()
    form = forms.CourseAnswerForm(
        posted(request),
        question=question,
        label=CourseVersion.asked(question),
        initial={"text": getattr(found, question)},
    )
    save = partial(actions.write_course, version=found, question=question, by=request.user)
    if request.method == "POST" and kept(form, save):
        after = None if "change" in request.GET else queries.question_after(question)
        return redirect("leadership:write", after) if after else redirect("leadership:draft")
    context = {"form": form, "number": QUESTIONS.index(question) + 1, "total": len(QUESTIONS), "version": found}
    return render(request, "leadership/write_course.html", context, status=422 if form.errors else 200)


@page(Right.WRITE_COURSE)
def adopt(request: HttpRequest) -> HttpResponse:
    found = permissions.draft_course()
    form = forms.AdoptCourseForm(posted(request))
    if request.method == "POST" and kept(form, partial(actions.adopt_course, version=found, by=request.user)):
        messages.success(request, _("This course holds from today."))
        return redirect("leadership:course")
    context = {"form": form, "version": found, "holds": queries.adopted_course()}
    return render(request, "leadership/adopt_course.html", context, status=422 if form.errors else 200)


@page(Right.WRITE_COURSE)
def drop(request: HttpRequest) -> HttpResponse:
    found = permissions.draft_course()
    if request.method == "POST":
        actions.drop_course(version=found, by=request.user)
        messages.success(request, _("The draft is gone."))
        return redirect("leadership:course")
    return render(request, "leadership/drop_course.html", {"form": django_forms.Form(), "version": found})
