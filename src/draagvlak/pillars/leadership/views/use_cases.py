"""What leadership knows about one use case, and where people add to it."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership import actions, forms, permissions, queries
from draagvlak.ui.steps import form_page, kept, posted


@page(Right.READ_COURSE)
def use_case(request: HttpRequest, use_case_id: int) -> HttpResponse:
    """The evidence page: ambitions, boundaries with judgements, who answers for it."""
    found = permissions.use_case_for(use_case_id)
    member = member_of(request)
    findings = queries.findings_about(found)
    judgements = queries.judgements_about(found)
    context = {
        "use_case": found,
        "findings": findings,
        "tally": queries.tally(findings),
        "links": queries.links_about(found),
        "judgements": judgements,
        "may_decide": {
            one.boundary.pk for one in judgements if one.why and permissions.decides(member, one.why.decider, found)
        },
        "may_link": any(member.may(right) for right in permissions.MAY_LINK),
        "may_allow": member.may(Right.WRITE_COURSE),
        "may_judge": member.may(Right.JUDGE_BOUNDARIES),
        "oversight": queries.oversight_of(found),
        "may_write_oversight": permissions.may_write_oversight(member, found),
        "questions": queries.question_rows(found.hard_questions.all()),
    }
    return render(request, "leadership/use_case.html", context)


@page(*permissions.MAY_LINK)
def link(request: HttpRequest, use_case_id: int) -> HttpResponse:
    found = permissions.use_case_for(use_case_id)
    chosen = found.ambition_links.filter(ambition=_number(request.GET.get("ambition"))).first()
    initial = {"ambition": chosen.ambition_id, "how": chosen.how} if chosen else None
    form = forms.LinkForm(posted(request), initial=initial)
    save = partial(actions.link_ambition, use_case=found, by=request.user)
    if request.method == "POST" and kept(form, save):
        return redirect("leadership:use_case", use_case_id)
    context = {"form": form, "use_case": found}
    return form_page(request, "leadership/link_ambition.html", context)


def _number(words: str | None) -> int | None:
    return int(words) if words and words.isdecimal() and len(words) < 18 else None


@require_POST
@page(*permissions.MAY_LINK)
def unlink(request: HttpRequest, use_case_id: int, ambition_id: int) -> HttpResponse:
    found = permissions.use_case_for(use_case_id)
    gone = get_object_or_404(found.ambition_links.select_related("ambition"), ambition=ambition_id)
    actions.unlink_ambition(link=gone, by=request.user)
    messages.success(request, _("It no longer counts as serving this ambition."))
    return redirect("leadership:use_case", use_case_id)


@page(Right.JUDGE_BOUNDARIES)
def judge(request: HttpRequest, use_case_id: int, boundary_id: int) -> HttpResponse:
    found = permissions.use_case_for(use_case_id)
    boundary = permissions.boundary_for(member_of(request), boundary_id)
    earlier = boundary.judgements.filter(use_case=found).first()
    initial = {"answer": earlier.answer, "reason": earlier.reason} if earlier else None
    form = forms.JudgeForm(posted(request), initial=initial)
    save = partial(actions.judge_boundary, boundary=boundary, use_case=found, by=request.user)
    if request.method == "POST" and kept(form, save):
        messages.success(request, _("Your judgement is kept, with your name."))
        return redirect("leadership:use_case", use_case_id)
    context = {"form": form, "use_case": found, "boundary": boundary, "earlier": earlier}
    return form_page(request, "leadership/judge_boundary.html", context)
