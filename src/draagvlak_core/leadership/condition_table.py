"""The same answers for many cards at once: a column per fact, a vector per leaf.

Answers are small whole numbers here, 1 met, 0 cannot tell, -1 not met, because then Kleene's *all* is the least,
*any* the greatest and *not* the sign turned around. `conditions.evaluate` is what this must agree with.
"""

from collections.abc import Sequence
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from draagvlak_core.leadership.card_facts import BY_CODE, Card, Fact, Kind
from draagvlak_core.leadership.conditions import All, Any, Condition, Contains, Is, IsFilled, IsOneOf, Leaf, Not
from draagvlak_core.shared.answers import Answer

Vector = NDArray[np.int8]
ANSWERS = {1: Answer.MET, 0: Answer.CANNOT_TELL, -1: Answer.NOT_MET}
_UNKNOWN = -1


class CardTable:
    """Cards side by side. Columns and leaves are worked out once, when they are first asked for."""

    def __init__(self, cards: Sequence[Card]) -> None:
        self.cards = cards
        self._columns: dict[str, NDArray[np.int64]] = {}
        self._known: dict[Condition, Vector] = {}

    def answers(self, condition: Condition) -> Vector:
        """One answer per card, in the order of the cards."""
        if condition not in self._known:
            self._known[condition] = self._work_out(condition)
        return self._known[condition]

    def in_words(self, condition: Condition) -> list[Answer]:
        """The same as answers instead of numbers."""
        return [ANSWERS[number] for number in self.answers(condition).tolist()]

    def _work_out(self, condition: Condition) -> Vector:
        match condition:
            case All(parts):
                return reduce(np.minimum, [self.answers(part) for part in parts])
            case Any(parts):
                return reduce(np.maximum, [self.answers(part) for part in parts])
            case Not(part):
                return -self.answers(part)
            case leaf:
                return self._look(leaf)

    def _look(self, leaf: Leaf) -> Vector:
        column = self._column(BY_CODE[leaf.fact])
        match leaf:
            case Is(fact, value):
                found = column == _code(BY_CODE[fact], value)
            case IsOneOf(fact, values):
                found = np.isin(column, [_code(BY_CODE[fact], value) for value in values])
            case Contains(fact, values):
                found = (column & _bits(BY_CODE[fact], values)) != 0
            case IsFilled():
                found = column > 0
        return np.where(column == _UNKNOWN, 0, np.where(found, 1, -1)).astype(np.int8)

    def _column(self, fact: Fact) -> NDArray[np.int64]:
        """Per card a number for what was told: a place in the list, yes or no, or a bit per value."""
        if fact.code not in self._columns:
            seen: dict[object, int] = {None: _UNKNOWN}
            told = [card.get(fact.code) for card in self.cards]
            for value in set(told) - {None}:
                seen[value] = _number(fact, value)
            self._columns[fact.code] = np.fromiter((seen[value] for value in told), np.int64, len(told))
        return self._columns[fact.code]


def _number(fact: Fact, told: object) -> int:
    """What was told in another form than the fact has is as good as not told."""
    if fact.kind is Kind.ANY:
        return _bits(fact, tuple(told)) if isinstance(told, frozenset) else _UNKNOWN
    fits = isinstance(told, str) and told in fact.values if fact.kind is Kind.ONE else isinstance(told, bool)
    return _code(fact, told) if fits else _UNKNOWN


def _code(fact: Fact, value: object) -> int:
    return fact.values.index(str(value)) if fact.kind is Kind.ONE else int(bool(value))


def _bits(fact: Fact, values: Sequence[str]) -> int:
    return sum(1 << fact.values.index(value) for value in values if value in fact.values)
