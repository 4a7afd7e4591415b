"""Pilots with what they measure, made by the product's own actions."""

from datetime import date
from decimal import Decimal
from typing import Any

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.organisation.models import Unit
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.value.measures.actions import add_measure
from draagvlak.pillars.value.measures.models import Direction, MeasureKind
from draagvlak.pillars.value.pilots.actions import set_up_pilot
from draagvlak.pillars.value.pilots.models import Pilot
from draagvlak.ui.text import Text

START, END = date(2026, 11, 9), date(2026, 12, 18)
MEASURES = (
    (MeasureKind.TECHNICAL, "Errors in notes", Direction.AT_MOST, "5", "9", "%"),
    (MeasureKind.HUMAN, "Trust", Direction.AT_LEAST, "7", "6.1", ""),
    (MeasureKind.VALUE, "Time for the caller", Direction.AT_LEAST, "4.5", None, "minutes"),
)


def make_pilot(use_case: UseCase, *, by: User, **more: Any) -> Pilot:
    """A pilot in Public Affairs that starts in a week; nothing is measured yet."""
    given = {"question": Text(en="Does it give time back?"), "starts_on": START, "ends_on": END}
    return set_up_pilot(**{**given, "units": Unit.objects.filter(code="R1"), **more}, use_case=use_case, by=by)


def measure_each_kind(pilot: Pilot, *, by: User) -> Pilot:
    """One measure of each kind, not locked."""
    for kind, name, direction, target, baseline, unit in MEASURES:
        add_measure(
            pilot=pilot,
            kind=kind,
            name=Text(en=name),
            direction=direction,
            target=Decimal(target),
            baseline=Decimal(baseline) if baseline else None,
            unit=unit,
            by=by,
        )
    return pilot
