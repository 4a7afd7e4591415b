"""Writes pilots, their results, and who gets the freed hours."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Person, Unit
from draagvlak.foundation.register.cards.models import Acceptance, UseCase
from draagvlak.pillars.value.actions.shared import locked_row, tell
from draagvlak.pillars.value.models import FreedHours, Measure, Pilot, Recipient, Result
from draagvlak_core.value.measures import Kind, enough


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
        use_case=use_case, question=question, starts_on=starts_on, ends_on=ends_on, people=people,
        drawn_by_lot=drawn_by_lot,
    )  # fmt: skip
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
        raise ValidationError(_("What counts as success is locked: nothing about the measures changes any more."))
    if starts_on != pilot.starts_on and pilot.starts_on <= clock.today():
        raise ValidationError(_("This pilot has started. The day it started cannot be changed any more."))
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
def enter_result(*, measure: Measure, value: Decimal, n: int, source: str, measured_on: date, by: object) -> Result:
    """Enter what was found for the group as a whole. The newest result of a measure counts; older ones stay."""
    pilot = locked_row(measure.pilot)
    if pilot.locked_at is None:
        raise ValidationError(_("Lock what counts as success before you enter results."))
    if not pilot.starts_on <= measured_on <= clock.today():
        raise ValidationError(_("Choose a day from the start of the pilot until today."))
    if not enough(Kind(measure.kind), n):
        raise ValidationError(_("Too few people to show: a human measure needs answers from at least 8 people."))
    if not source.strip():
        raise ValidationError(_("Write where the figure comes from."))
    result = Result.objects.create(measure=measure, value=value, n=n, source=source.strip(), measured_on=measured_on)
    tell("value.result", pilot, by, measure=dict(measure.name), value=str(value), n=n)
    return result


@transaction.atomic
def end_pilot(*, pilot: Pilot, ended_on: date, by: object) -> None:
    """The trial is over on this day, whatever was planned."""
    pilot = locked_row(pilot)
    if pilot.ended_on:
        raise ValidationError(_("This pilot has ended."))
    if not pilot.starts_on <= ended_on <= clock.today():
        raise ValidationError(_("Choose a day from the start of the pilot until today."))
    pilot.ended_on = ended_on
    pilot.save(update_fields=["ended_on"])
    tell("value.ended", pilot, by, day=ended_on.isoformat())


@transaction.atomic
def state_freed_hours(
    *, use_case: UseCase, recipient: Recipient, words: Mapping[str, str], person: Person, by: object
) -> FreedHours:
    """The accountable person says who gets the freed hours. An earlier statement stays beside it."""
    row = UseCase.objects.select_for_update().only("accountable_id", "acceptance", "name").get(pk=use_case.pk)
    if (row.accountable_id, row.acceptance) != (person.pk, Acceptance.ACCEPTED):
        raise ValidationError(
            _("Only the person who has accepted to answer for this use of AI can state who gets the freed hours.")
        )
    stated = FreedHours.objects.create(
        use_case=use_case, recipient=recipient, words=words, stated_by=person, stated_by_name=person.name,
        stated_on=clock.today(),
    )  # fmt: skip
    record("value.freed_hours", by=by, about=f"use_case:{use_case.pk}", name=dict(row.name), recipient=str(recipient),
           words=dict(words))  # fmt: skip
    return stated


def forget_names(*, names: Collection[str]) -> None:
    """Take these names from locks and statements. Part of erasing a person, which writes the event."""
    Pilot.objects.filter(locked_by__in=names).update(locked_by="")
    FreedHours.objects.filter(stated_by_name__in=names).update(stated_by_name="")


def _check_days(starts_on: date, ends_on: date) -> None:
    if ends_on <= starts_on:
        raise ValidationError(_("The pilot must end after it starts."))


def _check_participants(people: int | None, drawn_by_lot: int | None) -> None:
    if drawn_by_lot is not None and (people is None or drawn_by_lot > people):
        raise ValidationError(_("More people were drawn by lot than take part. Check both numbers."))
