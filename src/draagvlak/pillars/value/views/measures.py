"""What is measured, and what was found."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.value import actions, forms, permissions
from draagvlak.ui.steps import form_page, kept


def _step(request: HttpRequest, pilot: Any, form: Any, save: Any, template: str, **more: Any) -> HttpResponse:
    """Do one thing with a measure and go back to its pilot, or show the form again."""
    if request.method == "POST" and kept(form, save):
        return redirect("value:pilot", pilot.pk)
    context = {"form": form, "pilot": pilot, **more}
    return form_page(request, template, context)


@page(Right.RUN_PILOTS)
def add(request: HttpRequest, pilot_id: int) -> HttpResponse:
    """Add a measure; `?kind=` chooses the kind beforehand."""
    pilot = permissions.open_pilot_for(pilot_id)
    form = forms.MeasureForm(request.POST or None, initial={"kind": request.GET.get("kind")})
    return _step(request, pilot, form, partial(actions.add_measure, pilot=pilot, by=request.user), "value/measure.html")


@page(Right.RUN_PILOTS)
def change(request: HttpRequest, measure_id: int) -> HttpResponse:
    measure = permissions.open_measure_for(measure_id)
    form = forms.MeasureForm(request.POST or None, measure=measure)
    save = partial(actions.change_measure, measure=measure, by=request.user)
    return _step(request, measure.pilot, form, save, "value/measure.html", measure=measure)


@require_POST
@page(Right.RUN_PILOTS)
def remove(request: HttpRequest, measure_id: int) -> HttpResponse:
    measure = permissions.open_measure_for(measure_id)
    try:
        actions.remove_measure(measure=measure, by=request.user)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    else:
        messages.success(request, _("The measure is gone."))
    return redirect("value:pilot", measure.pilot_id)


@page(Right.RUN_PILOTS)
def result(request: HttpRequest, measure_id: int) -> HttpResponse:
    measure = permissions.measure_to_fill(measure_id)
    form = forms.ResultForm(request.POST or None, measure=measure)
    save = partial(actions.enter_result, measure=measure, by=request.user)
    return _step(request, measure.pilot, form, save, "value/result.html", measure=measure)
