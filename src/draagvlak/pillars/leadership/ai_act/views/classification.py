"""The AI Act: all use cases, one use case, its questions and its duties."""

from functools import partial
from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.ai_act import forms, permissions
from draagvlak.pillars.leadership.ai_act.actions import classification as actions
from draagvlak.pillars.leadership.ai_act.queries import overview as overview_queries
from draagvlak.pillars.leadership.ai_act.queries import standing as queries
from draagvlak.pillars.leadership.ai_act.queries.overview import (
    NOT_ASKED,
    calendar,
    case_rows,
    name_of,
    sources,
    to_recheck,
    what_changed,
)
from draagvlak.pillars.leadership.permissions import use_case_for
from draagvlak.ui.press import press
from draagvlak.ui.step import Back, Step
from draagvlak_core.leadership import ai_act


@page(Right.READ_COURSE)
def overview(request: HttpRequest) -> HttpResponse:
    """How many use cases stand where, which have to be looked at again, and which is which."""
    chosen = request.GET.get("class", "")
    rows, leaf = case_rows(chosen, request.GET.get("page"))
    rechecks, recheck_count = to_recheck()
    tallies = overview_queries.tallies()
    context = {
        "tallies": tallies,
        "total": sum(tally.count for tally in tallies),
        "asked": sum(tally.count for tally in tallies if tally.code != NOT_ASKED),
        "chosen": name_of(chosen),
        "rows": rows,
        "leaf": leaf,
        "rechecks": rechecks,
        "recheck_count": recheck_count,
        "rules_day": ai_act.NEWEST.holds_from,
    }
    return render(request, "leadership/ai_act/ai_act.html", context)


@page(Right.READ_COURSE)
def rules(request: HttpRequest, version: str = ai_act.NEWEST.version) -> HttpResponse:
    """The calendar of one rule set, with where each day was read."""
    chosen = permissions.rules_for(version)
    context = {
        "rules_day": chosen.holds_from,
        "acts": ", ".join(chosen.acts),
        "days": calendar(chosen),
        "sources": sources(chosen),
        "others": [{"version": one.version, "day": one.holds_from} for one in ai_act.RULE_SETS if one is not chosen],
        "is_newest": chosen is ai_act.NEWEST,
    }
    return render(request, "leadership/ai_act/ai_act_rules.html", context)


@page(Right.READ_COURSE)
def act(request: HttpRequest, use_case_id: int) -> HttpResponse:
    """Where one use case stands: a sentence, what has to be done and from when, and what is still open."""
    use_case = use_case_for(use_case_id)
    row = queries.kept_classification(use_case)
    standing = queries.standing(row) if row else None
    writes = permissions.classifies(member_of(request))
    context = {
        "use_case": use_case,
        "standing": standing,
        "documents": queries.document_rows(use_case, standing.found if standing else None),
        "category": queries.category(row, use_case) if row else None,
        "answers": queries.answer_rows(row) if row else (),
        "changed": what_changed(row) if row and standing and standing.outdated else (),
        "draft": queries.draft_classification(use_case) if writes else None,
        "earlier": list(queries.earlier_classifications(use_case)),
        "writes": writes,
    }
    return render(request, "leadership/ai_act/act.html", context)


@page(Right.READ_COURSE)
def earlier(request: HttpRequest, use_case_id: int, number: int) -> HttpResponse:
    """What was kept before."""
    use_case = use_case_for(use_case_id)
    found = permissions.earlier_classification(use_case, number)
    context = {"use_case": use_case, "standing": queries.standing(found), "answers": queries.answer_rows(found)}
    return render(request, "leadership/ai_act/act_earlier.html", context)


@require_POST
@page(*permissions.MAY_CLASSIFY)
def start(request: HttpRequest, use_case_id: int) -> HttpResponse:
    draft = actions.start_classification(use_case=use_case_for(use_case_id), by=request.user)
    return _next(draft.rules, draft.chosen, use_case_id)


@page(*permissions.MAY_CLASSIFY)
def short(request: HttpRequest, use_case_id: int) -> HttpResponse:
    """Three questions for a light record. What they do not settle is asked as for every other use of AI."""
    use_case = permissions.light_record_for(use_case_id)

    def save(**answers: Any) -> HttpResponse:
        draft = actions.answer_shortly(use_case=use_case, by=request.user, **answers)
        return _next(draft.rules, draft.chosen, use_case_id)

    return Step(
        _("Three questions about everyday AI"),
        forms.ActShortForm,
        save,
        template="leadership/ai_act/act_short.html",
        context={"use_case": use_case},
    ).answer(request)


