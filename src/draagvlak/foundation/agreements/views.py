"""What was agreed with the works council: everyone reads it, some propose, the works council answers."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import account_of, member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.agreements import actions, permissions, queries
from draagvlak.foundation.agreements.forms import AnswerForm, ProposeForm, WithdrawForm
from draagvlak.ui.steps import form_page, kept, posted


@page(Right.READ_AGREEMENTS)
def home(request: HttpRequest) -> HttpResponse:
    """Every subject with what holds now and what is asked."""
    found = queries.all_standing()
    context = {
        "consents": [one for one in found if one.subject.is_consent],
        "numbers": [one for one in found if not one.subject.is_consent and not one.subject.in_days],
        "terms": [one for one in found if one.subject.in_days],
        "on": sum(one.is_on for one in found),
        "asked": [one for one in found if one.asked],
    }
    return render(request, "agreements/home.html", context)


@page(Right.READ_AGREEMENTS)
def subject(request: HttpRequest, code: str) -> HttpResponse:
    """What a subject means, what holds, and every version there was."""
    member = member_of(request)
    found = queries.standing(permissions.subject_for(code).code)
    context = {
        "one": found,
        "versions": queries.history(code),
        "may_propose": permissions.may_propose(member, found),
        "may_answer": permissions.may_answer(member, found),
        "may_take_back": found.asked is not None and member.may(Right.PROPOSE_AGREEMENTS),
        "may_withdraw": found.is_on and member.may(Right.AGREE),
    }
    return render(request, "agreements/subject.html", context)


@page(Right.PROPOSE_AGREEMENTS)
def propose(request: HttpRequest, code: str) -> HttpResponse:
    found = queries.standing(permissions.subject_for(code).code)
    form = ProposeForm(posted(request), subject=found.subject, initial={"value": found.value})
    save = partial(actions.propose, subject=found.subject, by=account_of(request))
    return _step(request, found, form, save, "agreements/propose.html")


@page(Right.AGREE)
def answer(request: HttpRequest, code: str) -> HttpResponse:
    """The works council says yes or no."""
    proposal = permissions.proposal_for(code)

    def save(*, agrees: bool, **words: Any) -> None:
        (actions.agree if agrees else actions.decline)(agreement=proposal, by=account_of(request), **words)

    return _step(request, queries.standing(code), AnswerForm(posted(request)), save, "agreements/answer.html")


@page(Right.PROPOSE_AGREEMENTS)
def take_back(request: HttpRequest, code: str) -> HttpResponse:
    """Ask once more, then take the proposal back."""
    proposal = permissions.proposal_for(code)
    if request.method != "POST":
        return render(request, "agreements/take_back.html", {"one": queries.standing(code)})
    actions.take_back(agreement=proposal, by=account_of(request))
    return redirect("agreements:subject", code)


@page(Right.AGREE)
def withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """The works council withdraws its consent, which works at once."""
    permissions.consent_for(code)
    found = queries.standing(code)
    save = partial(actions.withdraw, subject=found.subject, by=account_of(request))
    return _step(request, found, WithdrawForm(posted(request)), save, "agreements/withdraw.html")


def _step(request: HttpRequest, found: queries.Standing, form: Any, save: Any, template: str) -> HttpResponse:
    """Do one thing with a subject and go back to it, or show the form again."""
    if request.method == "POST" and kept(form, save):
        return redirect("agreements:subject", found.subject.code)
    return form_page(request, template, {"form": form, "one": found})
