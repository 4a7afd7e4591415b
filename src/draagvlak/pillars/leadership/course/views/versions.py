"""Reading and writing the course."""

from datetime import timedelta
from functools import partial

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation import clock, heard
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.ambitions.actions import write_ambition
from draagvlak.pillars.leadership.boundaries.actions.boundaries import write_boundary
from draagvlak.pillars.leadership.course import permissions
from draagvlak.pillars.leadership.course.actions import versions as actions
from draagvlak.pillars.leadership.course.forms import versions as forms
from draagvlak.pillars.leadership.course.models import CourseVersion
from draagvlak.pillars.leadership.course.queries import versions as queries
from draagvlak.pillars.leadership.course.queries.consultations import compared, consulted
from draagvlak.pillars.leadership.permissions import writes_course
from draagvlak.pillars.leadership.questions.queries.answer_turns import question_rows
from draagvlak.ui.steps import form_page, kept, posted

A_YEAR = timedelta(days=365)


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
    found = permissions.course_for(member_of(request), number)
    context = {
        "version": found,
        "answers": queries.answers(found),
        "asked": consulted(found),
        "before": queries.course_versions(with_draft=False).filter(number__lt=number).first(),
    }
    return render(request, "leadership/course/read_version.html", context)


@page(Right.READ_COURSE)
def compare(request: HttpRequest, number: int, other: int) -> HttpResponse:
    """Two versions side by side, word by word."""
    member = member_of(request)
    old, new = (permissions.course_for(member, one) for one in (number, other))
    rows = compared(old, new, request.LANGUAGE_CODE[:2])  # type: ignore[attr-defined]
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
    found = permissions.draft_course()
    steps = queries.steps_of(found)
    context = {
        "version": found,
        "steps": steps,
        "talks": queries.conversations_of(found),
        "ready": all(step.text for step in steps if step.count is None),
        "asked": consulted(found),
        "holds": queries.adopted_course(),
    }
    return render(request, "leadership/course/draft.html", context)


@page(Right.WRITE_COURSE)
def write(request: HttpRequest, step: str) -> HttpResponse:
    """One question per page; after a change from the summary the writer returns there."""
    if step not in queries.STEPS:
        raise Http404(step)
    found = permissions.draft_course()
    after = None if "change" in request.GET else queries.step_after(step)
    on = reverse("leadership:write", args=[after]) if after else reverse("leadership:draft")
    context = {
        "number": queries.STEPS.index(step) + 1,
        "total": len(queries.STEPS),
        "version": found,
        "before": queries.step_before(step),
        "on": on,
    }
    if step == "ambitions":
        return _add_ambition(request, context)
    if step == "boundaries":
        return _add_boundary(request, context)
    form = forms.CourseAnswerForm(
        posted(request), question=step, label=CourseVersion.asked(step), initial={"text": getattr(found, step)}
    )
    save = partial(actions.write_course, version=found, question=step, by=request.user)
    if request.method == "POST" and kept(form, save):
        return redirect(on)
    return form_page(request, "leadership/course/write_course.html", {**context, "form": form})


def _add_ambition(request: HttpRequest, context: dict[str, object]) -> HttpResponse:
    """What AI should help to reach: one line at a time, on one page."""
    form = forms.QuickAmbitionForm(posted(request))
    if request.method == "POST" and kept(form, partial(write_ambition, goal=None, by=request.user)):
        return redirect(request.get_full_path())
    context |= {"form": form, "ambitions": queries.on_one_page().ambitions}
    return form_page(request, "leadership/course/write_ambitions.html", context)


def _add_boundary(request: HttpRequest, context: dict[str, object]) -> HttpResponse:
    """Where AI does not belong: in two sentences each. Whoever writes owns it; it holds from adoption, for a year."""
    form = forms.QuickBoundaryForm(posted(request))
    today = clock.today()
    save = partial(
        write_boundary,
        owner=member_of(request).person,
        valid_from=today,
        review_on=today + A_YEAR,
        by=request.user,
    )
    if request.method == "POST" and kept(form, save):
        return redirect(request.get_full_path())
    context |= {"form": form, "holding": queries.on_one_page().boundaries, "drafts": queries.draft_boundaries()}
    return form_page(request, "leadership/course/write_boundaries.html", context)


@page(Right.WRITE_COURSE)
def conversations(request: HttpRequest) -> HttpResponse:
    """Which conversations the draft answers."""
    found = permissions.draft_course()
    choices = heard.conversations()
    form = forms.ConversationsForm(posted(request), choices=choices, initial={"conversations": found.conversations})
    save = partial(actions.name_conversations, version=found, by=request.user)
    if request.method == "POST" and kept(form, save):
        return redirect("leadership:draft")
    context = {"form": form, "version": found, "choices": choices}
    return form_page(request, "leadership/course/name_conversations.html", context)


@page(Right.WRITE_COURSE)
def adopt(request: HttpRequest) -> HttpResponse:
    found = permissions.draft_course()
    form = forms.AdoptCourseForm(posted(request), drafts=queries.draft_boundaries())
    if request.method == "POST" and kept(form, partial(actions.adopt_course, version=found, by=request.user)):
        messages.success(request, _("This course holds from today."))
        return redirect("leadership:course")
    context = {
        "form": form,
        "version": found,
        "holds": queries.adopted_course(),
        "asked": consulted(found),
    }
    return form_page(request, "leadership/course/adopt_course.html", context)


@page(Right.WRITE_COURSE)
def drop(request: HttpRequest) -> HttpResponse:
    found = permissions.draft_course()
    if request.method == "POST":
        actions.drop_course(version=found, by=request.user)
        messages.success(request, _("The draft is gone."))
        return redirect("leadership:course")
    return render(request, "leadership/course/drop_course.html", {"form": django_forms.Form(), "version": found})
