"""The same answers for many at once: two numbers per fact, and a vector per leaf.

What was told of a fact is kept as the values it surely has and those it may have, a bit each. Then every leaf asks the
same: whether one of its values surely stands there, or none can. Answers are small whole numbers, 1 met, 0 cannot tell,
-1 not met, because then Kleene's *all* is the least, *any* the greatest and *not* the sign turned around.
`evaluation.evaluate` is what this must agree with.
"""

from collections.abc import Sequence
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from draagvlak_core.shared.answers import Answer

from .evaluation import Facts
from .tree import AllOf, AnyOf, Condition, Contains, Is, IsFilled, IsOneOf, Leaf, Not
from .vocabulary import UNKNOWN, Fact, Kind, Vocabulary

Vector = NDArray[np.int8]
Bits = NDArray[np.int64]
ANSWERS = {1: Answer.MET, 0: Answer.CANNOT_TELL, -1: Answer.NOT_MET}
_NONE, _EVERY = 0, -1  # no bit, and all of them
_NOT_TOLD = (_NONE, _EVERY)


class Table:
    """What was told, side by side. Columns and leaves are worked out once, when they are first asked for."""

    def __init__(self, rows: Sequence[Facts], vocabulary: Vocabulary[Fact]) -> None:
        self.rows = rows
        self._facts = vocabulary.by_code
        self._columns: dict[str, tuple[Bits, Bits]] = {}
        self._known: dict[Condition, Vector] = {}

    def answers(self, condition: Condition) -> Vector:
        """One answer per row, in the order of the rows."""
        if condition not in self._known:
            self._known[condition] = self._work_out(condition)
        return self._known[condition]

    def in_words(self, condition: Condition) -> list[Answer]:
        """The same as answers instead of numbers."""
        return [ANSWERS[number] for number in self.answers(condition).tolist()]

    def _work_out(self, condition: Condition) -> Vector:
        match condition:
            case AllOf(parts):
                return reduce(np.minimum, [self.answers(part) for part in parts])
            case AnyOf(parts):
                return reduce(np.maximum, [self.answers(part) for part in parts])
            case Not(part):
                return -self.answers(part)
            case leaf:
                return self._look(leaf)

    def _look(self, leaf: Leaf) -> Vector:
        fact = self._facts[leaf.fact]
        surely, perhaps = self._column(fact)
        asked = _asked(fact, leaf)
        met, denied = (surely & asked) != 0, (perhaps & asked) == 0
        found: Vector = np.subtract(met, denied, dtype=np.int8)
        return found

    def _column(self, fact: Fact) -> tuple[Bits, Bits]:
        """Per row the bits of the values it surely has, and of those it may have."""
        if fact.code not in self._columns:
            told = [row.get(fact.code) for row in self.rows]
            # Few different things are told by many rows: each is read once.
            places = {value: place for place, value in enumerate(dict.fromkeys(told))}
            read = np.array([_read(fact, value) for value in places], np.int64).reshape(-1, 2)
            chosen = read[np.fromiter((places[value] for value in told), np.intp, len(told))]
            self._columns[fact.code] = (chosen[:, 0].copy(), chosen[:, 1].copy())
        return self._columns[fact.code]


def _read(fact: Fact, told: object) -> tuple[int, int]:
    """What was told in another form than the fact has is as good as not told."""
    if fact.kind is Kind.ANY:
        if not isinstance(told, (frozenset, tuple)):
            return _NOT_TOLD
        surely = _bits(fact, told)
        return surely, _EVERY if UNKNOWN in told else surely
    if fact.kind is Kind.ONE:
        fits = isinstance(told, str) and told in fact.values
        return (_bits(fact, (str(told),)),) * 2 if fits else _NOT_TOLD
    return (_yes_or_no(told),) * 2 if isinstance(told, bool) else _NOT_TOLD


def _asked(fact: Fact, leaf: Leaf) -> int:
    """The values of which one is enough for the leaf to be so."""
    match leaf:
        case Is(_, value):
            return _yes_or_no(value) if isinstance(value, bool) else _bits(fact, (value,))
        case IsOneOf(_, values) | Contains(_, values):
            return _bits(fact, values)
        case IsFilled():
            return _bits(fact, fact.values) if fact.kind is Kind.ANY else _yes_or_no(True)


def _yes_or_no(value: bool) -> int:
    return 2 if value else 1


def _bits(fact: Fact, values: Sequence[str] | frozenset[str]) -> int:
    return sum(1 << fact.values.index(value) for value in values if value in fact.values)
