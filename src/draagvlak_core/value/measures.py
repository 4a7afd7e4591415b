"""Whether a measure reached what was agreed. Exact decimals, no rounding; unknown stays unknown."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from draagvlak_core.shared.answers import Answer, known

# A human measure over fewer people than this is not shown: too few to hide in (methods of group figures, k = 8).
FEWEST_PEOPLE = 8


class Kind(StrEnum):
    """Three kinds of measures with equal weight."""

    TECHNICAL = "technical"
    HUMAN = "human"
    VALUE = "value"


class Direction(StrEnum):
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class ResultFacts:
    """What was found: the outcome in the unit of its measure, over `n` people or cases."""

    value: Decimal | None
    n: int | None
    measured_on: date | None = None


@dataclass(frozen=True, slots=True)
class MeasureFacts:
    """What was agreed, and the latest result (None: no result yet). `key` says which measure this is."""

    key: int
    kind: Kind
    direction: Direction
    target: Decimal | None
    result: ResultFacts | None = None


def reached(direction: Direction, target: Decimal | None, found: Decimal | None) -> Answer:
    """Is `found` on the agreed side of `target`, the target itself included?"""
    if target is None or found is None or not target.is_finite() or not found.is_finite():
        return Answer.CANNOT_TELL
    return known(found >= target if direction is Direction.AT_LEAST else found <= target)


def enough(kind: Kind, n: int | None) -> bool:
    """May a result over `n` be shown? People are protected; cases and runs of a machine need at least one."""
    return n is not None and n >= (FEWEST_PEOPLE if kind is Kind.HUMAN else 1)


def outcome(measure: MeasureFacts) -> Answer:
    """The answer for one measure. A human result over too few people tells nothing."""
    result = measure.result
    if result is None or not enough(measure.kind, result.n):
        return Answer.CANNOT_TELL
    return reached(measure.direction, measure.target, result.value)
