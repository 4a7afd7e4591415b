"""One condition: what was asked, by whom, and how it was met."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.gatekeeping import NotYours, page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.roof.gates import actions, permissions
from draagvlak.roof.gates.forms import CloseConditionForm, HandOverForm, as_written
from draagvlak.ui.refused import Refused, sentence_of
from draagvlak.ui.step import Back, Step
from draagvlak.ui.templatetags.draagvlak_ui import said


@page(Right.READ_GATES)
def condition(request: HttpRequest, pk: int) -> HttpResponse:
    member = member_of(request)
    asked = permissions.condition_for(member, pk)
    may_close = permissions.may_close(member, asked)
    if request.method == "POST" and not asked.done_on and not may_close:
        raise NotYours(condition.needs)  # type: ignore[attr-defined]
    form = CloseConditionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.close_condition(condition=asked, words=as_written(form.cleaned_data["words"]), by=member.user)
            messages.success(request, _("This condition is noted as done."))
        except Refused as refused:
            messages.info(request, sentence_of(refused))
        return redirect("gates:condition", pk)
    context = {
        "condition": asked,
        "use_case": asked.decision.use_case,
        "form": form if may_close else None,
        "may_hand_over": permissions.may_hand_over(member, asked),
        "today": clock.today(),
    }
    return render(request, "gates/condition.html", context, status=422 if form.errors else 200)


@page(Right.DECIDE)
def hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    condition = permissions.condition_for(member_of(request), pk)
    if condition.done_on:
        return redirect("gates:condition", pk)
    return Step(
        _("Who sees to this from now on?"),
        HandOverForm,
        partial(actions.hand_condition_to, condition=condition, by=request.user),
        lead=said(condition.words),
        back=Back.to("gates:condition", _("The condition"), pk),
        button=_("Hand over"),
        done=_("Somebody else sees to this condition now."),
        to=reverse("gates:condition", args=[pk]),
    ).answer(request)
