"""A pulse from opening to published figures."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.agreements.queries import in_force
from draagvlak.foundation.agreements.subjects import PULSE
from draagvlak.foundation.voice.actions import refresh_room
from draagvlak.pillars.trust.pulses import actions
from draagvlak.pillars.trust.pulses.forms import PulseForm
from draagvlak.pillars.trust.pulses.items import ANSWERS, ITEMS
from draagvlak.pillars.trust.pulses.permissions import pulse_for, unit_in
from draagvlak.pillars.trust.pulses.queries import current, newest_published, page_of, rounds
from draagvlak.ui.refused import sentence_of
from draagvlak.ui.step import Back, Step


@page(Right.READ_PEOPLE)
def overview(request: HttpRequest) -> HttpResponse:
    """Every pulse, and the questions one asks."""
    context = {
        "rounds": rounds(),
        "current": current(),
        "published": newest_published(),
        "terms": in_force(PULSE),
        "questions": ITEMS,
        "answers": ANSWERS.values(),
        "may_open": member_of(request).may(Right.OPEN_ROUNDS),
    }
    return render(request, "trust/pulses/pulses.html", context)


@page(Right.OPEN_ROUNDS)
def open_pulse(request: HttpRequest) -> HttpResponse:
    def save(**values: Any) -> None:
        actions.open_pulse(by=request.user, **values)
        refresh_room()  # whoever goes there at once finds it

    return Step(
        _("Open a pulse"),
        PulseForm,
        save,
        back=Back.to("trust:pulses", _("Pulse")),
        button=_("Open the pulse"),
        template="trust/pulses/open_pulse.html",
        context={"terms": in_force(PULSE), "questions": ITEMS},
    ).answer(request)


@page(Right.READ_PEOPLE)
def pulse(request: HttpRequest, round_id: int) -> HttpResponse:
    """One pulse: what is known now, or the figures of the whole organisation."""
    measured = pulse_for(round_id)
    if measured.published_at:
        return render(request, "trust/pulses/pulse_figures.html", page_of(measured))
    context = {
        "round": measured,
        "may_run": member_of(request).may(Right.OPEN_ROUNDS),
        "audit": measured.audits.first(),
    }
    return render(request, "trust/pulses/pulse.html", context)


@page(Right.READ_PEOPLE)
def unit(request: HttpRequest, round_id: int, unit: str) -> HttpResponse:
    """The figures of one unit, or of the group in which its people are shown."""
    measured = pulse_for(round_id)
    return render(request, "trust/pulses/pulse_figures.html", page_of(measured, unit_in(measured, unit)))


@page(Right.OPEN_ROUNDS)
def close(request: HttpRequest, round_id: int) -> HttpResponse:
    """Ask once more, then close."""
    measured = pulse_for(round_id)
    if request.method != "POST":
        return render(request, "trust/pulses/close_pulse.html", {"round": measured})
    actions.close_pulse(round=measured, by=request.user)
    return redirect("trust:pulse", round_id)


@page(Right.OPEN_ROUNDS)
def publish(request: HttpRequest, round_id: int) -> HttpResponse:
    """Ask once more, then publish; what cannot be published is told in a sentence."""
    measured = pulse_for(round_id)
    if request.method != "POST":
        return render(request, "trust/pulses/publish_pulse.html", {"round": measured})
    try:
        audit = actions.publish_pulse(round=measured, by=request.user)
    except ValidationError as refused:
        messages.error(request, sentence_of(refused))
    else:
        if audit.found:
            messages.error(request, _("Not published: somebody could be found. The audit is in the decision log."))
    return redirect("trust:pulse", round_id)
