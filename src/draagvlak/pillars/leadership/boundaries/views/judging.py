"""A person judges one use of AI by one boundary."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.boundaries import permissions
from draagvlak.pillars.leadership.boundaries.actions import judging as actions
from draagvlak.pillars.leadership.boundaries.forms import judging as forms
from draagvlak.pillars.leadership.permissions import use_case_for
from draagvlak.ui.steps import form_page, kept, posted


@page(Right.JUDGE_BOUNDARIES)
def judge(request: HttpRequest, use_case_id: int, boundary_id: int) -> HttpResponse:
    found = use_case_for(use_case_id)
    boundary = permissions.boundary_for(member_of(request), boundary_id)
    earlier = boundary.judgements.filter(use_case=found).first()
    initial = {"answer": earlier.answer, "reason": earlier.reason} if earlier else None
    form = forms.JudgeForm(posted(request), initial=initial)
    save = partial(actions.judge_boundary, boundary=boundary, use_case=found, by=request.user)
    if request.method == "POST" and kept(form, save):
        messages.success(request, _("Your judgement is kept, with your name."))
        return redirect("leadership:use_case", use_case_id)
    context = {"form": form, "use_case": found, "boundary": boundary, "earlier": earlier}
    return form_page(request, "leadership/boundaries/judge_boundary.html", context)
