"""The sample: what job roles need."""

from collections.abc import Iterator
from functools import partial

from draagvlak.foundation.sample.content import Table, read
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.skills.roles.actions import set_profile


def scenes(world: World) -> Iterator[Scene]:
    for code, needs in read(__file__).items():
        yield Scene(needs["day"], partial(_set_profile, world, code, needs))


def _set_profile(world: World, code: str, needs: Table) -> None:
    wanted = {skill: (need[0], need[1]) for skill, need in needs.items() if skill != "day"}
    set_profile(job_role=world.job_roles[code], needs=wanted, by=world.account("marleen"))
