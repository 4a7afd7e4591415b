"""Promises: made, done, and asked back of those who raised the matter."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.trust import actions, forms, permissions, queries
from draagvlak.ui.steps import form_page, kept


@page(Right.MAKE_PROMISES)
def make(request: HttpRequest) -> HttpResponse:
    """Make a promise; `?conversation=` or `?use_case=` says what it follows from."""
    member = member_of(request)
    source = queries.promise_source(request.GET, member.person)
    form = forms.PromiseForm(request.POST or None, notes=source.notes, initial=source.initial)
    made: list[int] = []

    def save(**values: Any) -> None:
        values |= {"use_case": source.use_case, "conversation": source.conversation, "by": request.user}
        made.append(actions.make_promise(**values).pk)

    if request.method == "POST" and kept(form, save):
        return redirect("trust:promise", made[0])
    return form_page(request, "trust/make_promise.html", {"form": form, "source": source})


@page(Right.READ_PEOPLE)
def promise(request: HttpRequest, promise_id: int) -> HttpResponse:
    member = member_of(request)
    found = permissions.promise_for(promise_id)
    context = {
        **queries.read_promise(found),
        "may_finish": permissions.may_finish(member, found),
        "may_ask_back": permissions.may_ask_back(member, found),
        "may_hand_over": member.may(Right.MAKE_PROMISES),
    }
    return render(request, "trust/promise.html", context)


def _step(request: HttpRequest, found: Any, form: Any, save: Any, template: str) -> HttpResponse:
    """Do one thing with a promise and go back to it, or show the form again."""
    if request.method == "POST" and kept(form, save):
        return redirect("trust:promise", found.pk)
    context = {"form": form, "promise": found}
    return form_page(request, template, context)


@page(Right.READ_PEOPLE)
def finish(request: HttpRequest, promise_id: int) -> HttpResponse:
    """Whoever promised says what was done; that person may have no further right than being a member."""
    found = permissions.promise_to_finish(member_of(request), promise_id)
    form = forms.DoneForm(request.POST or None, initial={"done_words": found.done_words})
    save = partial(actions.finish_promise, promise=found, by=request.user)
    return _step(request, found, form, save, "trust/finish_promise.html")


@page(Right.HOLD_CONVERSATIONS)
def hear_back(request: HttpRequest, promise_id: int) -> HttpResponse:
    found = permissions.promise_to_ask_back(member_of(request), promise_id)
    form = forms.HearBackForm(request.POST or None)
    save = partial(actions.hear_back, promise=found, by=request.user)
    return _step(request, found, form, save, "trust/hear_back.html")


@page(Right.MAKE_PROMISES)
def hand_over(request: HttpRequest, promise_id: int) -> HttpResponse:
    found = permissions.promise_for(promise_id)
    form = forms.OwnerForm(request.POST or None, initial={"owner": found.owner})
    save = partial(actions.hand_over_promise, promise=found, by=request.user)
    return _step(request, found, form, save, "trust/hand_over_promise.html")
