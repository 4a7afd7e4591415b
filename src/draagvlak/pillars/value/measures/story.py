"""The sample: pilots from setting up to the end, with what was agreed and found."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.sample.content import Table, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.value.measures.actions import add_measure, enter_result, lock_pilot
from draagvlak.pillars.value.measures.models import Direction, MeasureKind
from draagvlak.pillars.value.pilots.actions import end_pilot, set_up_pilot
from draagvlak.pillars.value.pilots.models import Pilot

Name = tuple[object, ...]


def scenes(world: World, key: str, story: Table) -> Iterator[Scene]:
    for place, pilot in enumerate(story.get("pilot", ())):
        yield from _pilot(world, (key, "pilot", place), pilot)


def _by(world: World) -> User:
    return world.account("noor")


def _pilot(world: World, name: Name, table: Table) -> Iterator[Scene]:
    yield Scene(table["set_up"], partial(_set_up, world, name, table))
    if "locked" in table:
        yield Scene(table["locked"], partial(_lock, world, name), place=6)
    for place, measure in enumerate(table["measure"]):
        if "result" in measure:
            result = measure["result"]
            yield Scene(result["day"], partial(_enter, world, (*name, place), result))
    if "ended" in table:
        yield Scene(table["ended"], partial(_end, world, name, table["ended"]), place=7)


def _pilot_of(world: World, name: Name) -> Pilot:
    pilot: Pilot = world.things[name]
    return pilot


def _set_up(world: World, name: Name, table: Table) -> None:
    pilot = world.things[name] = set_up_pilot(
        use_case=world.use_case(str(name[0])),
        question=text(table, "question"),
        starts_on=world.days.day(table["starts"]),
        ends_on=world.days.day(table["ends"]),
        units=world.these_units(table["units"]),
        people=table["people"],
        drawn_by_lot=table["lot"],
        by=_by(world),
    )
    for place, measure in enumerate(table["measure"]):
        baseline = measure.get("baseline")
        world.things[(*name, place)] = add_measure(
            pilot=pilot,
            kind=MeasureKind(measure["kind"]),
            name=text(measure),
            unit=measure["unit"],
            direction=Direction(measure["direction"]),
            target=_number(measure["target"]),
            baseline=None if baseline is None else _number(baseline),
            by=_by(world),
        )


def _lock(world: World, name: Name) -> None:
    lock_pilot(pilot=_pilot_of(world, name), by=_by(world))


def _enter(world: World, name: Name, result: Table) -> None:
    enter_result(
        measure=world.things[name],
        value=_number(result["value"]),
        n=result["n"],
        source=result["source"],
        measured_on=world.days.day(result["day"]),
        by=_by(world),
    )


def _number(value: float) -> Decimal:
    return Decimal(str(value))


def _end(world: World, name: Name, day: int) -> None:
    end_pilot(pilot=_pilot_of(world, name), ended_on=world.days.day(day), by=_by(world))
