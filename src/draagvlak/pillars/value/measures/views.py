"""What is measured, what counts as success, and what was found."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.value.measures import actions, forms, permissions, queries
from draagvlak.pillars.value.pilots.permissions import open_pilot_for
from draagvlak.ui.press import press
from draagvlak.ui.step import Back, Step


@page(Right.RUN_PILOTS)
def add(request: HttpRequest, pilot_id: int) -> HttpResponse:
    """Add a measure; `?kind=` chooses the kind beforehand."""
    pilot = open_pilot_for(pilot_id)
    return Step(
        _("What is measured"),
        forms.MeasureForm,
        partial(actions.add_measure, pilot=pilot, by=request.user),
        back=Back.to(pilot, pilot.question),
        lead=_("Say it so that nobody can argue afterwards about what was meant."),
        initial={"kind": request.GET.get("kind")},
        to=pilot,
    ).answer(request)


@page(Right.RUN_PILOTS)
def change(request: HttpRequest, measure_id: int) -> HttpResponse:
    measure = permissions.open_measure_for(measure_id)
    return Step(
        _("What is measured"),
        forms.MeasureForm,
        partial(actions.change_measure, measure=measure, by=request.user),
        back=Back.to(measure.pilot, measure.pilot.question),
        lead=_("Say it so that nobody can argue afterwards about what was meant."),
        initial=forms.measure_values(measure),
    ).answer(request)


@require_POST
@page(Right.RUN_PILOTS)
def remove(request: HttpRequest, measure_id: int) -> HttpResponse:
    measure = permissions.open_measure_for(measure_id)
    act = partial(actions.remove_measure, measure=measure, by=request.user)
    return press(request, act, to=measure.pilot, done=_("The measure is gone."))


@page(Right.RUN_PILOTS)
def result(request: HttpRequest, measure_id: int) -> HttpResponse:
    measure = permissions.measure_to_fill(measure_id)
    return Step(
        _("Enter a result"),
        partial(forms.ResultForm, measure=measure),
        partial(actions.enter_result, measure=measure, by=request.user),
        back=Back.to(measure.pilot, measure.pilot.question),
        lead=_("For the group as a whole, never for one person."),
        template="value/measures/result.html",
        context={"measure": measure},
    ).answer(request)


@page(Right.RUN_PILOTS)
def lock(request: HttpRequest, pilot_id: int) -> HttpResponse:
    """Fix what counts as success; after the start this is said to be late."""
    pilot = open_pilot_for(pilot_id)
    return Step(
        _("Lock what counts as success"),
        forms.LockForm,
        partial(actions.lock_pilot, pilot=pilot, by=request.user),
        back=Back.to(pilot, pilot.question),
        lead=_("After this nobody can change the measures or their targets, also not when the outcome disappoints."),
        button=_("Lock"),
        template="value/measures/lock.html",
        beside=(pilot, *pilot.measures.order_by("pk")),
        context={"pilot": pilot, "sides": queries.sides(pilot), "late": clock.today() > pilot.starts_on},
    ).answer(request)