def _next(rules: str, chosen: ai_act.Answers, use_case_id: int) -> HttpResponse:
    """To the first question without an answer, or to the summary when there is none."""
    question = ai_act.next_question(ai_act.rule_set(rules), chosen)
    if question:
        return redirect("leadership:act_question", use_case_id, question.code)
    return redirect("leadership:act_check", use_case_id)


@page(*permissions.MAY_CLASSIFY)
def question(request: HttpRequest, use_case_id: int, code: str) -> HttpResponse:
    """One question per page; after a change from the summary the writer returns there when nothing new is asked."""
    use_case = use_case_for(use_case_id)
    draft = permissions.act_draft(use_case)
    asked = permissions.question_of(draft, code)
    given = list(draft.chosen.get(code, ()))
    initial = {"given": given if asked.several else next(iter(given), None)}

    def save(**answer: Any) -> HttpResponse:
        actions.answer_act_question(draft=draft, question=code, by=request.user, **answer)
        return _next(draft.rules, draft.chosen, use_case_id)

    context = {"use_case": use_case, **queries.question_page(draft, asked)}
    return Step(
        str(context["words"].asks),
        partial(forms.ActQuestionForm, question=asked),
        save,
        initial=initial,
        template="leadership/ai_act/act_question.html",
        context=context,
        changes=(draft,),
    ).answer(request)


@page(*permissions.MAY_CLASSIFY)
def check(request: HttpRequest, use_case_id: int) -> HttpResponse:
    """The summary of a draft: every answer, and what would come out. Kept only when somebody says so."""
    use_case = use_case_for(use_case_id)
    draft = permissions.act_draft(use_case)
    rows = queries.answer_rows(draft)
    return Step(
        _("Check the answers"),
        Form,
        partial(actions.keep_classification, draft=draft, by=request.user),
        done=_("The answers are kept, with your name."),
        to=reverse("leadership:act", args=[use_case_id]),
        template="leadership/ai_act/act_check.html",
        context={
            "use_case": use_case,
            "rows": rows,
            "ready": all(row.chosen for row in rows),
            "standing": queries.standing(draft),
        },
    ).answer(request)


@page(*permissions.MAY_CLASSIFY)
def drop(request: HttpRequest, use_case_id: int) -> HttpResponse:
    use_case = use_case_for(use_case_id)
    draft = permissions.act_draft(use_case)
    return Step(
        _("Throw this draft away?"),
        Form,
        partial(actions.drop_classification, draft=draft, by=request.user),
        back=Back.to("leadership:act_check", _("Check the answers"), use_case_id),
        lead=_("The answers about %(name)s that were not kept are gone then. What was kept before stays.")
        % {"name": use_case.name},
        button=_("Throw this draft away"),
        danger=True,
        done=_("The draft is gone."),
        to=reverse("leadership:act", args=[use_case_id]),
    ).answer(request)


@page(Right.READ_COURSE)
def duty(request: HttpRequest, use_case_id: int, code: str) -> HttpResponse:
    """One duty: what it asks, from when and why; who writes says how it stands with it."""
    use_case = use_case_for(use_case_id)
    row = queries.kept_classification(use_case)
    found = queries.duty_page(row, code) if row else None
    if found is None:
        raise Http404(code)
    writes = permissions.classifies(member_of(request))
    context = {"use_case": use_case, "duty": found, "writes": writes}
    return render(request, "leadership/ai_act/act_duty.html", context)


@page(*permissions.MAY_CLASSIFY)
def state_duty(request: HttpRequest, use_case_id: int, code: str) -> HttpResponse:
    use_case = use_case_for(use_case_id)
    row = queries.kept_classification(use_case)
    duty = queries.duty_page(row, code) if row else None
    if duty is None:
        raise Http404(code)
    return Step(
        str(duty.title),
        forms.ActDutyForm,
        partial(actions.state_duty, use_case=use_case, duty=code, by=request.user),
        back=Back.to("leadership:act_duty", str(duty.title), use_case_id, code),
        lead=str(duty.what),
        initial={"state": duty.state.state, "how": duty.state.how} if duty.state else {},
        done=_("It is written down, with your name."),
        to=reverse("leadership:act", args=[use_case_id]),
    ).answer(request)


@require_POST
@page(Right.EDIT_REGISTER)
def accept_category(request: HttpRequest, use_case_id: int) -> HttpResponse:
    return press(
        request,
        partial(actions.accept_category, use_case=use_case_for(use_case_id), by=request.user),
        to=reverse("leadership:act", args=[use_case_id]),
        done=lambda category: _("The card now says: %(category)s.") % {"category": category},
    )
