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
from draagvlak.ui.steps import form_page, kept, posted
from draagvlak_core.leadership.card_facts import read_card


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
    form = forms.GoalForm(posted(request), initial={"title": goal.title} if goal else None)
    if request.method == "POST" and kept(form, partial(actions.write_goal, goal=goal, by=request.user)):
        return redirect("leadership:ambitions")
    context = {"form": form, "goal": goal}
    return form_page(request, "leadership/ambitions/write_goal.html", context)


@page(Right.WRITE_COURSE)
def write_ambition(request: HttpRequest, ambition_id: int | None = None) -> HttpResponse:
    found = permissions.ambition_for(ambition_id) if ambition_id is not None else None
    initial = {"title": found.title, "goal": found.goal} if found else {"goal": request.GET.get("goal")}
    form = forms.AmbitionForm(posted(request), initial=initial)
    save = partial(actions.write_ambition, ambition=found, by=request.user)
    if request.method == "POST" and kept(form, save):
        return redirect("leadership:ambitions")
    context = {"form": form, "ambition": found}
    return form_page(request, "leadership/ambitions/write_ambition.html", context)


@page(Right.WRITE_COURSE)
def asks(request: HttpRequest, ambition_id: int) -> HttpResponse:
    """What kind of AI an ambition asks for, so that a boundary that forbids it is found."""
    found = permissions.ambition_for(ambition_id)
    form = forms.AsksForm(posted(request), card=read_card(found.asks))
    if request.method == "POST" and form.is_valid():
        actions.write_asks(ambition=found, told=form.picks(), by=request.user)
        return redirect("leadership:ambition", found.pk)
    context = {"form": form, "ambition": found}
    return form_page(request, "leadership/ambitions/write_asks.html", context)


@require_POST
@page(Right.WRITE_COURSE)
def end_ambition(request: HttpRequest, ambition_id: int) -> HttpResponse:
    """End an ambition, or take up again one that has ended: nothing is lost either way."""
    found = permissions.ambition_for(ambition_id)
    if found.ended_on:
        actions.resume_ambition(ambition=found, by=request.user)
        messages.success(request, _("We pursue this ambition again."))
    else:
        actions.end_ambition(ambition=found, by=request.user)
        messages.success(request, _("This ambition has ended."))
    return redirect("leadership:ambition", found.pk)


@page(*permissions.MAY_LINK)
def link(request: HttpRequest, use_case_id: int) -> HttpResponse:
    found = use_case_for(use_case_id)
    chosen = found.ambition_links.filter(ambition=_number(request.GET.get("ambition"))).first()
    initial = {"ambition": chosen.ambition_id, "how": chosen.how} if chosen else None
    form = forms.LinkForm(posted(request), initial=initial)
    save = partial(actions.link_ambition, use_case=found, by=request.user)
    if request.method == "POST" and kept(form, save):
        return redirect("leadership:use_case", use_case_id)
    context = {"form": form, "use_case": found}
    return form_page(request, "leadership/ambitions/link_ambition.html", context)


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
