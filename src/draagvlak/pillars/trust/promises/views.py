"""Promises: made, done, and asked back of those who raised the matter."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.trust.promises import actions, forms, permissions, queries
from draagvlak.ui.step import Back, Step


@page(Right.MAKE_PROMISES)
def make(request: HttpRequest) -> HttpResponse:
    """Make a promise; `?conversation=` or `?use_case=` says what it follows from."""
    source = queries.promise_source(request.GET, member_of(request).person)
    return Step(
        _("Make a promise"),
        partial(forms.PromiseForm, notes=source.notes),
        partial(actions.make_promise, use_case=source.use_case, conversation=source.conversation, by=request.user),
        back=_to(source),
        lead=_("Promise only what you can keep. It stays visible for everyone, also when it is late."),
        initial=source.initial,
        button=_("Make this promise"),
    ).answer(request)


def _to(source: queries.Source) -> Back:
    if source.conversation:
        return Back.to(source.conversation, source.conversation.title)
    if source.use_case:
        return Back.to("trust:use_case", source.use_case.name, source.use_case.pk)
    return Back.to("trust:overview", _("You said, we did"))


@page(Right.READ_PEOPLE)
def promise(request: HttpRequest, promise_id: int) -> HttpResponse:
    member = member_of(request)
    promise = permissions.promise_for(promise_id)
    context = {
        **queries.read_promise(promise),
        "may_finish": permissions.may_finish(member, promise),
        "may_ask_back": permissions.may_ask_back(member, promise),
        "may_hand_over": member.may(Right.MAKE_PROMISES),
    }
    return render(request, "trust/promises/promise.html", context)


@page(Right.READ_PEOPLE)
def finish(request: HttpRequest, promise_id: int) -> HttpResponse:
    """Whoever promised says what was done; that person may have no further right than being a member."""
    promise = permissions.promise_to_finish(member_of(request), promise_id)
    return Step(
        _("What was done"),
        forms.DoneForm,
        partial(actions.finish_promise, promise=promise, by=request.user),
        back=Back.to(promise, promise.words),
        lead=_("Done is not yet kept: those who raised it are asked."),
        initial={"done_words": promise.done_words},
    ).answer(request)


@page(Right.HOLD_CONVERSATIONS)
def hear_back(request: HttpRequest, promise_id: int) -> HttpResponse:
    promise = permissions.promise_to_ask_back(member_of(request), promise_id)
    return Step(
        _("What do those who raised it say?"),
        forms.HearBackForm,
        partial(actions.hear_back, promise=promise, by=request.user),
        back=Back.to(promise, promise.words),
        lead=_("Ask them together. Only their yes makes it a kept promise."),
    ).answer(request)


@page(Right.MAKE_PROMISES)
def hand_over(request: HttpRequest, promise_id: int) -> HttpResponse:
    promise = permissions.promise_for(promise_id)
    return Step(
        _("Let somebody else keep it"),
        forms.OwnerForm,
        partial(actions.hand_over_promise, promise=promise, by=request.user),
        back=Back.to(promise, promise.words),
        lead=_("The day by which it is done stays the same."),
        initial={"owner": promise.owner},
        button=_("Hand over"),
    ).answer(request)
