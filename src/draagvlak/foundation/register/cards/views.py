"""The list of all AI here, one use case in plain words, and writing its card part by part."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation.models import JobRole, Unit
from draagvlak.foundation.register.cards import actions, lines, permissions, queries
from draagvlak.foundation.register.cards.card_facts import card_of_use_case
from draagvlak.foundation.register.cards.fact_words import group_title
from draagvlak.foundation.register.cards.forms import PARTS, FactsForm, ListForm, NewForm, facts_picked
from draagvlak.foundation.register.cards.models import Kind
from draagvlak.foundation.register.cards.task_list import part_title, tasks
from draagvlak.ui.step import Back, Step
from draagvlak.ui.templatetags.draagvlak_ui import said
from draagvlak_core.register.card_facts import FACTS, WRITTEN, Group, in_group


@page(Right.EDIT_REGISTER)
def new(request: HttpRequest) -> HttpResponse:
    def save(**words: Any) -> str:
        use_case = actions.create_use_case(by=request.user, **words)
        return reverse("register:parts", args=[use_case.pk])

    return Step(
        _("Add a use case"),
        NewForm,
        save,
        back=Back.to("register:list", _("AI here")),
        lead=_("A name and one sentence are enough to begin with. The rest of the card follows part by part."),
        button=_("Save and continue"),
    ).answer(request)


@page(Right.READ_REGISTER, link_for=Right.EDIT_REGISTER)
def parts(request: HttpRequest, pk: int) -> HttpResponse:
    use_case = permissions.editable(member_of(request), pk)
    return render(
        request,
        "register/cards/parts.html",
        {
            "use_case": use_case,
            "tasks": tasks(use_case, member_of(request)),
            "is_full": use_case.kind == Kind.FULL,
        },
    )


@page(Right.READ_REGISTER, link_for=Right.EDIT_REGISTER)
def edit(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    use_case = permissions.editable(member_of(request), pk)
    if part not in PARTS:
        raise Http404

    def save(*, units: Iterable[Unit] | None = None, roles: Iterable[JobRole] = (), **words: Any) -> None:
        actions.write_card(use_case=use_case, by=request.user, **words)
        if units is not None:
            actions.touch(use_case=use_case, by=request.user, units=units, roles=roles)

    return Step(
        part_title(part),
        partial(PARTS[part], use_case=use_case),
        save,
        back=Back.to("register:parts", _("All parts of this card"), pk),
        lead=said(use_case.name),
        done=_("Saved."),
        changes=(use_case,),
    ).answer(request)


@page(Right.EDIT_REGISTER)
@require_POST
def change_kind(request: HttpRequest, pk: int) -> HttpResponse:
    use_case = permissions.editable(member_of(request), pk)
    other = Kind.FULL if use_case.kind == Kind.EVERYDAY else Kind.EVERYDAY
    actions.change_kind(use_case=use_case, kind=other, by=request.user)
    return redirect("register:parts", use_case.pk)


@page(Right.READ_REGISTER)
def show_card(request: HttpRequest, pk: int) -> HttpResponse:
    member = member_of(request)
    use_case = permissions.use_case_for(member, pk)
    card = list(lines.lines(use_case))
    return render(
        request,
        "register/cards/card.html",
        {
            "use_case": use_case,
            "lines": card,
            "facts": lines.facts(use_case),
            "incomplete": any(not line.text for line in card),
            "who_can_write": lines.who_can_write(use_case),
            "stage_unknown": lines.stage_unknown(use_case),
            "may_edit": permissions.may_edit(member, use_case),
            "asks_me": permissions.is_asked(member, use_case),
            "known_facts": len(card_of_use_case(use_case)),
            "all_facts": len(FACTS),
            "is_full": use_case.kind == Kind.FULL,
        },
    )


@page(Right.READ_REGISTER)
def show_list(request: HttpRequest) -> HttpResponse:
    form = ListForm(request.GET or None, organisations=queries.organisations())
    asked = form.asked() if form.is_bound else {}
    listing = queries.listing(queries.filtered(asked), request.GET.get("page"))
    return render(
        request,
        "register/cards/list.html",
        {
            "listing": listing,
            "filter": form,
            "asked": asked,
            "total": queries.total() if asked else None,
        },
    )


@page(Right.READ_REGISTER)
def show_around(request: HttpRequest) -> HttpResponse:
    person = member_of(request).person
    listing = queries.listing(queries.around(person), request.GET.get("page")) if person else None
    return render(request, "register/cards/around.html", {"person": person, "listing": listing})


@page(Right.READ_REGISTER)
def show_facts(request: HttpRequest, pk: int) -> HttpResponse:
    member = member_of(request)
    use_case = permissions.use_case_for(member, pk)
    groups = lines.told_by_group(use_case)
    context = {
        "use_case": use_case,
        "groups": groups,
        "known": sum(group.known for group in groups),
        "all": sum(len(group.lines) for group in groups),
        "may_edit": permissions.may_edit(member, use_case),
        "who_can_write": lines.who_can_write(use_case),
    }
    return render(request, "register/cards/facts.html", context)


@page(Right.READ_REGISTER, link_for=Right.EDIT_REGISTER)
def tell_facts(request: HttpRequest, pk: int, group: str) -> HttpResponse:
    use_case = permissions.editable(member_of(request), pk)
    if group not in list(Group):
        raise Http404
    facts = [fact.code for fact in in_group(Group(group)) if fact.code not in WRITTEN]
    return Step(
        group_title(Group(group)),
        partial(FactsForm, facts=facts, card=card_of_use_case(use_case)),
        lambda **picked: actions.tell_facts(use_case=use_case, told=facts_picked(picked), by=request.user),
        back=Back.to("register:facts", _("The facts in short"), pk),
        lead=said(use_case.name),
        done=_("Saved."),
        template="register/cards/tell_facts.html",
        changes=(use_case,),
    ).answer(request)
