"""Writes measures: agreed, locked for good, and then filled with results."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.pillars.value.measures.models import Direction, Measure, MeasureKind, Result
from draagvlak.pillars.value.pilots.actions import locked_row
from draagvlak.pillars.value.pilots.events import tell
from draagvlak.pillars.value.pilots.models import Pilot
from draagvlak.ui.refused import Refused
from draagvlak_core.value.measures import Kind, enough


@transaction.atomic
def add_measure(
    *,
    pilot: Pilot,
    kind: MeasureKind,
    name: Mapping[str, str],
    direction: Direction,
    target: Decimal,
    by: object,
    unit: str = "",
    baseline: Decimal | None = None,
) -> Measure:
    """Agree on one thing to measure and the outcome that counts as success, as long as nothing is locked."""
    pilot = _open(pilot)
    measure = Measure.objects.create(
        pilot=pilot, kind=kind, name=name, unit=unit.strip(), direction=direction, target=target, baseline=baseline
    )
    tell("value.measure_added", pilot, by, measure=dict(measure.name))
    return measure


@transaction.atomic
def change_measure(*, measure: Measure, by: object, **changes: object) -> None:
    """Change fields of a measure (`kind`, `name`, `unit`, `direction`, `target`, `baseline`) before the lock."""
    pilot = _open(measure.pilot)
    for field, value in changes.items():
        setattr(measure, field, value)
    measure.save(update_fields=list(changes))
    tell("value.measure_changed", pilot, by, measure=dict(measure.name))


@transaction.atomic
def remove_measure(*, measure: Measure, by: object) -> None:
    """Take a measure out before the lock."""
    pilot = _open(measure.pilot)
    name = dict(measure.name)
    measure.delete()
    tell("value.measure_removed", pilot, by, measure=name)


@transaction.atomic
def lock_pilot(*, pilot: Pilot, by: object) -> None:
    """Fix what counts as success; nothing about measures changes after this. Needs one of each kind.

    The log keeps the measures as they were locked, so that a change behind the back of Draagvlak shows.
    """
    pilot = _open(pilot)
    measures = list(pilot.measures.all())
    if missing_kinds(measures):
        raise Refused("value.kind_missing")
    pilot.locked_at, pilot.locked_by = clock.now(), str(by)
    pilot.save(update_fields=["locked_at", "locked_by"])
    kind = "value.locked_late" if clock.today() > pilot.starts_on else "value.locked"
    tell(kind, pilot, by, count=len(measures), measures=[_as_locked(measure) for measure in measures])


def missing_kinds(measures: list[Measure]) -> tuple[Kind, ...]:
    """The kinds of which there is no measure yet."""
    present = {measure.kind for measure in measures}
    return tuple(kind for kind in Kind if kind not in present)


def _open(pilot: Pilot) -> Pilot:
    pilot = locked_row(pilot)
    if pilot.locked_at:
        raise Refused("value.locked")
    if pilot.ended_on:
        raise Refused("value.pilot_ended")
    return pilot


def _as_locked(measure: Measure) -> dict[str, object]:
    return {
        "kind": measure.kind,
        "name": dict(measure.name),
        "unit": measure.unit,
        "direction": measure.direction,
        "target": str(measure.target),
        "baseline": None if measure.baseline is None else str(measure.baseline),
    }


@transaction.atomic
def enter_result(*, measure: Measure, value: Decimal, n: int, source: str, measured_on: date, by: object) -> Result:
    """Enter what was found for the group as a whole. The newest result of a measure counts; older ones stay."""
    pilot = locked_row(measure.pilot)
    if pilot.locked_at is None:
        raise Refused("value.not_locked")
    if not pilot.starts_on <= measured_on <= clock.today():
        raise Refused("value.day_outside_pilot")
    if not enough(Kind(measure.kind), n):
        raise Refused("value.too_few_people")
    if not source.strip():
        raise Refused("value.no_source")
    result = Result.objects.create(measure=measure, value=value, n=n, source=source.strip(), measured_on=measured_on)
    tell("value.result", pilot, by, measure=dict(measure.name), value=str(value), n=n)
    return result
