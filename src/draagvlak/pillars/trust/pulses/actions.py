"""Opens, closes and publishes a pulse: a round of figures, and beside it a round in the quiet room that feeds it.

Both write the log themselves. Answers leave the quiet room in one batch after the close, shuffled and without a name.
"""

from datetime import date
from typing import Any

from django.db import transaction

from draagvlak.foundation.agreements.subjects import PULSE
from draagvlak.foundation.figures import actions as figures
from draagvlak.foundation.figures.models import Audit, Round
from draagvlak.foundation.voice import actions as voice
from draagvlak.foundation.voice.actions.rounds import ITSELF
from draagvlak.foundation.voice.models import Round as Asking
from draagvlak.foundation.voice.purposes import SERVED
from draagvlak.pillars.trust.pulses.items import BIN, ITEMS, fields_of
from draagvlak.ui.text import Text


def open_pulse(*, title: Text, closes_on: date, by: object) -> Round:
    """Ask everybody who works here the questions of a pulse, until the last day."""
    with transaction.atomic():
        measured = figures.open_round(kind=PULSE, title=title, questions=ITEMS, closes_on=closes_on, by=by)
        voice.open_round(
            purpose=SERVED["pulse"],
            title=measured.title,
            closes_on=closes_on,
            subject=str(measured.pk),
            fields=fields_of(measured),
            by=by,
        )
    return measured


def stop_asking(*, round: Round, by: object) -> None:
    """Close the round in the quiet room: nobody can answer any more."""
    for asking in Asking.objects.filter(purpose="pulse", subject=str(round.pk), closed_on=None):
        voice.close_round(round=asking, by=by)


def close_pulse(*, round: Round, by: object) -> None:
    """Nobody can answer any more, and what was answered is counted. Broken off halfway, it can be done again."""
    stop_asking(round=round, by=by)
    voice.release_due()
    figures.close_round(round=round, by=by)


def receive(subject: str, contents: list[dict[str, Any]]) -> None:
    """Count what left the quiet room, all in one batch, and close the round: nothing comes after it."""
    measured = Round.objects.get(pk=int(subject))
    posts = [
        (content[BIN], {code: int(value) for code, value in content.items() if code != BIN}) for content in contents
    ]
    figures.count_all(round=measured, posts=posts)
    figures.close_round(round=measured, by=ITSELF)


def publish_pulse(*, round: Round, by: object) -> Audit:
    """Publish what may be shown, once."""
    return figures.publish_round(round=round, by=by)
