"""The sample: promises, what was done, and what those who raised the matter say."""

from collections.abc import Iterator

from draagvlak.foundation.sample.content import Table, read, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.trust.promises.actions import finish_promise, hear_back, make_promise
from draagvlak_core.trust.promises import HeardBack


def general_scenes(world: World) -> Iterator[Scene]:
    """Promises that are about no use case in particular."""
    return scenes(world, "", read(__file__))


def scenes(world: World, key: str, story: Table) -> Iterator[Scene]:
    """What was promised about one use case."""
    for place, promise in enumerate(story.get("promise", ())):
        yield from _promise(world, (key, "promise", place), promise)


def _promise(world: World, name: tuple[object, ...], table: Table) -> Iterator[Scene]:
    key, owner = name[0], table["owner"]

    def make() -> None:
        conversation, notes = None, []
        if "conversation" in table:
            conversation = world.things[key, "conversation", table["conversation"]]
            said = world.things[key, "conversation", table["conversation"], "notes"]
            notes = [said[number - 1] for number in table.get("notes", ())]
        world.things[name] = make_promise(
            words=text(table, "words"),
            owner=world.person(owner),
            due_on=world.days.day(table["due"]),
            use_case=world.use_case(str(key)) if key else None,
            conversation=conversation,
            notes=notes,
            by=world.who(owner),
        )

    def finish() -> None:
        finish_promise(promise=world.things[name], done_words=text(table, "done_words"), by=world.who(owner))

    def hear() -> None:
        hear_back(promise=world.things[name], answer=HeardBack(table["heard"]), by=world.who("joost"))

    yield Scene(table["made"], make, place=6)
    if "done" in table:
        yield Scene(table["done"], finish)
    if "heard" in table:
        yield Scene(table["heard_day"], hear)
