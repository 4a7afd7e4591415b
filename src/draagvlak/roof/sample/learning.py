"""The skills, what job roles need, ways to learn, and what a few people wrote for themselves."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from draagvlak.pillars.skills import actions
from draagvlak.roof.sample.content import Table, read, text
from draagvlak.roof.sample.story import Step
from draagvlak.roof.sample.world import World

_SKILLS_DAY = -545
_OWN_LEVELS_DAY = -60


def steps(world: World) -> Iterator[Step]:
    yield Step(_SKILLS_DAY, actions.keep_shipped_skills)
    for code, needs in read("skills/profiles").items():
        yield Step(needs["day"], partial(_set_profile, world, code, needs))
    for place, activity in enumerate(read("skills/activities")["activity"]):
        yield Step(activity["day"], partial(_write_activity, world, place, activity))
        if "ended" in activity:
            yield Step(activity["ended"], partial(_end_activity, world, place))
    for key, levels in read("skills/own_levels").items():
        yield Step(_OWN_LEVELS_DAY, partial(_keep_own_levels, world, key, levels))


def _set_profile(world: World, code: str, needs: Table) -> None:
    wanted = {skill: (need[0], need[1]) for skill, need in needs.items() if skill != "day"}
    actions.set_profile(job_role=world.job_roles[code], needs=wanted, by=world.account("marleen"))


def _keep_own_levels(world: World, key: str, levels: Table) -> None:
    actions.keep_own_levels(person=world.person(key), levels=levels)


def _write_activity(world: World, place: int, activity: Table) -> None:
    world.things["activity", place] = actions.write_activity(
        title=text(activity, "title"),
        about=text(activity, "about"),
        hours=Decimal(activity["hours"]),
        starts_on=world.days.day(activity.get("starts", activity["day"])),
        job_roles=world.these_roles(activity.get("roles", [])),
        gains=activity["gains"],
        by=world.account("marleen"),
    )


def _end_activity(world: World, place: int) -> None:
    actions.end_activity(activity=world.things["activity", place], by=world.account("marleen"))
