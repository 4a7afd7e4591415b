"""May I use AI for this? An employee picks, and reads the answer; whoever wants to puts it in the register."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.cards.actions import propose
from draagvlak.pillars.leadership.may_i.forms import MayIForm, RegisterForm
from draagvlak.pillars.leadership.may_i.queries import ask


@page(Right.READ_COURSE)
@sensitive_post_parameters()
def may_i(request: HttpRequest) -> HttpResponse:
    """The picks are sent in the body, not in the address: addresses end up in histories and logs."""
    form = MayIForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "leadership/may_i/may_i.html", {"form": form}, status=422 if form.is_bound else 200)
    return _answer(request, form, RegisterForm())


@require_POST
@page(Right.READ_COURSE)
def register(request: HttpRequest) -> HttpResponse:
    """Put what was asked about in the register. Nothing of the picks is lost when a name is missing."""
    picks, form = MayIForm(request.POST), RegisterForm(request.POST)
    if not picks.is_valid():
        return redirect("leadership:may_i")
    if not form.is_valid():
        return _answer(request, picks, form)
    made = propose(told=picks.picks(), by=request.user, **form.cleaned_data)
    messages.success(request, _("It stands in the register now. Whoever keeps the register can help you further."))
    return redirect("register:card", made.pk)


def _answer(request: HttpRequest, picks: MayIForm, register: RegisterForm) -> HttpResponse:
    """The answer, with everything that was picked to send along when it is put in the register."""
    person = member_of(request).person
    context = {
        "told": ask(picks.picks(), person.unit_id if person else None),
        "picked": [(name, value) for name in picks.fields for value in request.POST.getlist(name)],
        "register": register,
    }
    return render(request, "leadership/may_i/may_i_answer.html", context, status=422 if register.errors else 200)
