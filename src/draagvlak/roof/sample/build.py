"""Builds the sample organisation. Called by name from the foundation (settings.SAMPLE_BUILDER)."""

from collections.abc import Iterator

from django.db import transaction
from django.utils import translation

from draagvlak.foundation import clock
from draagvlak.foundation.sample.content import LANGUAGES
from draagvlak.foundation.sample.days import Days
from draagvlak.foundation.sample.scenes import Progress, Scene, tell
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.leadership.accountability import story as accountability
from draagvlak.pillars.leadership.ai_act import story as ai_act
from draagvlak.pillars.leadership.ambitions import story as ambitions
from draagvlak.pillars.leadership.boundaries import story as boundaries
from draagvlak.pillars.leadership.course import story as course
from draagvlak.pillars.leadership.questions import story as questions
from draagvlak.pillars.skills.activities import story as activities
from draagvlak.pillars.skills.levels import story as levels
from draagvlak.pillars.skills.roles import story as roles
from draagvlak.pillars.skills.skills import story as skills
from draagvlak.pillars.trust.conversations import story as conversations
from draagvlak.pillars.trust.promises import story as promises
from draagvlak.pillars.trust.pulses import story as pulses
from draagvlak.pillars.value.measures import story as measures
from draagvlak.pillars.value.worth import story as worth
from draagvlak.roof.sample import (
    agreeing,
    cards,
    deciding,
    founding,
    quieting,
)
from draagvlak.roof.sample.content import use_cases


def load(progress: Progress | None = None) -> None:
    """Bring in everything, or nothing. `progress(done, total)` is called after each scene."""
    world = World(Days(clock.today()))
    # Some words of the log are written in the reader's language: here always in the same one.
    with transaction.atomic(), translation.override(LANGUAGES[0]):
        tell(_scenes(world), world.days, progress)


def _scenes(world: World) -> Iterator[Scene]:
    yield from founding.scenes(world)
    yield from agreeing.scenes(world)
    yield from pulses.scenes(world)
    for feature in (course, ambitions, boundaries, questions, accountability):
        yield from feature.scenes(world)
    yield from quieting.scenes(world)
    yield from ai_act.scenes(world)
    for feature in (skills, roles, activities, levels):
        yield from feature.scenes(world)
    yield from cards.everyday_scenes(world)
    yield from conversations.general_scenes(world)
    yield from promises.general_scenes(world)
    for key, story in use_cases().items():
        for room in (cards, conversations, promises, measures, worth, deciding):
            yield from room.scenes(world, key, story)
