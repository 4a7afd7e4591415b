"""What was proposed to the works council, and what it answered."""

from collections.abc import Iterator
from functools import partial

from draagvlak.foundation.agreements import actions
from draagvlak.foundation.agreements.subjects import SUBJECTS
from draagvlak.foundation.sample.content import Table, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.roof.sample.content import read

_COUNCIL = "fatma"


def scenes(world: World) -> Iterator[Scene]:
    for table in read("council/agreements")["proposal"]:
        yield Scene(table["day"], partial(_propose, world, table))
        if "answer" in table:
            yield Scene(table["answered"], partial(_answer, world, table))


def _propose(world: World, table: Table) -> None:
    world.things["agreement", table["subject"]] = actions.propose(
        subject=SUBJECTS[table["subject"]],
        value=table.get("value", 1),
        why=text(table, "why"),
        by=world.account(table["by"]),
    )


def _answer(world: World, table: Table) -> None:
    act = {"yes": actions.agree, "no": actions.decline}[table["answer"]]
    proposal = world.things["agreement", table["subject"]]
    act(agreement=proposal, answer=text(table, "words"), by=world.account(_COUNCIL))
