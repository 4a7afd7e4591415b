"""The sample: a pulse that was published, and one that is open. All answers are made up, with a fixed seed."""

import random
from collections.abc import Iterator
from functools import partial
from typing import Any

from draagvlak.foundation.figures.actions import close_round, count_all
from draagvlak.foundation.figures.models import Round
from draagvlak.foundation.sample.content import Table, read, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.trust.pulses.actions import open_pulse, publish_pulse, stop_asking

_BY, _SHARE, _UNSURE, _SPREAD = "marleen", 0.78, 0.06, 0.95


def scenes(world: World) -> Iterator[Scene]:
    for place, table in enumerate(read(__file__)["round"]):
        yield Scene(table["opened"], partial(_open, world, place, table))
        if "published" in table:
            yield Scene(table["closed"], partial(_close, world, place))
            yield Scene(table["published"], partial(_publish, world, place))


def _open(world: World, place: int, table: Table) -> None:
    last = world.days.day(table.get("last", table.get("closed")))
    world.things["pulse", place] = open_pulse(title=text(table), closes_on=last, by=world.account(_BY))


def _close(world: World, place: int) -> None:
    measured = world.things["pulse", place]
    stop_asking(round=measured, by=world.account(_BY))
    count_all(round=measured, posts=list(_answers(world, measured)))
    close_round(round=measured, by=world.account(_BY))


def _publish(world: World, place: int) -> None:
    publish_pulse(round=world.things["pulse", place], by=world.account(_BY))


def _answers(world: World, measured: Round) -> Iterator[tuple[str, dict[str, int]]]:
    """Most people answer, around the mood of their division and of their own team."""
    rng = random.Random(20261102)  # noqa: S311 - made-up answers, no secret
    codes = {str(unit.pk): code for code, unit in world.units.items()}
    above = {unit["key"]: unit["above"] for unit in measured.units}
    codes_asked = [question["code"] for question in measured.questions]
    moods = read(__file__)["mood"]
    for bin_ in measured.bins:
        mood = moods.get(_division(bin_["units"][0], codes, above, moods), moods["others"])
        own = {subject: rng.gauss(0, 0.35) for subject in mood}
        for _person in range(bin_["heads"]):
            if rng.random() < _SHARE:
                yield bin_["key"], {code: _answer(rng, code, mood, own) for code in codes_asked}


def _division(unit: str, codes: dict[str, str], above: dict[str, str], moods: dict[str, Any]) -> str:
    while unit and codes[unit] not in moods:
        unit = above[unit]
    return codes.get(unit, "")


def _answer(rng: random.Random, code: str, mood: dict[str, float], own: dict[str, float]) -> int:
    if rng.random() < _UNSURE:
        return 0
    subject = code.partition("_")[0]
    return min(5, max(1, round(rng.gauss(mood[subject] + own[subject], _SPREAD))))
