"""A pulse from opening to published figures."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
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
from draagvlak.ui.press import Ask
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
    return Ask(
        _("Close this pulse?"),
        _("Nobody can answer after that. The figures can then be published once."),
        yes=_("Yes, close it"),
        no=_("No, not yet"),
        act=partial(actions.close_pulse, round=measured, by=request.user),
        back=Back.to("trust:pulse", measured.title, round_id),
    ).answer(request)


@page(Right.OPEN_ROUNDS)
def publish(request: HttpRequest, round_id: int) -> HttpResponse:
    """Ask once more, then publish; what cannot be published is told in a sentence."""
    measured = pulse_for(round_id)

    def act() -> None:
        if actions.publish_pulse(round=measured, by=request.user).found:
            messages.error(request, _("Not published: somebody could be found. The audit is in the decision log."))

    return Ask(
        _("Publish the figures?"),
        _(
            "They appear once and for everybody alike. First an audit tries to work out smaller groups from all "
            "figures ever published; when it can, nothing appears."
        ),
        yes=_("Yes, publish them"),
        no=_("No, not yet"),
        act=act,
        back=Back.to("trust:pulse", measured.title, round_id),
    ).answer(request)
