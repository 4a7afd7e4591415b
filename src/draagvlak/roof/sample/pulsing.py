"""A pulse that was published, and one that is open. What everybody answered is made up, with a fixed seed."""

import random
from collections.abc import Iterator
from functools import partial
from typing import Any

from draagvlak.foundation.figures.actions import close_round, count_all
from draagvlak.foundation.figures.models import Round
from draagvlak.pillars.trust import actions
from draagvlak.roof.sample.content import Table, read, text
from draagvlak.roof.sample.story import Step
from draagvlak.roof.sample.world import World

_BY, _SHARE, _UNSURE, _SPREAD = "marleen", 0.78, 0.06, 0.95


def steps(world: World) -> Iterator[Step]:
    for place, table in enumerate(read("trust/pulses")["round"]):
        yield Step(table["opened"], partial(_open, world, place, table))
        if "published" in table:
            yield Step(table["closed"], partial(_close, world, place))
            yield Step(table["published"], partial(_publish, world, place))


def _open(world: World, place: int, table: Table) -> None:
    last = world.days.day(table.get("last", table.get("closed")))
    world.things["pulse", place] = actions.open_pulse(title=text(table), closes_on=last, by=world.account(_BY))


def _close(world: World, place: int) -> None:
    measured = world.things["pulse", place]
    actions.stop_asking(round=measured, by=world.account(_BY))
    count_all(round=measured, posts=list(_answers(world, measured)))
    close_round(round=measured, by=world.account(_BY))


def _publish(world: World, place: int) -> None:
    actions.publish_pulse(round=world.things["pulse", place], by=world.account(_BY))


def _answers(world: World, measured: Round) -> Iterator[tuple[str, dict[str, int]]]:
    """Most people answer, around the mood of their division and of their own team."""
    rng = random.Random(20261102)  # noqa: S311 - made-up answers, no secret
    codes = {str(unit.pk): code for code, unit in world.units.items()}
    above = {unit["key"]: unit["above"] for unit in measured.units}
    moods = read("trust/pulses")["mood"]
    for one in measured.bins:
        mood = moods.get(_division(one["units"][0], codes, above, moods), moods["others"])
        own = {subject: rng.gauss(0, 0.35) for subject in mood}
        for _person in range(one["heads"]):
            if rng.random() < _SHARE:
                yield one["key"], {code["code"]: _answer(rng, code["code"], mood, own) for code in measured.questions}


def _division(unit: str, codes: dict[str, str], above: dict[str, str], moods: dict[str, Any]) -> str:
    while unit and codes[unit] not in moods:
        unit = above[unit]
    return codes.get(unit, "")


def _answer(rng: random.Random, code: str, mood: dict[str, float], own: dict[str, float]) -> int:
    if rng.random() < _UNSURE:
        return 0
    subject = code.split("_")[0]
    return min(5, max(1, round(rng.gauss(mood[subject] + own[subject], _SPREAD))))
