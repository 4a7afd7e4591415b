"""Who answers for a use case: asking, answering, handing over."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.answering import actions, permissions
from draagvlak.foundation.register.answering.forms import AskForm, DeputyForm
from draagvlak.foundation.register.cards.lines import answering_sentence
from draagvlak.foundation.register.cards.permissions import editable


@page(Right.READ_REGISTER, link_for=Right.EDIT_REGISTER)
def show_answering(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask somebody, hand over, name a deputy: two small forms on one page."""
    use_case = editable(member_of(request), pk)
    ask = AskForm(request.POST if "person" in request.POST else None)
    deputy = DeputyForm(request.POST if "deputy" in request.POST else None, initial={"deputy": use_case.deputy})
    if ask.is_bound and ask.is_valid():
        actions.ask_to_answer(use_case=use_case, person=ask.cleaned_data["person"], by=request.user)
        messages.success(request, _("%(name)s is asked.") % {"name": ask.cleaned_data["person"].name})
        return redirect("register:answering", pk)
    if deputy.is_bound and deputy.is_valid():
        actions.appoint_deputy(use_case=use_case, person=deputy.cleaned_data["deputy"], by=request.user)
        messages.success(request, _("Saved."))
        return redirect("register:answering", pk)
    return render(
        request,
        "register/answering/answering.html",
        {
            "use_case": use_case,
            "ask": ask,
            "deputy": deputy,
            "form": ask if ask.is_bound else deputy,
            "sentence": answering_sentence(use_case),
        },
        status=422 if ask.is_bound or deputy.is_bound else 200,
    )


@page(Right.READ_REGISTER)
def asked(request: HttpRequest, pk: int) -> HttpResponse:
    """What saying yes means, and two buttons. Only for the person who was asked."""
    member = member_of(request)
    use_case = permissions.asked_of(member, pk)
    answer = request.POST.get("answer")
    if request.method == "POST" and answer in ("yes", "no"):
        (actions.accept if answer == "yes" else actions.decline)(use_case=use_case, by=member.person)
        thanks = _("You answer for this from now on.") if answer == "yes" else _("You said no. That is respected.")
        messages.success(request, thanks)
        return redirect("register:card", pk)
    return render(request, "register/answering/asked.html", {"use_case": use_case})
