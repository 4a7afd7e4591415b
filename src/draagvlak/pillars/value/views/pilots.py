"""A pilot from setting up to its end."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.value import actions, forms, permissions, queries
from draagvlak.ui.steps import form_page, kept


@page(Right.READ_VALUE)
def pilot(request: HttpRequest, pilot_id: int) -> HttpResponse:
    context = {
        **queries.read_pilot(permissions.pilot_for(pilot_id)),
        "runs": permissions.runs_pilots(member_of(request)),
    }
    return render(request, "value/pilot.html", context)


@page(Right.RUN_PILOTS)
def set_up(request: HttpRequest, use_case_id: int) -> HttpResponse:
    use_case = permissions.use_case_for(use_case_id)
    units = [str(pk) for pk in use_case.affected_units.values_list("pk", flat=True)]
    form = forms.PilotForm(request.POST or None, initial={"units": units})
    made: list[int] = []

    def save(**values: Any) -> None:
        made.append(actions.set_up_pilot(use_case=use_case, by=request.user, **values).pk)

    if request.method == "POST" and kept(form, save):
        return redirect("value:pilot", made[0])
    context = {"form": form, "use_case": use_case}
    return form_page(request, "value/set_up.html", context)


def _step(request: HttpRequest, found: Any, form: Any, save: Any, template: str, **more: Any) -> HttpResponse:
    """Do one thing with a pilot and go back to it, or show the form again."""
    if request.method == "POST" and kept(form, save):
        return redirect("value:pilot", found.pk)
    context = {"form": form, "pilot": found, **more}
    return form_page(request, template, context)


@page(Right.RUN_PILOTS)
def change(request: HttpRequest, pilot_id: int) -> HttpResponse:
    found = permissions.open_pilot_for(pilot_id)
    form = forms.PilotForm(request.POST or None, initial=forms.initial_of(found))
    save = partial(actions.change_pilot, pilot=found, by=request.user)
    return _step(request, found, form, save, "value/change_pilot.html")


@page(Right.RUN_PILOTS)
def participants(request: HttpRequest, pilot_id: int) -> HttpResponse:
    found = permissions.pilot_for(pilot_id)
    initial = {"people": found.people, "drawn_by_lot": found.drawn_by_lot}
    form = forms.ParticipantsForm(request.POST or None, initial=initial)
    save = partial(actions.count_participants, pilot=found, by=request.user)
    return _step(request, found, form, save, "value/participants.html")


@page(Right.RUN_PILOTS)
def lock(request: HttpRequest, pilot_id: int) -> HttpResponse:
    """Fix what counts as success; after the start this is said to be late."""
    found = permissions.open_pilot_for(pilot_id)
    form = forms.LockForm(request.POST or None)

    def save(sure: bool) -> None:
        actions.lock_pilot(pilot=found, by=request.user)

    more = {"sides": queries.sides(found), "late": clock.today() > found.starts_on}
    return _step(request, found, form, save, "value/lock.html", **more)


@page(Right.RUN_PILOTS)
def end(request: HttpRequest, pilot_id: int) -> HttpResponse:
    found = permissions.pilot_for(pilot_id)
    form = forms.EndForm(request.POST or None, pilot=found)
    save = partial(actions.end_pilot, pilot=found, by=request.user)
    return _step(request, found, form, save, "value/end.html")
