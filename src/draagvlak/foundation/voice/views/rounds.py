"""Rounds with their three counts, and opening and closing those for questions."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.agreements.queries import in_force
from draagvlak.foundation.voice import actions, queries
from draagvlak.foundation.voice.forms import RoundForm
from draagvlak.foundation.voice.models import Round
from draagvlak.foundation.voice.permissions import round_for
from draagvlak.foundation.voice.purposes import SERVED
from draagvlak.ui.language import in_all_languages
from draagvlak.ui.press import Ask
from draagvlak.ui.step import Back, Step
from draagvlak.ui.text import Text

QUESTION = "question"


@page(member=True)
def rounds(request: HttpRequest) -> HttpResponse:
    """Open to all: the counts are what shows whether somebody stuffed the box."""
    may_open = not Round.objects.filter(purpose=QUESTION, closed_on=None).exists() and QUESTION in SERVED
    context = {"counted": queries.counted_rounds(), "may_open": may_open, "consent": in_force("questions")}
    return render(request, "voice/rounds.html", context)


@page(Right.OPEN_ROUNDS)
def open_questions(request: HttpRequest) -> HttpResponse:
    purpose = SERVED[QUESTION]

    def save(*, closes_on: date) -> None:
        title = Text(in_all_languages(purpose.title))
        actions.open_round(purpose=purpose, title=title, closes_on=closes_on, by=request.user)
        actions.refresh_room()

    return Step(
        _("Until when can people ask?"),
        RoundForm,
        save,
        back=Back.to("voice:rounds", _("Rounds in the quiet room")),
        lead=_("Everybody who works here today gets five tokens. Who comes later gets them in the next round."),
        button=_("Open the round"),
        done=_("The round is open. Everybody gets their tokens at the next page they open."),
        template="voice/open.html",
        context={"consent": in_force("questions")},
    ).answer(request)


@page(Right.OPEN_ROUNDS)
def close(request: HttpRequest, round_id: int) -> HttpResponse:
    """Ask once more, then close: the key is gone for good."""
    closing = round_for(member_of(request), round_id)

    def act() -> None:
        actions.close_round(round=closing, by=request.user)
        actions.refresh_room()

    return Ask(
        _("Close “%(title)s” now?") % {"title": closing.title},
        _(
            "The key is destroyed. Tokens that were not used are worth nothing from then on. Answers can still be "
            "read. This cannot be undone."
        ),
        yes=_("Yes, close the round"),
        no=_("No, leave it open"),
        act=act,
        back=Back.to("voice:rounds", _("Rounds in the quiet room")),
        danger=True,
        done=_("The round is closed, and its key is destroyed."),
    ).answer(request)
