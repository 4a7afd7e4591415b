"""Conversations, what was said in them, and what was promised."""

from collections.abc import Iterator
from functools import partial

from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.trust import actions
from draagvlak.pillars.trust.models import Saying
from draagvlak.roof.sample.content import Table, read, text
from draagvlak.roof.sample.story import Step
from draagvlak.roof.sample.world import World
from draagvlak_core.trust.promises import HeardBack

_INVITED_BEFORE = 12  # days


def general_steps(world: World) -> Iterator[Step]:
    """Conversations that are about no use case in particular."""
    return steps(world, "", {"created": -545, **read("trust/general")})


def steps(world: World, key: str, story: Table) -> Iterator[Step]:
    for conversation in story.get("conversation", ()):
        yield from _conversation(world, key, conversation, story["created"])
    for place, promise in enumerate(story.get("promise", ())):
        yield from _promise(world, (key, "promise", place), promise)


def _about(world: World, key: str) -> UseCase | None:
    return world.use_case(key) if key else None


def _conversation(world: World, key: str, table: Table, created: int) -> Iterator[Step]:
    name, by = (key, "conversation", table["key"]), table["by"]

    def plan() -> None:
        world.things[name] = actions.plan_conversation(
            title=text(table, "title"),
            planned_on=world.days.day(table["planned"]),
            units=world.these_units(table["units"]),
            job_roles=world.these_roles(table.get("roles", [])),
            use_case=_about(world, key),
            facilitator=world.person(by),
            by=world.who(by),
        )

    # An invitation goes out some days before, but not before there is anything to talk about, nor later than now.
    yield Step(min(max(table["planned"] - _INVITED_BEFORE, created), -1), plan, place=3)
    if "held" in table:
        yield from _held(world, name, table)


def _held(world: World, name: tuple[str, ...], table: Table) -> Iterator[Step]:
    by = table["by"]

    def hold() -> None:
        held_on = world.days.day(table["held"])
        actions.hold_conversation(
            conversation=world.things[name], held_on=held_on, present=table["present"], by=world.who(by)
        )
        said = [actions.Said(Saying(note["kind"]), note.get("code", ""), text(note)) for note in table["note"]]
        notes = actions.add_notes(conversation=world.things[name], notes=said, by=world.who(by))
        world.things[(*name, "notes")] = notes

    def confirm() -> None:
        actions.confirm_notes(conversation=world.things[name], by=world.who(by))
        world.things[name].refresh_from_db()

    yield Step(table["held"], hold)
    yield Step(table["confirmed"], confirm)
    for place, note in enumerate(table["note"]):
        if "answer" in note:
            answer = note["answer"]
            yield Step(answer["day"], partial(_answer, world, name, place, answer))


def _answer(world: World, name: tuple[str, ...], place: int, answer: Table) -> None:
    note = world.things[(*name, "notes")][place]
    note.refresh_from_db()
    actions.answer_note(note=note, words=text(answer), by=world.who(answer["by"]))


def _promise(world: World, name: tuple[object, ...], table: Table) -> Iterator[Step]:
    key, owner = name[0], table["owner"]

    def make() -> None:
        conversation, notes = None, []
        if "conversation" in table:
            conversation = world.things[key, "conversation", table["conversation"]]
            said = world.things[key, "conversation", table["conversation"], "notes"]
            notes = [said[number - 1] for number in table.get("notes", ())]
        world.things[name] = actions.make_promise(
            words=text(table, "words"),
            owner=world.person(owner),
            due_on=world.days.day(table["due"]),
            use_case=_about(world, str(key)),
            conversation=conversation,
            notes=notes,
            by=world.who(owner),
        )

    def finish() -> None:
        actions.finish_promise(promise=world.things[name], done_words=text(table, "done_words"), by=world.who(owner))

    def hear() -> None:
        actions.hear_back(promise=world.things[name], answer=HeardBack(table["heard"]), by=world.who("joost"))

    yield Step(table["made"], make, place=6)
    if "done" in table:
        yield Step(table["done"], finish)
    if "heard" in table:
        yield Step(table["heard_day"], hear)
