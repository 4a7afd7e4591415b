"""Writing a draft of the course, page by page."""

from datetime import timedelta
from functools import partial
from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from draagvlak.foundation import clock, conversations_port
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
from draagvlak.pillars.leadership.course.queries.consultations import consulted
from draagvlak.ui.step import Back, Step

A_YEAR = timedelta(days=365)


@page(Right.WRITE_COURSE)
def write(request: HttpRequest, step: str) -> HttpResponse:
    """One question per page; after a change from the summary the writer returns there."""
    if step not in queries.STEPS:
        raise Http404(step)
    version = permissions.draft_course()
    after = None if "change" in request.GET else queries.step_after(step)
    context = {
        "number": queries.STEPS.index(step) + 1,
        "total": len(queries.STEPS),
        "version": version,
        "before": queries.step_before(step),
        "on": reverse("leadership:write", args=[after]) if after else reverse("leadership:draft"),
    }
    page_of = {"ambitions": _add_ambition, "boundaries": _add_boundary}.get(step, _answer)
    return page_of(request, version, step, context).answer(request)


def _answer(request: HttpRequest, version: CourseVersion, question: str, context: dict[str, Any]) -> Step:
    return Step(
        CourseVersion.asked(question),
        partial(forms.CourseAnswerForm, question=question, label=CourseVersion.asked(question)),
        partial(actions.write_course, version=version, question=question, by=request.user),
        initial={"text": getattr(version, question)},
        button=_("Save and go on"),
        to=context["on"],
        template="leadership/course/write_step.html",
        context=context,
    )


def _add_ambition(request: HttpRequest, _version: CourseVersion, _step: str, context: dict[str, Any]) -> Step:
    """What AI should help to reach: one line at a time, on one page."""
    return Step(
        _("What should AI help to reach?"),
        forms.QuickAmbitionForm,
        partial(write_ambition, goal=None, by=request.user),
        button=_("Add this ambition"),
        to=request.get_full_path(),
        template="leadership/course/write_ambitions.html",
        context={**context, "ambitions": queries.on_one_page().ambitions},
    )


def _add_boundary(request: HttpRequest, _version: CourseVersion, _step: str, context: dict[str, Any]) -> Step:
    """Where AI does not belong: in two sentences each. Whoever writes owns it; it holds from adoption, for a year."""
    today = clock.today()
    begins = {"owner": member_of(request).person, "valid_from": today, "review_on": today + A_YEAR}
    return Step(
        _("Where does AI not belong?"),
        forms.QuickBoundaryForm,
        partial(write_boundary, **begins, by=request.user),
        button=_("Add this boundary"),
        to=request.get_full_path(),
        template="leadership/course/write_boundaries.html",
        context={**context, "holding": queries.on_one_page().boundaries, "drafts": queries.draft_boundaries()},
    )


@page(Right.WRITE_COURSE)
def conversations(request: HttpRequest) -> HttpResponse:
    """Which conversations the draft answers."""
    version, choices = permissions.draft_course(), conversations_port.conversations()
    return Step(
        _("Which conversations does it answer?"),
        partial(forms.ConversationsForm, choices=choices),
        partial(actions.name_conversations, version=version, by=request.user),
        back=_draft(),
        lead=_(
            "Whoever spoke there should find back in the course what was done with it. The page of the course links to "
            "these conversations."
        ),
        initial={"conversations": version.conversations},
        template="ui/step.html" if choices else "leadership/course/no_conversations.html",
    ).answer(request)


@page(Right.WRITE_COURSE)
def adopt(request: HttpRequest) -> HttpResponse:
    version, holds = permissions.draft_course(), queries.adopted_course()
    numbers = {"new": version.number, "old": holds.number if holds else 0}
    return Step(
        _("Adopt this course"),
        partial(forms.AdoptCourseForm, drafts=queries.draft_boundaries()),
        partial(actions.adopt_course, version=version, by=request.user),
        back=_draft(),
        lead=_("From today version %(new)s holds. Version %(old)s stays readable.") % numbers
        if holds
        else _("From today this course holds, and everyone can read it."),
        button=_("Adopt this course"),
        done=_("This course holds from today."),
        to="leadership:course",
        template="leadership/course/adopt_course.html",
        context={"asked": consulted(version)},
        beside=(version, *queries.draft_boundaries()),
    ).answer(request)


@page(Right.WRITE_COURSE)
def drop(request: HttpRequest) -> HttpResponse:
    version = permissions.draft_course()
    return Step(
        _("Throw the draft of version %(number)s away?") % {"number": version.number},
        Form,
        partial(actions.drop_course, version=version, by=request.user),
        back=_draft(),
        lead=_("The answers in this draft will be gone. The course that holds now stays as it is."),
        button=_("Throw this draft away"),
        danger=True,
        done=_("The draft is gone."),
        to="leadership:course",
    ).answer(request)


def _draft() -> Back:
    return Back.to("leadership:draft", _("Draft of the course"))
