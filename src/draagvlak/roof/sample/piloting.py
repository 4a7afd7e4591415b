"""Pilots with their measures and results, and who gets the freed hours."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from draagvlak.foundation.accounts.models import User
from draagvlak.pillars.value import actions
from draagvlak.pillars.value.models import Direction, MeasureKind, Pilot, Recipient
from draagvlak.roof.sample.content import Table, text
from draagvlak.roof.sample.story import Step
from draagvlak.roof.sample.world import World

Name = tuple[object, ...]


def steps(world: World, key: str, story: Table) -> Iterator[Step]:
    for place, pilot in enumerate(story.get("pilot", ())):
        yield from _pilot(world, (key, "pilot", place), pilot)
    for freed in story.get("freed", ()):
        yield Step(freed["day"], partial(_state, world, key, freed), place=6)


def _by(world: World) -> User:
    return world.account("noor")


def _pilot(world: World, name: Name, table: Table) -> Iterator[Step]:
    yield Step(table["set_up"], partial(_set_up, world, name, table))
    if "locked" in table:
        yield Step(table["locked"], partial(_lock, world, name), place=6)
    for place, measure in enumerate(table["measure"]):
        if "result" in measure:
            result = measure["result"]
            yield Step(result["day"], partial(_enter, world, (*name, place), result))
    if "ended" in table:
        yield Step(table["ended"], partial(_end, world, name, table["ended"]), place=7)


def _found(world: World, name: Name) -> Pilot:
    pilot: Pilot = world.things[name]
    return pilot


def _set_up(world: World, name: Name, table: Table) -> None:
    pilot = world.things[name] = actions.set_up_pilot(
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
        world.things[(*name, place)] = actions.add_measure(
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
    actions.lock_pilot(pilot=_found(world, name), by=_by(world))


def _enter(world: World, name: Name, result: Table) -> None:
    actions.enter_result(
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
    actions.end_pilot(pilot=_found(world, name), ended_on=world.days.day(day), by=_by(world))


def _state(world: World, key: str, freed: Table) -> None:
    use_case = world.use_case(key)
    person = use_case.accountable
    if person is None:
        raise KeyError(f"nobody answers for {key}")
    actions.state_freed_hours(
        use_case=use_case,
        recipient=Recipient(freed["recipient"]),
        words=text(freed, "words"),
        person=person,
        by=person.user or person,
    )
