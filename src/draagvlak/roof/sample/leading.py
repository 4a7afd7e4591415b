"""The course in versions, goals and ambitions, and the boundaries."""

from collections.abc import Iterator
from functools import partial

from draagvlak.foundation import heard
from draagvlak.foundation.sample.content import Table, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.leadership.ambitions import actions as ambitions_actions
from draagvlak.pillars.leadership.ambitions.actions import write_asks
from draagvlak.pillars.leadership.boundaries.actions.boundaries import adopt_boundary, revise_boundary, write_boundary
from draagvlak.pillars.leadership.boundaries.actions.rules import add_example, choose_effect
from draagvlak.pillars.leadership.boundaries.models import Judged
from draagvlak.pillars.leadership.boundaries.rules import draft_from, rule_of
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
from draagvlak.roof.sample.content import read
from draagvlak_core.leadership.card_facts import read_card
from draagvlak_core.leadership.rule_words import read_rule

_ADOPTED_AFTER = 10  # days between writing a boundary and adopting it


def scenes(world: World) -> Iterator[Scene]:
    for version in read("leadership/course")["version"]:
        yield Scene(version["started"], partial(_write_course, world, version))
        if "consultation" in version:
            yield from _consult(world, version, version["consultation"])
        if "adopted" in version:
            yield Scene(version["adopted"], partial(_adopt_course, world, version))
    yield from _goals_and_ambitions(world)
    for number, boundary in enumerate(read("leadership/boundaries")["boundary"], start=1):
        yield from _boundary(world, number, boundary, boundary["owner"])
        if "revised" in boundary:
            yield from _boundary(world, number, boundary["revised"], boundary["owner"], revises=True)


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
        keys = [one.key for one in heard.conversations()]
        name_conversations(version=draft, conversations=keys, by=world.account("sanne"))
    adopt_course(version=draft, names=table["names"], by=world.account("sanne"))


def _goals_and_ambitions(world: World) -> Iterator[Scene]:
    file, by = read("leadership/ambitions"), "sanne"

    def write_goal(goal: Table) -> None:
        world.things["goal", goal["code"]] = ambitions_actions.write_goal(title=text(goal), by=world.account(by))

    def write_ambition(ambition: Table) -> None:
        goal = world.things["goal", ambition["goal"]]
        written = ambitions_actions.write_ambition(title=text(ambition), goal=goal, by=world.account(by))
        world.things["ambition", ambition["code"]] = written
        if "asks" in ambition:
            write_asks(ambition=written, told=read_card(ambition["asks"]), by=world.account(by))

    def end_ambition(ambition: Table) -> None:
        ambitions_actions.end_ambition(ambition=world.things["ambition", ambition["code"]], by=world.account(by))

    for goal in file["goal"]:
        yield Scene(goal["day"], partial(write_goal, goal))
    for ambition in file["ambition"]:
        yield Scene(ambition["day"], partial(write_ambition, ambition))
        if "ended" in ambition:
            yield Scene(ambition["ended"], partial(end_ambition, ambition))


def _boundary(world: World, number: int, table: Table, owner: str, revises: bool = False) -> Iterator[Scene]:
    day = world.days.day

    def write() -> None:
        draft = None
        if revises:
            draft = revise_boundary(boundary=world.things["boundary", number], by=world.account("sanne"))
        world.things["draft", number] = write_boundary(
            sentence=text(table, "sentence"),
            value=text(table, "value"),
            owner=world.person(owner),
            valid_from=day(table["valid"]),
            review_on=day(table["review"]),
            by=world.account("sanne"),
            boundary=draft,
            rule=draft_from(read_rule(table["rule"], "en")).as_json() if "rule" in table else None,
        )
        if "scope" in table:
            chosen = rule_of(world.things["draft", number])
            choose_effect(
                boundary=world.things["draft", number],
                effect=chosen.effect if chosen else None,
                decider=chosen.decider if chosen else None,
                scope=world.these_units(table["scope"]),
                by=world.account("sanne"),
            )
        for example in table.get("example", ()):
            add_example(
                boundary=world.things["draft", number],
                name=text(example, "name"),
                told=read_card(example["facts"]),
                expected=Judged(example["expected"]),
                by=world.account("sanne"),
            )

    def adopt() -> None:
        draft = world.things.pop(("draft", number))
        adopt_boundary(boundary=draft, by=world.account("sanne"))
        world.things["boundary", number] = draft

    yield Scene(table["written"], write)
    yield Scene(table["written"] + _ADOPTED_AFTER, adopt)
