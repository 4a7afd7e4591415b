"""A person judges one use of AI by one boundary."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.boundaries import permissions
from draagvlak.pillars.leadership.boundaries.actions import judging as actions
from draagvlak.pillars.leadership.boundaries.forms import judging as forms
from draagvlak.pillars.leadership.permissions import use_case_for
from draagvlak.ui.step import Back, Step
from draagvlak.ui.templatetags.draagvlak_ui import said


@page(Right.JUDGE_BOUNDARIES)
def judge(request: HttpRequest, use_case_id: int, boundary_id: int) -> HttpResponse:
    use_case = use_case_for(use_case_id)
    boundary = permissions.boundary_for(member_of(request), boundary_id)
    earlier = boundary.judgements.filter(use_case=use_case).first()
    return Step(
        said(boundary.sentence),
        forms.JudgeForm,
        partial(actions.judge_boundary, boundary=boundary, use_case=use_case, by=request.user),
        back=Back.to("leadership:use_case", use_case.name, use_case.pk),
        initial={"answer": earlier.answer, "reason": earlier.reason} if earlier else {},
        button=_("Keep my judgement"),
        done=_("Your judgement is kept, with your name."),
        template="leadership/boundaries/judge_boundary.html",
        context={"use_case": use_case, "boundary": boundary, "earlier": earlier},
    ).answer(request)
