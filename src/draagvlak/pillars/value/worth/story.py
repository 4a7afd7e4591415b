"""The sample: who gets the freed hours."""

from collections.abc import Iterator
from functools import partial

from draagvlak.foundation.sample.content import Table, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.value.worth.actions import state_freed_hours
from draagvlak.pillars.value.worth.models import Recipient


def scenes(world: World, key: str, story: Table) -> Iterator[Scene]:
    for statement in story.get("freed", ()):
        yield Scene(statement["day"], partial(_state, world, key, statement), place=6)


def _state(world: World, key: str, statement: Table) -> None:
    use_case = world.use_case(key)
    person = use_case.accountable
    if person is None:
        raise KeyError(f"nobody answers for {key}")
    state_freed_hours(
        use_case=use_case,
        recipient=Recipient(statement["recipient"]),
        words=text(statement, "words"),
        person=person,
        by=person.user or person,
    )
