"""Opens, closes and publishes a pulse. The rounds themselves are those of the figures, which write the log."""

from datetime import date

from draagvlak.foundation.agreements.subjects import PULSE
from draagvlak.foundation.figures import actions as figures
from draagvlak.foundation.figures.models import Audit, Round
from draagvlak.pillars.trust.pulse_items import ITEMS
from draagvlak.ui.texts import Text


def open_pulse(*, title: Text, closes_on: date, by: object) -> Round:
    """Ask everybody who works here the questions of a pulse, until the last day."""
    return figures.open_round(kind=PULSE, title=title, questions=ITEMS, closes_on=closes_on, by=by)


def close_pulse(*, round: Round, by: object) -> None:
    """Nobody can answer any more."""
    figures.close_round(round=round, by=by)


def publish_pulse(*, round: Round, by: object) -> Audit:
    """Publish what may be shown, once."""
    return figures.publish_round(round=round, by=by)
