"""The sample: strategic goals, and what AI should help to reach."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from draagvlak.foundation.sample.content import Table, read, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.leadership.ambitions import actions
from draagvlak.pillars.leadership.ambitions.models import StrategicGoal
from draagvlak.ui.texts import texts_of
from draagvlak_core.register.card_facts import read_card


def scenes(world: World) -> Iterator[Scene]:
    story = read(__file__)
    for goal in story["goal"]:
        yield Scene(goal["day"], partial(_write_goal, world, goal))
    for ambition in story["ambition"]:
        yield Scene(ambition["day"], partial(_write_ambition, world, ambition))
        if "ended" in ambition:
            yield Scene(ambition["ended"], partial(_end_ambition, world, ambition))


def _write_goal(world: World, goal: Table) -> None:
    texts: dict[str, Any] = {name: text(goal, name) for name in texts_of(StrategicGoal())}
    world.things["goal", goal["code"]] = actions.write_goal(**texts, by=world.account("sanne"))


def _write_ambition(world: World, table: Table) -> None:
    goal, by = world.things["goal", table["goal"]], world.account("sanne")
    ambition = actions.write_ambition(title=text(table), goal=goal, by=by)
    world.things["ambition", table["code"]] = ambition
    if "asks" in table:
        actions.write_asks(ambition=ambition, told=read_card(table["asks"]), by=by)


def _end_ambition(world: World, ambition: Table) -> None:
    actions.end_ambition(ambition=world.things["ambition", ambition["code"]], by=world.account("sanne"))
