"""How precisely a figure is said: in coarser steps the fewer people it is about.

Answers run from 1 to 5. Under 20 people a band of half a point; from 20 the mean to 0.1; from 50 also how many gave
each answer, cells below 3 joined. Near the ends the last band is wider: whoever knows two of n answers could else
work out that all others said 5. With a sum of at most 5n - 9 at the lower edge of the highest
band (and n + 9 at the upper edge of the lowest) that cannot happen, whatever those two answers are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor, sqrt

LOW, HIGH = 1, 5
KNOWN = 2  # the attacker's own answer and one colleague's
SMALL, LARGE = 20, 50
FEW_IN_A_CELL = 3
# The room that must be left at either end of a sum, so that two known answers do not fix the others.
ROOM = KNOWN * (HIGH - LOW) + 1
Z = 1.96
TYPICAL = 1.0  # points; the usual standard deviation of such answers, where a band does not say the real one


class Shape(StrEnum):
    """In what steps a figure is said."""

    BAND = "band"
    MEAN = "mean"
    CELLS = "cells"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Figure:
    """What may be shown. The mean lies from `low` to `high`; `mean` is given from 20 people on and away from the ends.

    `reach` is how far the mean of such a group could lie from that of everybody who might have answered (95 %).
    `cells` holds (first answer, last answer, how many), joined where few gave one.
    """

    n: int
    shape: Shape
    low: float
    high: float
    mean: float | None
    reach: float
    cells: tuple[tuple[int, int, int], ...] = ()

    @property
    def word(self) -> str:
        """low, mixed or high; where a band touches two of them it is mixed."""
        if self.low >= 3.5:
            return "high"
        return "low" if self.high <= 2.5 else "mixed"


def figure(counts: Sequence[int], *, words_only: bool = False, with_cells: bool = True) -> Figure:
    """Say `counts` (how many answered 1, 2, 3, 4, 5). Raises ValueError when that is nobody, or fewer than five."""
    n = sum(counts)
    if n < 5 or len(counts) != HIGH:
        raise ValueError("a figure is about five people or more")
    total = sum(answer * count for answer, count in enumerate(counts, start=LOW))
    shape, low, high, mean = steps(n, total, words_only=words_only)
    reach = round(Z * (TYPICAL if mean is None else _spread(counts, total / n)) / sqrt(n), 2)
    cells = joined(counts) if shape is Shape.MEAN and n >= LARGE and with_cells else ()
    return Figure(n, Shape.CELLS if cells else shape, low, high, mean, reach, cells)


def steps(n: int, total: int, *, words_only: bool = False) -> tuple[Shape, float, float, float | None]:
    """In which step a sum of answers falls: its shape, where it begins and ends, and the rounded mean, if any."""
    mean = total / n
    if words_only:
        low_end, high_end = ends(n, 2)
        low, high = (high_end, 5.0) if mean >= high_end else (1.0, low_end) if mean <= low_end else (1.0, 5.0)
        return Shape.WORD, low, high, None
    low_end, high_end = ends(n, 10 if n >= SMALL else 2)
    if mean >= high_end or mean <= low_end:
        low, high = (high_end, float(HIGH)) if mean >= high_end else (float(LOW), low_end)
        return Shape.BAND, low, high, None
    if n < SMALL:
        low = floor(mean * 2) / 2
        return Shape.BAND, max(low, low_end), min(low + 0.5, high_end), None
    shown = floor(mean * 10 + 0.5) / 10
    return Shape.MEAN, round(shown - 0.05, 2), round(shown + 0.05, 2), shown


def ends(n: int, step: int) -> tuple[float, float]:
    """Where the lowest band ends and the highest begins, in steps of 1/step."""
    edge = floor((HIGH - ROOM / n) * step) / step
    middle = (LOW + HIGH) / 2
    high = max(edge, middle)
    return (round(LOW + HIGH - high, 1), round(high, 1)) if high > middle else (middle, middle)


def _spread(counts: Sequence[int], mean: float) -> float:
    """The standard deviation, rounded up to half a point: exactly it would say more about the answers than the mean."""
    squares = sum(count * (answer - mean) ** 2 for answer, count in enumerate(counts, start=LOW))
    return ceil(sqrt(squares / (sum(counts) - 1)) * 2) / 2 or 0.5


def joined(counts: Sequence[int]) -> tuple[tuple[int, int, int], ...]:
    """Neighbouring answers joined until each cell holds three or more; no cells when all would be one."""
    cells: list[list[int]] = []
    group = [LOW, LOW, 0]
    for answer, count in enumerate(counts, start=LOW):
        group[1], group[2] = answer, group[2] + count
        if group[2] >= FEW_IN_A_CELL:
            cells.append(group)
            group = [answer + 1, answer + 1, 0]
    if group[0] <= HIGH and cells:
        cells[-1][1], cells[-1][2] = HIGH, cells[-1][2] + group[2]
    return tuple((first, last, count) for first, last, count in cells) if len(cells) > 1 else ()


def sum_bounds(shown: Figure) -> tuple[int, int]:
    """The lowest and highest sum of answers that gives this figure: what an attacker knows about it."""
    said = (Shape.MEAN if shown.shape is Shape.CELLS else shown.shape, shown.low, shown.high, shown.mean)

    def gives(total: int) -> bool:
        return steps(shown.n, total, words_only=shown.shape is Shape.WORD) == said

    low, high = max(LOW * shown.n, int(shown.low * shown.n) - 1), min(HIGH * shown.n, int(shown.high * shown.n) + 1)
    low = next(total for total in range(low, high + 1) if gives(total))
    high = next(total for total in range(high, low - 1, -1) if gives(total))
    if shown.cells:
        low = max(low, sum(first * count for first, _last, count in shown.cells))
        high = min(high, sum(last * count for _first, last, count in shown.cells))
    return low, high
