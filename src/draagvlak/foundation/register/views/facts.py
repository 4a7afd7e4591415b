"""The facts of a use case in picks: read as a whole, told one group at a time."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register import actions, cards, permissions
from draagvlak.foundation.register.fact_words import group_title
from draagvlak.foundation.register.forms import FactsForm
from draagvlak.foundation.register.told import card_of_use_case
from draagvlak_core.leadership.card_facts import WRITTEN, Group, in_group


@page(Right.READ_REGISTER)
def show(request: HttpRequest, pk: int) -> HttpResponse:
    member = member_of(request)
    use_case = permissions.use_case_for(member, pk)
    groups = cards.told_by_group(use_case)
    context = {
        "use_case": use_case,
        "groups": groups,
        "known": sum(group.known for group in groups),
        "all": sum(len(group.lines) for group in groups),
        "may_edit": permissions.may_edit(member, use_case),
        "who_can_write": cards.who_can_write(use_case),
    }
    return render(request, "register/facts.html", context)


@page(Right.READ_REGISTER, link_for=Right.EDIT_REGISTER)
def tell(request: HttpRequest, pk: int, group: str) -> HttpResponse:
    use_case = permissions.editable(member_of(request), pk)
    if group not in list(Group):
        raise Http404
    facts = [fact.code for fact in in_group(Group(group)) if fact.code not in WRITTEN]
    form = FactsForm(request.POST or None, facts=facts, card=card_of_use_case(use_case))
    if request.method == "POST" and form.is_valid():
        actions.tell_facts(use_case=use_case, told=form.told(), by=request.user)
        messages.success(request, _("Saved."))
        return redirect("register:facts", use_case.pk)
    context = {"use_case": use_case, "form": form, "title": group_title(Group(group))}
    return render(request, "register/tell_facts.html", context, status=422 if form.is_bound else 200)
