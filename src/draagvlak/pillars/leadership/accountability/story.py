"""The sample: who keeps an eye on what."""

from collections.abc import Iterator
from functools import partial

from draagvlak.foundation.sample.content import Table, read, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.leadership.accountability.actions import write_oversight
from draagvlak.pillars.leadership.accountability.models import MayStop


def scenes(world: World) -> Iterator[Scene]:
    for table in read(__file__)["oversight"]:
        yield Scene(table["day"], partial(_oversee, world, table), place=4)


def _oversee(world: World, table: Table) -> None:
    write_oversight(
        use_case=world.use_case(table["use_case"]),
        overseer=world.person(table["who"]),
        mandate=text(table),
        may_stop=MayStop(table["may_stop"]),
        by=world.account("noor"),
    )
