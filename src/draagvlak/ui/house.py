"""The picture of the house: how long each part of a bar is drawn when there are too many use cases for blocks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

WIDTH = 100.0
ANSWERS = (("met", "met"), ("not_met", "no"), ("unknown", "unk"))


@dataclass(frozen=True, slots=True)
class Part:
    """One answer's share of a bar, in units of which the longest bar is `WIDTH`."""

    kind: str
    count: int
    x: float
    width: float


def parts(bar: Any, most: int) -> list[Part]:
    """The parts of one bar, laid end to end. Answers nobody has take no room."""
    drawn, x = [], 0.0
    for key, kind in ANSWERS:
        count = int(value(bar, key) or 0)
        width = round(WIDTH * count / most, 2) if most else 0.0
        drawn.append(Part(kind, count, round(x, 2), width))
        x += width
    return drawn


def most(pillars: Sequence[Any]) -> int:
    """How many use cases the fullest bar of all pillars holds, so that all bars share one scale."""
    return max((total(bar) for pillar in pillars for bar in value(pillar, "bars") or ()), default=0)


def total(bar: Any) -> int:
    return sum(int(value(bar, key) or 0) for key, _kind in ANSWERS)


def value(thing: Any, key: str) -> Any:
    """A named part of a dict or an object: pages may give either."""
    return thing.get(key) if isinstance(thing, dict) else getattr(thing, key, None)
