"""A story is a row of scenes, each on a day. All stories are told together, in the order in which things happened."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from draagvlak.foundation import clock
from draagvlak.foundation.sample.days import Days

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """Something done on a day. On one day, what has the lower `place` comes first, and then what was told first."""

    day: int
    act: Callable[[], object]
    place: int = 5


def tell(scenes: Iterable[Scene], days: Days, progress: Progress | None = None) -> None:
    """Play every scene at its own moment."""
    in_order = sorted(scenes, key=lambda scene: (days.day(scene.day), scene.day, scene.place))
    on_day: Counter[object] = Counter()
    for done, scene in enumerate(in_order, start=1):
        day = days.day(scene.day)
        with clock.at(days.moment(scene.day, on_day[day])):
            scene.act()
        on_day[day] += 1
        if progress:
            progress(done, len(in_order))
