"""The rule of a draft: what it asks, its lines, its examples, and what adopting it would change."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.cards.fact_words import asked
from draagvlak.pillars.leadership.boundaries import permissions
from draagvlak.pillars.leadership.boundaries.actions import rules as actions
from draagvlak.pillars.leadership.boundaries.actions import shelf as shelf_actions
from draagvlak.pillars.leadership.boundaries.actions.boundaries import adoption_faults
from draagvlak.pillars.leadership.boundaries.forms import rules as forms
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.boundaries.queries import rules as queries
from draagvlak.pillars.leadership.boundaries.queries import shelf as shelf_queries
from draagvlak.pillars.leadership.boundaries.queries.shelf import shelf_by_sector
from draagvlak.pillars.leadership.boundaries.rule_faults import rule_faults
from draagvlak.pillars.leadership.boundaries.rules import rule_of
from draagvlak.ui.press import press
from draagvlak.ui.refused import sentence_of
from draagvlak.ui.step import Back, Step
from draagvlak.ui.templatetags.draagvlak_ui import said
from draagvlak_core.leadership.boundaries.drafts import PARTS, draft_of
from draagvlak_core.register.card_facts import BY_CODE


@page(Right.WRITE_COURSE)
def rule(request: HttpRequest, boundary_id: int) -> HttpResponse:
    """The rule as lines, with the sentence they make."""
    boundary = permissions.draft_boundary(member_of(request), boundary_id)
    draft = draft_of(boundary.rule)
    context = {
        "boundary": boundary,
        "draft": draft,
        "sentence": queries.rule_in_words(boundary),
        "parts": [(part, draft.lines(part).join, queries.lines_in_words(boundary, part)) for part in PARTS],
        "faults": [sentence_of(fault) for fault in rule_faults(boundary)],
        "examples": queries.examples_of(boundary),
    }
    return render(request, "leadership/boundaries/rule.html", context)


@page(Right.WRITE_COURSE)
def effect(request: HttpRequest, boundary_id: int) -> HttpResponse:
    boundary = permissions.draft_boundary(member_of(request), boundary_id)
    return Step(
        _("What does this boundary say?"),
        forms.EffectForm,
        partial(actions.choose_effect, boundary=boundary, by=request.user),
        back=_rule_of(boundary),
        lead=said(boundary.sentence),
        initial=forms.effect_values(boundary),
    ).answer(request)


def _rule_of(boundary: Boundary) -> Back:
    return Back.to("leadership:rule", _("The rule"), boundary.pk)


@page(Right.WRITE_COURSE)
def sentence(request: HttpRequest, boundary_id: int) -> HttpResponse:
    boundary = permissions.draft_boundary(member_of(request), boundary_id)
    return Step(
        _("Write the rule as a sentence"),
        forms.SentenceForm,
        lambda sentence: actions.write_rule(boundary=boundary, rule=sentence, by=request.user),
        back=_rule_of(boundary),
        lead=said(boundary.sentence),
        initial={"sentence": queries.rule_in_words(boundary)},
        changes=(boundary,),
    ).answer(request)


@page(Right.WRITE_COURSE)
def pick_fact(request: HttpRequest, boundary_id: int, part: str) -> HttpResponse:
    boundary = permissions.draft_boundary(member_of(request), boundary_id)
    _must_be_part(part)
    return Step(
        _("Add a line"),
        forms.FactForm,
        lambda fact: redirect("leadership:add_line", boundary_id, part, fact),
        back=_rule_of(boundary),
        lead=said(boundary.sentence),
        button=_("Go on"),
    ).answer(request)


@page(Right.WRITE_COURSE)
def add_line(request: HttpRequest, boundary_id: int, part: str, fact: str) -> HttpResponse:
    boundary = permissions.draft_boundary(member_of(request), boundary_id)
    _must_be_part(part)
    if fact not in BY_CODE:
        raise Http404
    return Step(
        asked(fact),
        partial(forms.LineForm, fact=BY_CODE[fact]),
        partial(actions.add_line, boundary=boundary, part=part, by=request.user),
        back=_rule_of(boundary),
        lead=said(boundary.sentence),
    ).answer(request)


def _must_be_part(part: str) -> None:
    if part not in PARTS:
        raise Http404


@require_POST
@page(Right.WRITE_COURSE)
def remove_line(request: HttpRequest, boundary_id: int, part: str, place: int) -> HttpResponse:
    boundary = permissions.draft_boundary(member_of(request), boundary_id)
    _must_be_part(part)
    actions.remove_line(boundary=boundary, part=part, place=place, by=request.user)
    return redirect("leadership:rule", boundary_id)


@require_POST
@page(Right.WRITE_COURSE)
def join_lines(request: HttpRequest, boundary_id: int, part: str, join: str) -> HttpResponse:
    boundary = permissions.draft_boundary(member_of(request), boundary_id)
    _must_be_part(part)
    actions.join_lines(boundary=boundary, part=part, join=join, by=request.user)
    return redirect("leadership:rule", boundary_id)


@page(Right.WRITE_COURSE)
def add_example(request: HttpRequest, boundary_id: int) -> HttpResponse:
    boundary = permissions.draft_boundary(member_of(request), boundary_id)
    rule = rule_of(boundary)
    return Step(
        _("Add an example"),
        partial(forms.ExampleForm, facts=rule.facts if rule else ()),
        partial(actions.add_example, boundary=boundary, by=request.user),
        back=_rule_of(boundary),
        lead=said(boundary.sentence),
    ).answer(request)


@require_POST
@page(Right.WRITE_COURSE)
def remove_example(request: HttpRequest, boundary_id: int, example_id: int) -> HttpResponse:
    boundary = permissions.draft_boundary(member_of(request), boundary_id)
    actions.remove_example(example=get_object_or_404(boundary.examples, pk=example_id), by=request.user)
    return redirect("leadership:rule", boundary_id)


@page(Right.WRITE_COURSE)
def effects(request: HttpRequest, boundary_id: int) -> HttpResponse:
    """What would change, before anybody adopts it."""
    boundary = permissions.draft_boundary(member_of(request), boundary_id)
    context = {
        "boundary": boundary,
        "sentence": queries.rule_in_words(boundary),
        "effects": queries.effects_of(boundary, request.GET.get("page")),
        "faults": [sentence_of(fault) for fault in adoption_faults(boundary)],
    }
    return render(request, "leadership/boundaries/effects.html", context)


@page(Right.WRITE_COURSE)
def shelf(request: HttpRequest) -> HttpResponse:
    """Boundaries to begin with."""
    return render(request, "leadership/boundaries/shelf.html", {"sectors": shelf_by_sector()})


@require_POST
@page(Right.WRITE_COURSE)
def take_over(request: HttpRequest, code: str) -> HttpResponse:
    offered = shelf_queries.offered(code)
    if offered is None:
        raise Http404
    return press(
        request,
        partial(shelf_actions.take_over, offered=offered, by=request.user),
        to=lambda draft: reverse("leadership:boundary_edit", args=[draft.pk]),
        back="leadership:shelf",
        done=_("It is a draft of yours now. Change what does not fit, and say who owns it."),
    )
