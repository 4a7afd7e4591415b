"""What leadership knows about one use case, and where people add to it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership import permissions
from draagvlak.pillars.leadership.accountability.permissions import may_write_oversight
from draagvlak.pillars.leadership.accountability.queries import oversight_of
from draagvlak.pillars.leadership.ambitions.permissions import MAY_LINK
from draagvlak.pillars.leadership.ambitions.queries import links_about
from draagvlak.pillars.leadership.boundaries.permissions import decides
from draagvlak.pillars.leadership.boundaries.queries.judgements import judgements_about
from draagvlak.pillars.leadership.questions.queries.answer_turns import question_rows
from draagvlak.pillars.leadership.use_cases import queries


@page(Right.READ_COURSE)
def use_case(request: HttpRequest, use_case_id: int) -> HttpResponse:
    """The evidence page: ambitions, boundaries with judgements, who answers for it."""
    use_case = permissions.use_case_for(use_case_id)
    member = member_of(request)
    findings = queries.findings_about(use_case)
    judgements = judgements_about(use_case)
    context = {
        "use_case": use_case,
        "findings": findings,
        "tally": queries.tally(findings),
        "links": links_about(use_case),
        "judgements": judgements,
        "may_decide": {one.boundary.pk for one in judgements if one.why and decides(member, one.why.decider, use_case)},
        "may_link": any(member.may(right) for right in MAY_LINK),
        "may_allow": member.may(Right.WRITE_COURSE),
        "may_judge": member.may(Right.JUDGE_BOUNDARIES),
        "oversight": oversight_of(use_case),
        "may_write_oversight": may_write_oversight(member, use_case),
        "questions": question_rows(use_case.hard_questions.all()),
    }
    return render(request, "leadership/use_cases/use_case.html", context)
