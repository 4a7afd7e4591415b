"""Strategic goals, ambitions, and the use cases that serve them."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.ambitions import actions, forms, permissions, queries
from draagvlak.pillars.leadership.permissions import use_case_for, writes_course
from draagvlak.ui.press import press
from draagvlak.ui.step import Back, Step
from draagvlak.ui.texts import texts_of
from draagvlak_core.register.card_facts import read_card


@page(Right.READ_COURSE)
def ambitions(request: HttpRequest) -> HttpResponse:
    """Every ambition with who works on it, and every use case that serves nothing."""
    goals = queries.goals_with_ambitions()
    running = [ambition for row in goals for ambition in row.ambitions if ambition.ended_on is None]
    context = {
        "goals": goals,
        "running": len(running),
        "idle": sum(not getattr(ambition, "working", 0) for ambition in running),
        "loose": queries.serving_nothing(request.GET.get("page")),
        "writes": writes_course(member_of(request)),
    }
    return render(request, "leadership/ambitions/ambitions.html", context)


@page(Right.READ_COURSE)
def ambition(request: HttpRequest, ambition_id: int) -> HttpResponse:
    found = permissions.ambition_for(ambition_id)
    context = {
        "ambition": found,
        "links": queries.links_of_ambition(found, request.GET.get("page")),
        "asks": queries.asks_in_words(found),
        "writes": writes_course(member_of(request)),
    }
    return render(request, "leadership/ambitions/read_ambition.html", context)


@page(Right.WRITE_COURSE)
def write_goal(request: HttpRequest, goal_id: int | None = None) -> HttpResponse:
    goal = permissions.goal_for(goal_id) if goal_id is not None else None
    return Step(
        _("Change a strategic goal") if goal else _("Write a strategic goal"),
        forms.GoalForm,
        partial(actions.write_goal, goal=goal, by=request.user),
        back=Back.to("leadership:ambitions", _("Ambitions")),
        lead=_("A goal comes from your own plans. AI is never the goal itself."),
        initial=texts_of(goal) if goal else {},
    ).answer(request)


@page(Right.WRITE_COURSE)
def write_ambition(request: HttpRequest, ambition_id: int | None = None) -> HttpResponse:
    ambition = permissions.ambition_for(ambition_id) if ambition_id is not None else None
    goal = ambition.goal if ambition else request.GET.get("goal")
    return Step(
        _("Change an ambition") if ambition else _("Write an ambition"),
        forms.AmbitionForm,
        partial(actions.write_ambition, ambition=ambition, by=request.user),
        back=Back.to("leadership:ambitions", _("Ambitions")),
        lead=_("An ambition says what gets better for people, and leaves open with which tool."),
        initial={"goal": goal, **(texts_of(ambition) if ambition else {})},
        to="leadership:ambitions",
    ).answer(request)


@page(Right.WRITE_COURSE)
def asks(request: HttpRequest, ambition_id: int) -> HttpResponse:
    """What kind of AI an ambition asks for, so that a boundary that forbids it is found."""
    ambition = permissions.ambition_for(ambition_id)
    return Step(
        _("What kind of AI it asks for"),
        partial(forms.AsksForm, card=read_card(ambition.asks)),
        partial(actions.write_asks, ambition=ambition, by=request.user),
        back=Back.to(ambition, ambition.title),
        template="leadership/ambitions/write_asks.html",
        context={"ambition": ambition},
    ).answer(request)


@require_POST
@page(Right.WRITE_COURSE)
def end_ambition(request: HttpRequest, ambition_id: int) -> HttpResponse:
    """End an ambition, or take up again one that has ended: nothing is lost either way."""
    ambition = permissions.ambition_for(ambition_id)
    act, done = (
        (actions.resume_ambition, _("We pursue this ambition again."))
        if ambition.ended_on
        else (actions.end_ambition, _("This ambition has ended."))
    )
    return press(request, partial(act, ambition=ambition, by=request.user), to=ambition, done=done)


@page(*permissions.MAY_LINK)
def link(request: HttpRequest, use_case_id: int) -> HttpResponse:
    use_case = use_case_for(use_case_id)
    chosen = use_case.ambition_links.filter(ambition=_number(request.GET.get("ambition"))).first()
    return Step(
        _("What does %(name)s serve?") % {"name": use_case.name},
        forms.LinkForm,
        partial(actions.link_ambition, use_case=use_case, by=request.user),
        back=Back.to("leadership:use_case", use_case.name, use_case.pk),
        lead=_("Say in one or two sentences how it helps. Everyone who works here can read it."),
        initial={"ambition": chosen.ambition_id, "how": chosen.how} if chosen else {},
    ).answer(request)


def _number(words: str | None) -> int | None:
    return int(words) if words and words.isdecimal() and len(words) < 18 else None


@require_POST
@page(*permissions.MAY_LINK)
def unlink(request: HttpRequest, use_case_id: int, ambition_id: int) -> HttpResponse:
    found = use_case_for(use_case_id)
    gone = get_object_or_404(found.ambition_links.select_related("ambition"), ambition=ambition_id)
    actions.unlink_ambition(link=gone, by=request.user)
    messages.success(request, _("It no longer counts as serving this ambition."))
    return redirect("leadership:use_case", use_case_id)
