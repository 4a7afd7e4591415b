"""The rule of a draft: what it asks, its lines, its examples, and what adopting it would change."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
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
from draagvlak.ui.steps import form_page, kept, posted
from draagvlak_core.leadership.boundaries.drafts import PARTS, draft_of
from draagvlak_core.register.card_facts import BY_CODE


@page(Right.WRITE_COURSE)
def rule(request: HttpRequest, boundary_id: int) -> HttpResponse:
    """The rule as lines, with the sentence they make."""
    found = permissions.draft_boundary(member_of(request), boundary_id)
    draft = draft_of(found.rule)
    context = {
        "boundary": found,
        "draft": draft,
        "sentence": queries.rule_in_words(found),
        "parts": [(part, draft.lines(part).join, queries.lines_in_words(found, part)) for part in PARTS],
        "faults": rule_faults(found),
        "examples": queries.examples_of(found),
    }
    return render(request, "leadership/boundaries/rule.html", context)


@page(Right.WRITE_COURSE)
def effect(request: HttpRequest, boundary_id: int) -> HttpResponse:
    found = permissions.draft_boundary(member_of(request), boundary_id)
    form = forms.EffectForm(posted(request), initial=_effect_now(found))
    if request.method == "POST" and kept(form, partial(actions.choose_effect, boundary=found, by=request.user)):
        return redirect("leadership:rule", boundary_id)
    context = {"form": form, "boundary": found, "title": _("What does this boundary say?")}
    return form_page(request, "leadership/boundaries/rule_step.html", context)


def _effect_now(boundary: Boundary) -> dict[str, object]:
    draft = draft_of(boundary.rule)
    return {
        "effect": draft.effect.value if draft.effect else forms.PEOPLE_JUDGE,
        "decider": draft.decider.value if draft.decider else "",
        "scope": [str(pk) for pk in boundary.scope.values_list("pk", flat=True)],
    }


@page(Right.WRITE_COURSE)
def sentence(request: HttpRequest, boundary_id: int) -> HttpResponse:
    found = permissions.draft_boundary(member_of(request), boundary_id)
    form = forms.SentenceForm(posted(request), initial={"sentence": queries.rule_in_words(found)})

    def save(sentence: object) -> None:
        actions.write_rule(boundary=found, rule=sentence, by=request.user)  # type: ignore[arg-type]

    if request.method == "POST" and kept(form, save):
        return redirect("leadership:rule", boundary_id)
    context = {"form": form, "boundary": found, "title": _("Write the rule as a sentence")}
    return form_page(request, "leadership/boundaries/rule_step.html", context)


@page(Right.WRITE_COURSE)
def pick_fact(request: HttpRequest, boundary_id: int, part: str) -> HttpResponse:
    found = permissions.draft_boundary(member_of(request), boundary_id)
    _must_be_part(part)
    form = forms.FactForm(posted(request))
    if request.method == "POST" and form.is_valid():
        return redirect("leadership:add_line", boundary_id, part, form.cleaned_data["fact"])
    context = {"form": form, "boundary": found, "title": _("Add a line"), "button": _("Go on")}
    return form_page(request, "leadership/boundaries/rule_step.html", context)


@page(Right.WRITE_COURSE)
def add_line(request: HttpRequest, boundary_id: int, part: str, fact: str) -> HttpResponse:
    found = permissions.draft_boundary(member_of(request), boundary_id)
    _must_be_part(part)
    if fact not in BY_CODE:
        raise Http404
    form = forms.LineForm(posted(request), fact=BY_CODE[fact])

    def save(**values: object) -> None:
        actions.add_line(boundary=found, part=part, condition=form.condition(), by=request.user)

    if request.method == "POST" and kept(form, save):
        return redirect("leadership:rule", boundary_id)
    context = {"form": form, "boundary": found, "title": asked(fact)}
    return form_page(request, "leadership/boundaries/rule_step.html", context)


def _must_be_part(part: str) -> None:
    if part not in PARTS:
        raise Http404


@require_POST
@page(Right.WRITE_COURSE)
def remove_line(request: HttpRequest, boundary_id: int, part: str, place: int) -> HttpResponse:
    found = permissions.draft_boundary(member_of(request), boundary_id)
    _must_be_part(part)
    actions.remove_line(boundary=found, part=part, place=place, by=request.user)
    return redirect("leadership:rule", boundary_id)


@require_POST
@page(Right.WRITE_COURSE)
def join_lines(request: HttpRequest, boundary_id: int, part: str, join: str) -> HttpResponse:
    found = permissions.draft_boundary(member_of(request), boundary_id)
    _must_be_part(part)
    actions.join_lines(boundary=found, part=part, join=join, by=request.user)
    return redirect("leadership:rule", boundary_id)


@page(Right.WRITE_COURSE)
def add_example(request: HttpRequest, boundary_id: int) -> HttpResponse:
    found = permissions.draft_boundary(member_of(request), boundary_id)
    known = rule_of(found)
    form = forms.ExampleForm(posted(request), facts=known.facts if known else ())

    def save(name: object, expected: object, **facts: object) -> None:
        actions.add_example(boundary=found, name=name, expected=expected, told=form.told(), by=request.user)  # type: ignore[arg-type]

    if request.method == "POST" and kept(form, save):
        return redirect("leadership:rule", boundary_id)
    context = {"form": form, "boundary": found, "title": _("Add an example")}
    return form_page(request, "leadership/boundaries/rule_step.html", context)


@require_POST
@page(Right.WRITE_COURSE)
def remove_example(request: HttpRequest, boundary_id: int, example_id: int) -> HttpResponse:
    found = permissions.draft_boundary(member_of(request), boundary_id)
    actions.remove_example(example=get_object_or_404(found.examples, pk=example_id), by=request.user)
    return redirect("leadership:rule", boundary_id)


@page(Right.WRITE_COURSE)
def effects(request: HttpRequest, boundary_id: int) -> HttpResponse:
    """What would change, before anybody adopts it."""
    found = permissions.draft_boundary(member_of(request), boundary_id)
    context = {
        "boundary": found,
        "sentence": queries.rule_in_words(found),
        "effects": queries.effects_of(found, request.GET.get("page")),
        "faults": adoption_faults(found),
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
    try:
        draft = shelf_actions.take_over(offered=offered, by=request.user)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
        return redirect("leadership:shelf")
    messages.success(request, _("It is a draft of yours now. Change what does not fit, and say who owns it."))
    return redirect("leadership:boundary_edit", draft.pk)
