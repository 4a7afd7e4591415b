"""The sample: ways to learn."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from draagvlak.foundation.sample.content import Table, read, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.skills.activities.actions import end_activity, write_activity


def scenes(world: World) -> Iterator[Scene]:
    for place, activity in enumerate(read(__file__)["activity"]):
        yield Scene(activity["day"], partial(_write_activity, world, place, activity))
        if "ended" in activity:
            yield Scene(activity["ended"], partial(_end_activity, world, place))


def _write_activity(world: World, place: int, activity: Table) -> None:
    world.things["activity", place] = write_activity(
        title=text(activity, "title"),
        about=text(activity, "about"),
        hours=Decimal(activity["hours"]),
        starts_on=world.days.day(activity.get("starts", activity["day"])),
        job_roles=world.these_roles(activity.get("roles", [])),
        gains=activity["gains"],
        by=world.account("marleen"),
    )


def _end_activity(world: World, place: int) -> None:
    end_activity(activity=world.things["activity", place], by=world.account("marleen"))
