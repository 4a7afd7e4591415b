"""Writes pilots, from setting up to the end."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import Unit
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.value.pilots.events import tell
from draagvlak.pillars.value.pilots.models import Pilot
from draagvlak.ui.refused import Refused


@transaction.atomic
def set_up_pilot(
    *,
    use_case: UseCase,
    question: Mapping[str, str],
    starts_on: date,
    ends_on: date,
    by: object,
    units: Iterable[Unit] = (),
    people: int | None = None,
    drawn_by_lot: int | None = None,
) -> Pilot:
    """Set up a trial with an end."""
    _check_days(starts_on, ends_on)
    _check_participants(people, drawn_by_lot)
    pilot = Pilot.objects.create(
        use_case=use_case,
        question=question,
        starts_on=starts_on,
        ends_on=ends_on,
        people=people,
        drawn_by_lot=drawn_by_lot,
    )
    pilot.units.set(units)
    tell("value.pilot_set_up", pilot, by, starts_on=starts_on.isoformat(), ends_on=ends_on.isoformat())
    return pilot


@transaction.atomic
def change_pilot(
    *, pilot: Pilot, question: Mapping[str, str], starts_on: date, ends_on: date, units: Iterable[Unit], by: object
) -> None:
    """Change what is not agreed yet. A start that has passed or was locked stays: it tells what came first."""
    pilot = locked_row(pilot)
    if pilot.locked_at or pilot.ended_on:
        raise Refused("value.locked")
    if starts_on != pilot.starts_on and pilot.starts_on <= clock.today():
        raise Refused("value.pilot_started")
    _check_days(starts_on, ends_on)
    pilot.question, pilot.starts_on, pilot.ends_on = question, starts_on, ends_on
    pilot.save(update_fields=["question", "starts_on", "ends_on"])
    pilot.units.set(units)
    tell("value.pilot_changed", pilot, by, starts_on=starts_on.isoformat(), ends_on=ends_on.isoformat())


@transaction.atomic
def count_participants(*, pilot: Pilot, people: int, drawn_by_lot: int, by: object) -> None:
    """Say how many people take part and how many of them were drawn by lot; known at the start, not at the lock."""
    _check_participants(people, drawn_by_lot)
    pilot.people, pilot.drawn_by_lot = people, drawn_by_lot
    pilot.save(update_fields=["people", "drawn_by_lot"])
    tell("value.participants", pilot, by, people=people, drawn=drawn_by_lot)


@transaction.atomic
def end_pilot(*, pilot: Pilot, ended_on: date, by: object) -> None:
    """The trial is over on this day, whatever was planned."""
    pilot = locked_row(pilot)
    if pilot.ended_on:
        raise Refused("value.pilot_ended")
    if not pilot.starts_on <= ended_on <= clock.today():
        raise Refused("value.day_outside_pilot")
    pilot.ended_on = ended_on
    pilot.save(update_fields=["ended_on"])
    tell("value.ended", pilot, by, day=ended_on.isoformat())


def forget_names(*, names: Collection[str]) -> None:
    """Take these names from locks. Part of erasing a person, which writes the event."""
    Pilot.objects.filter(locked_by__in=names).update(locked_by="")


def _check_days(starts_on: date, ends_on: date) -> None:
    if ends_on <= starts_on:
        raise Refused("value.end_before_start")


def _check_participants(people: int | None, drawn_by_lot: int | None) -> None:
    if drawn_by_lot is not None and (people is None or drawn_by_lot > people):
        raise Refused("value.too_many_by_lot")


def locked_row(pilot: Pilot) -> Pilot:
    """The pilot as it is now, kept from changing until the action is over."""
    return Pilot.objects.select_for_update(of=("self",)).select_related("use_case").get(pk=pilot.pk)
