"""Pages of the gates: what is known, what was decided, what is asked."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.gatekeeping import Needs, NotYours, page
from draagvlak.foundation.accounts.members import Member, member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.roof import rooms
from draagvlak.roof.gates import actions, permissions, queries
from draagvlak.roof.gates.criteria_form import CriteriaForm
from draagvlak.roof.gates.forms import DecisionForm, as_written
from draagvlak.roof.gates.gate import Gate, gate_for
from draagvlak.roof.gates.models import GateVersion
from draagvlak.roof.gates.questions import in_force
from draagvlak.ui.refused import codes_of
from draagvlak.ui.step import Step


@page(member=True)
def gates(request: HttpRequest) -> HttpResponse:
    """Whoever leaves the end off an address of a gate lands where all of them are told."""
    return redirect("overview:overview")


@page(Right.READ_GATES)
def gate(request: HttpRequest, pk: int) -> HttpResponse:
    member = member_of(request)
    use_case = permissions.use_case_for(member, pk)
    found = gate_for(use_case, ask=rooms.ask_of)
    form = DecisionForm(found) if found and member.may(Right.DECIDE) else None
    return render(request, "gates/gate.html", _gate_page(use_case, found, form))


@page(Right.DECIDE)
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Records a decision; when it may not be recorded, shows the gate again with what is wrong."""
    use_case = permissions.use_case_for(member_of(request), pk)
    gate = gate_for(use_case)
    if request.method != "POST" or gate is None:
        return redirect("gates:gate", pk)
    form = DecisionForm(gate, request.POST)
    if form.data.get("seen") != gate.seen:
        return _stale_gate(request, use_case, gate)
    if not form.is_valid():
        return render(request, "gates/gate.html", _gate_page(use_case, gate, form), status=422)
    try:
        decision = _record(use_case, form, member_of(request))
    except ValidationError as refused:
        if codes_of(refused) != ["gates.changed"]:
            raise
        return _stale_gate(request, use_case, gate_for(use_case))
    messages.success(request, _("The decision is recorded."))
    return redirect("gates:decision", decision.pk)


def _record(use_case: UseCase, form: DecisionForm, member: Member) -> Any:
    data = form.cleaned_data
    return actions.decide(
        use_case=use_case,
        outcome=data["outcome"],
        reasons=as_written(data["reasons"]),
        review_on=data["review_on"],
        overruled={code: as_written(why) for code, why in form.overruled().items()},
        conditions=form.new_conditions,
        seen=data["seen"],
        by=member.user,  # type: ignore[arg-type]
    )


def _stale_gate(request: HttpRequest, use_case: UseCase, found: Gate | None) -> HttpResponse:
    """Shows the gate as it is now. What was typed is kept in the boxes; nothing is recorded."""
    form = DecisionForm(found) if found else None
    if form:
        form.initial.update({name: request.POST.get(name, "") for name in ("reasons", "review_on")})
    return render(request, "gates/gate.html", {**_gate_page(use_case, found, form), "is_stale": True}, status=409)


def _gate_page(use_case: UseCase, found: Gate | None, form: DecisionForm | None) -> dict[str, Any]:
    return {
        "use_case": use_case,
        "gate": found,
        "form": form,
        "decisions": queries.decisions_of(use_case)[:5],
        "conditions": queries.conditions_of(use_case),
        "today": clock.today(),
    }


@page(Right.READ_GATES)
def decisions(request: HttpRequest, pk: int) -> HttpResponse:
    use_case = permissions.use_case_for(member_of(request), pk)
    return render(request, "gates/decisions.html", {"use_case": use_case, "decisions": queries.decisions_of(use_case)})


@page(Right.READ_GATES)
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    found = permissions.decision_for(member_of(request), pk)
    context = {
        "decision": found,
        "use_case": found.use_case,
        "findings": queries.findings_then(found),
        "conditions": found.conditions.select_related("owner"),
        "today": clock.today(),
    }
    return render(request, "gates/decision.html", context)


@page(Right.READ_GATES)
def criteria(request: HttpRequest) -> HttpResponse:
    """Everyone may read what the gates ask; changing it takes a right of its own."""
    if request.method == "POST" and not member_of(request).may(Right.EDIT_GATES):
        raise NotYours(Needs((Right.EDIT_GATES,)))
    questions = in_force()
    return Step(
        _("What do our gates ask?"),
        partial(CriteriaForm, questions),
        partial(_adopt, by=request.user),
        done=_("The gates ask this from now on."),
        to="gates:criteria",
        template="gates/criteria.html",
        context={"questions": questions, "versions": GateVersion.objects.all()},
    ).answer(request)


def _adopt(*, seen: int, why: str, by: Any, **asked: list[str]) -> None:
    actions.adopt_questions(asked=asked, why=why, seen=seen, by=by)
