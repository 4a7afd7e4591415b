"""The sample: conversations, what was said in them, and what was answered."""

from collections.abc import Iterator
from functools import partial

from draagvlak.foundation.sample.content import Table, read, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.trust.conversations.actions import (
    Said,
    add_notes,
    answer_note,
    confirm_notes,
    hold_conversation,
    plan_conversation,
)
from draagvlak.pillars.trust.conversations.models import Saying

_INVITED_BEFORE = 12  # days
_FIRST_DAY = -545


def general_scenes(world: World) -> Iterator[Scene]:
    """Conversations that are about no use case in particular."""
    return scenes(world, "", {"created": _FIRST_DAY, **read(__file__)})


def scenes(world: World, key: str, story: Table) -> Iterator[Scene]:
    """What was said about one use case."""
    for conversation in story.get("conversation", ()):
        yield from _conversation(world, key, conversation, story["created"])


def _conversation(world: World, key: str, table: Table, created: int) -> Iterator[Scene]:
    name, by = (key, "conversation", table["key"]), table["by"]

    def plan() -> None:
        world.things[name] = plan_conversation(
            title=text(table, "title"),
            planned_on=world.days.day(table["planned"]),
            units=world.these_units(table["units"]),
            job_roles=world.these_roles(table.get("roles", [])),
            use_case=world.use_case(key) if key else None,
            facilitator=world.person(by),
            by=world.who(by),
        )

    # An invitation goes out some days before, but not before there is anything to talk about, nor later than now.
    yield Scene(min(max(table["planned"] - _INVITED_BEFORE, created), -1), plan, place=3)
    if "held" in table:
        yield from _held(world, name, table)


def _held(world: World, name: tuple[str, ...], table: Table) -> Iterator[Scene]:
    by = table["by"]

    def hold() -> None:
        held_on = world.days.day(table["held"])
        hold_conversation(conversation=world.things[name], held_on=held_on, present=table["present"], by=world.who(by))
        said = [Said(Saying(note["kind"]), note.get("code", ""), text(note)) for note in table["note"]]
        notes = add_notes(conversation=world.things[name], notes=said, by=world.who(by))
        world.things[(*name, "notes")] = notes

    def confirm() -> None:
        confirm_notes(conversation=world.things[name], by=world.who(by))
        world.things[name].refresh_from_db()

    yield Scene(table["held"], hold)
    yield Scene(table["confirmed"], confirm)
    for place, note in enumerate(table["note"]):
        if "answer" in note:
            answer = note["answer"]
            yield Scene(answer["day"], partial(_answer, world, name, place, answer))


def _answer(world: World, name: tuple[str, ...], place: int, answer: Table) -> None:
    note = world.things[(*name, "notes")][place]
    note.refresh_from_db()
    answer_note(note=note, words=text(answer), by=world.who(answer["by"]))
