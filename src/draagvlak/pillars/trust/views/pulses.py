"""The pulse: planned by HR or a facilitator, answered in the quiet room, read by everybody alike."""

from functools import partial

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
from draagvlak.pillars.trust import actions, pulses
from draagvlak.pillars.trust.forms import PulseForm
from draagvlak.pillars.trust.permissions import pulse_for, unit_in
from draagvlak.pillars.trust.pulse_items import ANSWERS, ITEMS
from draagvlak.ui.steps import form_page, kept, posted


@page(Right.READ_PEOPLE)
def overview(request: HttpRequest) -> HttpResponse:
    """Every pulse, and the questions one asks."""
    context = {
        "rounds": pulses.rounds(),
        "current": pulses.current(),
        "published": pulses.newest_published(),
        "terms": in_force(PULSE),
        "questions": ITEMS,
        "answers": ANSWERS.values(),
        "may_open": member_of(request).may(Right.OPEN_ROUNDS),
    }
    return render(request, "trust/pulses.html", context)


@page(Right.OPEN_ROUNDS)
def open_pulse(request: HttpRequest) -> HttpResponse:
    form = PulseForm(posted(request))
    if request.method == "POST" and kept(form, partial(actions.open_pulse, by=request.user)):
        refresh_room()  # whoever goes there at once finds it
        return redirect("trust:pulses")
    context = {"form": form, "terms": in_force(PULSE), "questions": ITEMS}
    return form_page(request, "trust/open_pulse.html", context)


@page(Right.READ_PEOPLE)
def pulse(request: HttpRequest, round_id: int) -> HttpResponse:
    """One pulse: what is known now, or the figures of the whole organisation."""
    found = pulse_for(round_id)
    if found.published_at:
        return render(request, "trust/pulse_figures.html", pulses.page_of(found))
    context = {"round": found, "may_run": member_of(request).may(Right.OPEN_ROUNDS), "audit": found.audits.first()}
    return render(request, "trust/pulse.html", context)


@page(Right.READ_PEOPLE)
def unit(request: HttpRequest, round_id: int, unit: str) -> HttpResponse:
    """The figures of one unit, or of the group in which its people are shown."""
    found = pulse_for(round_id)
    return render(request, "trust/pulse_figures.html", pulses.page_of(found, unit_in(found, unit)))


@page(Right.OPEN_ROUNDS)
def close(request: HttpRequest, round_id: int) -> HttpResponse:
    """Ask once more, then close."""
    found = pulse_for(round_id)
    if request.method != "POST":
        return render(request, "trust/close_pulse.html", {"round": found})
    actions.close_pulse(round=found, by=request.user)
    return redirect("trust:pulse", round_id)


@page(Right.OPEN_ROUNDS)
def publish(request: HttpRequest, round_id: int) -> HttpResponse:
    """Ask once more, then publish; what cannot be published is told in a sentence."""
    found = pulse_for(round_id)
    if request.method != "POST":
        return render(request, "trust/publish_pulse.html", {"round": found})
    try:
        audit = actions.publish_pulse(round=found, by=request.user)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    else:
        if audit.found:
            messages.error(request, _("Not published: somebody could be found. The audit is in the decision log."))
    return redirect("trust:pulse", round_id)
