"""Builds the sample organisation. Called by name from the foundation (settings.SAMPLE_BUILDER)."""

from collections.abc import Iterator

from django.db import transaction
from django.utils import translation

from draagvlak.foundation import clock
from draagvlak.roof.sample import (
    agreeing,
    cards,
    deciding,
    founding,
    leading,
    learning,
    listening,
    piloting,
    pulsing,
    questioning,
    quieting,
    regulating,
)
from draagvlak.roof.sample.content import LANGUAGES, use_cases
from draagvlak.roof.sample.days import Days
from draagvlak.roof.sample.story import Progress, Step, tell
from draagvlak.roof.sample.world import World


def load(progress: Progress | None = None) -> None:
    """Bring in everything, or nothing. `progress(done, total)` is called after each step."""
    world = World(Days(clock.today()))
    # Some words of the log are written in the reader's language: here always in the same one.
    with transaction.atomic(), translation.override(LANGUAGES[0]):
        tell(_steps(world), world.days, progress)


def _steps(world: World) -> Iterator[Step]:
    yield from founding.steps(world)
    yield from agreeing.steps(world)
    yield from pulsing.steps(world)
    yield from leading.steps(world)
    yield from questioning.steps(world)
    yield from quieting.steps(world)
    yield from regulating.steps(world)
    yield from learning.steps(world)
    yield from cards.everyday_steps(world)
    yield from listening.general_steps(world)
    for key, story in use_cases().items():
        for room in (cards, listening, piloting, deciding):
            yield from room.steps(world, key, story)
