"""The picture of the house: how long each part of a bar is drawn when there are too many use cases for blocks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WIDTH = 100.0
ANSWERS = (("met", "met", _("carried")), ("not_met", "no", _("not carried")), ("unknown", "unk", _("cannot tell yet")))


@dataclass(frozen=True, slots=True)
class Part:
    """One answer's share of a bar: where it is drawn, written as SVG wants it, and what it means.

    The units are those of which the longest bar is `WIDTH`.
    """

    kind: str
    words: str | Promise
    count: int
    x: str
    width: str


def parts(bar: Any, most: int) -> list[Part]:
    """The parts of one bar, laid end to end. Answers nobody has take no room."""
    drawn, x = [], 0.0
    for key, kind, words in ANSWERS:
        count = int(value(bar, key) or 0)
        width = round(WIDTH * count / most, 2) if most else 0.0
        drawn.append(Part(kind, words, count, f"{x:.2f}", f"{width:.2f}"))
        x += width
    return drawn


def most(pillars: Sequence[Any]) -> int:
    """How many use cases the fullest bar of all pillars holds, so that all bars share one scale."""
    return max((total(bar) for pillar in pillars for bar in value(pillar, "bars") or ()), default=0)


def total(bar: Any) -> int:
    return sum(int(value(bar, key) or 0) for key, _kind, _words in ANSWERS)


def value(thing: Any, key: str) -> Any:
    """A named part of a dict or an object: pages may give either."""
    return thing.get(key) if isinstance(thing, dict) else getattr(thing, key, None)
