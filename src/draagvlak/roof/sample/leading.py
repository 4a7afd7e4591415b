"""The course in versions, goals and ambitions, and the boundaries."""

from collections.abc import Iterator
from functools import partial

from draagvlak.pillars.leadership import actions
from draagvlak.pillars.leadership.models import QUESTIONS, CourseVersion
from draagvlak.roof.sample.content import Table, read, text
from draagvlak.roof.sample.story import Step
from draagvlak.roof.sample.world import World

_ADOPTED_AFTER = 10  # days between writing a boundary and adopting it


def steps(world: World) -> Iterator[Step]:
    for version in read("leadership/course")["version"]:
        yield Step(version["started"], partial(_write_course, world, version))
        yield Step(version["adopted"], partial(_adopt_course, world, version))
    yield from _goals_and_ambitions(world)
    for number, boundary in enumerate(read("leadership/boundaries")["boundary"], start=1):
        yield from _boundary(world, number, boundary, boundary["owner"])
        if "revised" in boundary:
            yield from _boundary(world, number, boundary["revised"], boundary["owner"], revises=True)


def _write_course(world: World, table: Table) -> None:
    version = actions.start_course(by=world.account("sanne"))
    for question in QUESTIONS:
        actions.write_course(version=version, question=question, text=text(table, question), by=world.account("sanne"))


def _adopt_course(world: World, table: Table) -> None:
    draft = CourseVersion.objects.get(state="draft")
    actions.adopt_course(version=draft, names=table["names"], by=world.account("sanne"))


def _goals_and_ambitions(world: World) -> Iterator[Step]:
    file, by = read("leadership/ambitions"), "sanne"

    def write_goal(goal: Table) -> None:
        world.things["goal", goal["code"]] = actions.write_goal(title=text(goal), by=world.account(by))

    def write_ambition(ambition: Table) -> None:
        goal = world.things["goal", ambition["goal"]]
        written = actions.write_ambition(title=text(ambition), goal=goal, by=world.account(by))
        world.things["ambition", ambition["code"]] = written

    def end_ambition(ambition: Table) -> None:
        actions.end_ambition(ambition=world.things["ambition", ambition["code"]], by=world.account(by))

    for goal in file["goal"]:
        yield Step(goal["day"], partial(write_goal, goal))
    for ambition in file["ambition"]:
        yield Step(ambition["day"], partial(write_ambition, ambition))
        if "ended" in ambition:
            yield Step(ambition["ended"], partial(end_ambition, ambition))


def _boundary(world: World, number: int, table: Table, owner: str, revises: bool = False) -> Iterator[Step]:
    day = world.days.day

    def write() -> None:
        draft = None
        if revises:
            draft = actions.revise_boundary(boundary=world.things["boundary", number], by=world.account("sanne"))
        world.things["draft", number] = actions.write_boundary(
            sentence=text(table, "sentence"),
            value=text(table, "value"),
            owner=world.person(owner),
            valid_from=day(table["valid"]),
            review_on=day(table["review"]),
            by=world.account("sanne"),
            boundary=draft,
        )

    def adopt() -> None:
        draft = world.things.pop(("draft", number))
        actions.adopt_boundary(boundary=draft, by=world.account("sanne"))
        world.things["boundary", number] = draft

    yield Step(table["written"], write)
    yield Step(table["written"] + _ADOPTED_AFTER, adopt)
