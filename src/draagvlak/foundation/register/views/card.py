"""One use case in plain words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register import cards, permissions
from draagvlak.foundation.register.models import Kind
from draagvlak.foundation.register.told import card_of_use_case
from draagvlak_core.leadership.card_facts import FACTS


@page(Right.READ_REGISTER)
def show(request: HttpRequest, pk: int) -> HttpResponse:
    member = member_of(request)
    use_case = permissions.use_case_for(member, pk)
    lines = list(cards.lines(use_case))
    return render(request, "register/card.html", {
        "use_case": use_case, "lines": lines, "facts": cards.facts(use_case),
        "incomplete": any(not line.text for line in lines),
        "who_can_write": cards.who_can_write(use_case), "stage_unknown": cards.stage_unknown(use_case),
        "may_edit": permissions.may_edit(member, use_case), "asks_me": permissions.is_asked(member, use_case),
        "known_facts": len(card_of_use_case(use_case)), "all_facts": len(FACTS),
        "is_full": use_case.kind == Kind.FULL,
    })  # fmt: skip
