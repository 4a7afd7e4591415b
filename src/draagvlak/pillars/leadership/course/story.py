"""The sample: the course in versions, and what people said of a draft."""

from collections.abc import Iterator
from functools import partial

from draagvlak.foundation import conversations_port
from draagvlak.foundation.sample.content import Table, read, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.leadership.course.actions.consultations import (
    close_consultation,
    decide_remark,
    open_consultation,
    write_remark,
)
from draagvlak.pillars.leadership.course.actions.versions import (
    adopt_course,
    name_conversations,
    start_course,
    write_course,
)
from draagvlak.pillars.leadership.course.models import QUESTIONS, CourseVersion, TakenOver


def scenes(world: World) -> Iterator[Scene]:
    for version in read(__file__)["version"]:
        yield Scene(version["started"], partial(_write_course, world, version))
        if "consultation" in version:
            yield from _consult(world, version, version["consultation"])
        if "adopted" in version:
            yield Scene(version["adopted"], partial(_adopt_course, world, version))


def _write_course(world: World, table: Table) -> None:
    version = start_course(by=world.account("sanne"))
    first = table.get("at_first", {})
    for question in QUESTIONS:
        if question in table:
            words = text(first if question in first else table, question)
            write_course(version=version, question=question, text=words, by=world.account("sanne"))


def _consult(world: World, version: Table, table: Table) -> Iterator[Scene]:
    """A draft before people: what they said, what was done with it, and the words that changed because of it."""

    def ask() -> None:
        open_consultation(
            version=CourseVersion.objects.get(state="draft"),
            units=world.these_units(table["units"]),
            job_roles=[],
            groups=[],
            works_council=True,
            until=world.days.day(table["until"]),
            by=world.account("sanne"),
        )

    def change() -> None:
        draft = CourseVersion.objects.get(state="draft")
        for question in version.get("at_first", ()):
            words = text(version, question)
            write_course(version=draft, question=question, text=words, by=world.account("sanne"))

    def close() -> None:
        draft = CourseVersion.objects.get(state="draft")
        close_consultation(consultation=draft.consultation, by=world.account("sanne"))

    yield Scene(table["day"], ask)
    yield from _remarks(world, version, table["remark"])
    if "changed" in table:
        yield Scene(table["changed"], change)
    if "closed" in table:
        yield Scene(table["closed"], close)


def _remarks(world: World, version: Table, remarks: list[Table]) -> Iterator[Scene]:
    for number, remark in enumerate(remarks):
        name = ("remark", version["started"], number)
        yield Scene(remark["day"], partial(_remark, world, name, remark))
        if "outcome" in remark:
            yield Scene(remark["decided"], partial(_decide_remark, world, name, remark))


def _remark(world: World, name: tuple[object, ...], table: Table) -> None:
    council = table["who"] == "works_council"
    world.things[name] = write_remark(
        consultation=CourseVersion.objects.get(state="draft").consultation,
        voice="works_council" if council else f"unit:{world.units[table['who']].pk}",
        question=table.get("question", ""),
        words=text(table, "words"),
        by=world.account("fatma" if council else "sanne"),
    )


def _decide_remark(world: World, name: tuple[object, ...], table: Table) -> None:
    decide_remark(
        remark=world.things[name],
        outcome=TakenOver(table["outcome"]),
        reason=text(table, "reason"),
        by=world.account("sanne"),
    )


def _adopt_course(world: World, table: Table) -> None:
    draft = CourseVersion.objects.get(state="draft")
    if "consultation" in table:
        # It was written after listening: it answers every conversation that was held by then.
        keys = [one.key for one in conversations_port.conversations()]
        name_conversations(version=draft, conversations=keys, by=world.account("sanne"))
    adopt_course(version=draft, names=table["names"], by=world.account("sanne"))
