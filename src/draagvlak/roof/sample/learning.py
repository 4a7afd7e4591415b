"""The skills, what job roles need, ways to learn, and what a few people wrote for themselves."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from draagvlak.foundation.sample.content import Table, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.skills.activities.actions import end_activity, write_activity
from draagvlak.pillars.skills.levels.actions import keep_own_levels
from draagvlak.pillars.skills.roles.actions import set_profile
from draagvlak.pillars.skills.skills.actions import keep_shipped_skills
from draagvlak.roof.sample.content import read

_SKILLS_DAY = -545
_OWN_LEVELS_DAY = -60


def scenes(world: World) -> Iterator[Scene]:
    yield Scene(_SKILLS_DAY, keep_shipped_skills)
    for code, needs in read("skills/profiles").items():
        yield Scene(needs["day"], partial(_set_profile, world, code, needs))
    for place, activity in enumerate(read("skills/activities")["activity"]):
        yield Scene(activity["day"], partial(_write_activity, world, place, activity))
        if "ended" in activity:
            yield Scene(activity["ended"], partial(_end_activity, world, place))
    for key, levels in read("skills/own_levels").items():
        yield Scene(_OWN_LEVELS_DAY, partial(_keep_own_levels, world, key, levels))


def _set_profile(world: World, code: str, needs: Table) -> None:
    wanted = {skill: (need[0], need[1]) for skill, need in needs.items() if skill != "day"}
    set_profile(job_role=world.job_roles[code], needs=wanted, by=world.account("marleen"))


def _keep_own_levels(world: World, key: str, levels: Table) -> None:
    keep_own_levels(person=world.person(key), levels=levels)


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
