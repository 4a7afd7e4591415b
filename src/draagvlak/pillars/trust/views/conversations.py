"""A conversation from plan to confirmed notes."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.trust import actions, forms, permissions, queries
from draagvlak.ui.steps import form_page, kept


@page(Right.HOLD_CONVERSATIONS)
def plan(request: HttpRequest) -> HttpResponse:
    """Plan a conversation; `?use_case=` fills in what it is about and whom it touches."""
    use_case = queries.use_case_or_none(request.GET.get("use_case"))
    form = forms.PlanForm(request.POST or None, initial=queries.plan_initial(use_case, member_of(request).person))
    made: list[int] = []

    def save(use_case: int | None, **values: Any) -> None:
        about = UseCase.objects.get(pk=use_case) if use_case else None
        made.append(actions.plan_conversation(use_case=about, by=request.user, **values).pk)

    if request.method == "POST" and kept(form, save):
        return redirect("trust:conversation", made[0])
    context = {"form": form, "use_case": use_case}
    return form_page(request, "trust/plan.html", context)


@page(Right.READ_PEOPLE)
def conversation(request: HttpRequest, conversation_id: int) -> HttpResponse:
    """One conversation: for everyone what may be read, for whoever leads it the next step."""
    member = member_of(request)
    found = permissions.conversation_for(conversation_id)
    is_lead = permissions.leads(member, found)
    context = {
        **queries.read_conversation(found, is_lead=is_lead),
        "leads": is_lead,
        "may_hand_over": permissions.may_hand_over(member, found),
        "may_promise": member.may(Right.MAKE_PROMISES),
    }
    return render(request, "trust/conversation.html", context)


def _step(request: HttpRequest, found: Any, form: Any, save: Any, template: str) -> HttpResponse:
    """Do one thing with a conversation and go back to it, or show the form again."""
    if request.method == "POST" and kept(form, save):
        return redirect("trust:conversation", found.pk)
    context = {"form": form, "conversation": found}
    return form_page(request, template, context)


@page(Right.HOLD_CONVERSATIONS)
def hold(request: HttpRequest, conversation_id: int) -> HttpResponse:
    found = permissions.led_conversation_for(member_of(request), conversation_id)
    form = forms.HoldForm(request.POST or None, initial={"held_on": found.planned_on})
    save = partial(actions.hold_conversation, conversation=found, by=request.user)
    return _step(request, found, form, save, "trust/hold.html")


@page(Right.HOLD_CONVERSATIONS)
def cancel(request: HttpRequest, conversation_id: int) -> HttpResponse:
    found = permissions.led_conversation_for(member_of(request), conversation_id)
    form = forms.CancelForm(request.POST or None)
    save = partial(actions.cancel_conversation, conversation=found, by=request.user)
    return _step(request, found, form, save, "trust/cancel.html")


@page(Right.HOLD_CONVERSATIONS)
def hand_over(request: HttpRequest, conversation_id: int) -> HttpResponse:
    found = permissions.handed_over_for(member_of(request), conversation_id)
    form = forms.HandOverForm(request.POST or None, initial={"facilitator": found.facilitator})
    save = partial(actions.hand_over_conversation, conversation=found, by=request.user)
    return _step(request, found, form, save, "trust/hand_over.html")


@page(Right.HOLD_CONVERSATIONS)
def confirm(request: HttpRequest, conversation_id: int) -> HttpResponse:
    """State that those who spoke confirmed the notes. After this nothing changes in them."""
    found = permissions.led_conversation_for(member_of(request), conversation_id)
    form = forms.ConfirmForm(request.POST or None)

    def save(agreed: bool) -> None:
        actions.confirm_notes(conversation=found, by=request.user)
        messages.success(request, _("Thank you. Everyone can now read what was said, as far as that is safe."))

    return _step(request, found, form, save, "trust/confirm.html")
