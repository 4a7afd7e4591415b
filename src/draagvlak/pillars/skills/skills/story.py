"""The sample: the skills as they are shipped."""

from collections.abc import Iterator

from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.skills.skills.actions import keep_shipped_skills

_DAY = -545


def scenes(_world: World) -> Iterator[Scene]:
    yield Scene(_DAY, keep_shipped_skills)
