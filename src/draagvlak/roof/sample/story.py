"""A story is a row of steps, each on a day. All stories are told together, in the order in which things happened."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from draagvlak.foundation import clock
from draagvlak.roof.sample.days import Days

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Step:
    """Something done on a day. On one day, what has the lower `place` comes first, and then what was told first."""

    day: int
    act: Callable[[], object]
    place: int = 5


def tell(steps: Iterable[Step], days: Days, progress: Progress | None = None) -> None:
    """Do every step at its own moment."""
    in_order = sorted(steps, key=lambda step: (days.day(step.day), step.day, step.place))
    on_day: Counter[object] = Counter()
    for done, step in enumerate(in_order, start=1):
        day = days.day(step.day)
        with clock.at(days.moment(step.day, on_day[day])):
            step.act()
        on_day[day] += 1
        if progress:
            progress(done, len(in_order))
