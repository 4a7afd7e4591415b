"""What was agreed with the works council: everyone reads it, some propose, the works council answers."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import account_of, member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.agreements import actions, permissions, queries
from draagvlak.foundation.agreements.forms import AnswerForm, ProposeForm, WithdrawForm
from draagvlak.foundation.agreements.subjects import Subject
from draagvlak.ui.press import Ask
from draagvlak.ui.step import Back, Step
from draagvlak.ui.templatetags.draagvlak_ui import said


@page(Right.READ_AGREEMENTS)
def home(request: HttpRequest) -> HttpResponse:
    """Every subject with what holds now and what is asked."""
    standings = queries.all_standing()
    context = {
        "consents": [one for one in standings if one.subject.is_consent],
        "numbers": [one for one in standings if not one.subject.is_consent and not one.subject.in_days],
        "terms": [one for one in standings if one.subject.in_days],
        "on": sum(one.is_on for one in standings),
        "asked": [one for one in standings if one.asked],
    }
    return render(request, "agreements/home.html", context)


@page(Right.READ_AGREEMENTS)
def subject(request: HttpRequest, code: str) -> HttpResponse:
    """What a subject means, what holds, and every version there was."""
    member = member_of(request)
    standing = queries.standing(permissions.subject_for(code).code)
    context = {
        "one": standing,
        "versions": queries.history(code),
        "may_propose": permissions.may_propose(member, standing),
        "may_answer": permissions.may_answer(member, standing),
        "may_take_back": standing.asked is not None and member.may(Right.PROPOSE_AGREEMENTS),
        "may_withdraw": standing.is_on and member.may(Right.AGREE),
    }
    return render(request, "agreements/subject.html", context)


@page(Right.PROPOSE_AGREEMENTS)
def propose(request: HttpRequest, code: str) -> HttpResponse:
    standing = queries.standing(permissions.subject_for(code).code)
    subject = standing.subject
    now = _("now %(n)s.") % {"n": standing.value}
    return Step(
        _("Ask the works council for its consent") if subject.is_consent else _("Propose another number"),
        partial(ProposeForm, subject=subject),
        partial(actions.propose, subject=subject, by=account_of(request)),
        back=_to_subject(subject),
        lead=str(subject.sentence) if subject.is_consent else f"{subject.title}: {now}",
        initial={"value": standing.value},
        button=_("Propose this"),
        template="agreements/propose.html",
        context={"one": standing},
    ).answer(request)


@page(Right.AGREE)
def answer(request: HttpRequest, code: str) -> HttpResponse:
    """The works council says yes or no."""
    proposal = permissions.proposal_for(code)
    standing = queries.standing(code)

    def save(*, agrees: bool, **words: Any) -> None:
        (actions.agree if agrees else actions.decline)(agreement=proposal, by=account_of(request), **words)

    return Step(
        _("Answer for the works council"),
        AnswerForm,
        save,
        back=_to_subject(standing.subject),
        lead=said(proposal.words),
        changes=(proposal,),
        button=_("Give this answer"),
        template="agreements/answer.html",
        context={"one": standing},
    ).answer(request)


@page(Right.PROPOSE_AGREEMENTS)
def take_back(request: HttpRequest, code: str) -> HttpResponse:
    """Ask once more, then take the proposal back."""
    proposal = permissions.proposal_for(code)
    return Ask(
        _("Take the proposal back?"),
        said(proposal.words),
        more=_("What is in force stays in force. The decision log keeps that it was proposed."),
        yes=_("Yes, take it back"),
        no=_("No, leave it"),
        act=partial(actions.take_back, agreement=proposal, by=account_of(request)),
        back=_to_subject(permissions.subject_for(code)),
    ).answer(request)


@page(Right.AGREE)
def withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """The works council withdraws its consent, which works at once."""
    consent = permissions.consent_for(code)
    subject = permissions.subject_for(code)
    return Step(
        _("Withdraw the consent"),
        WithdrawForm,
        partial(actions.withdraw, subject=subject, by=account_of(request)),
        back=_to_subject(subject),
        lead=said(consent.words),
        changes=(consent,),
        button=_("Withdraw the consent"),
        danger=True,
        template="agreements/withdraw.html",
    ).answer(request)


def _to_subject(subject: Subject) -> Back:
    return Back.to("agreements:subject", str(subject.title), subject.code)
