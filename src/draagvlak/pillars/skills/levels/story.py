"""The sample: what a few people wrote for themselves."""

from collections.abc import Iterator
from functools import partial

from draagvlak.foundation.sample.content import Table, read
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.skills.levels.actions import keep_own_levels

_DAY = -60


def scenes(world: World) -> Iterator[Scene]:
    for key, levels in read(__file__).items():
        yield Scene(_DAY, partial(_keep_own_levels, world, key, levels))


def _keep_own_levels(world: World, key: str, levels: Table) -> None:
    keep_own_levels(person=world.person(key), levels=levels)
