"""Finds a use of AI with these conditions among those found before, and asks the solver only when none fits.

Whatever a card here shows, it shows for certain. That none fits says nothing: that only the solver may say.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from draagvlak_core.leadership.boundaries.rules import Rule
from draagvlak_core.register.card_facts import FACTS, VOCABULARY, Card, CardFact, Told
from draagvlak_core.shared.conditions.columns import Table, Vector
from draagvlak_core.shared.conditions.solver import find_whole
from draagvlak_core.shared.conditions.tree import Condition, Not
from draagvlak_core.shared.conditions.vocabulary import Kind

_AROUND_EACH = 24  # cards made of one the solver found, with all that its rule does not look at drawn anew


class KnownCards:
    """Whole cards around what the rules speak about."""

    def __init__(self, rules: Iterable[Rule], seed: int = 1) -> None:
        self._dice = np.random.default_rng(seed)
        self._answers: dict[tuple[Condition, ...], Card | None] = {}
        cards: list[Card] = []
        for rule in rules:
            fixed = rule.facts
            for conditions in _sides(rule):
                card = self._ask(conditions)
                if card is not None:
                    cards += [card, *(self._vary(card, fixed) for _turn in range(_AROUND_EACH))]
        self._cards, self._table = cards, Table(cards, VOCABULARY)

    def find(self, conditions: Sequence[Condition]) -> Card | None:
        """A whole card of which all conditions are so; None when there is none at all."""
        if self._cards:
            fits = np.flatnonzero(self._all(conditions) == 1)
            if fits.size:
                return self._cards[int(fits[0])]
        return self._ask(tuple(conditions))

    def _all(self, conditions: Sequence[Condition]) -> Vector:
        met = np.ones(len(self._cards), dtype=np.int8)
        for condition in conditions:
            met = np.minimum(met, self._table.answers(condition))
        return met

    def _ask(self, conditions: tuple[Condition, ...]) -> Card | None:
        if conditions not in self._answers:
            self._answers[conditions] = find_whole(conditions, VOCABULARY)
        return self._answers[conditions]

    def _vary(self, card: Card, fixed: Sequence[str]) -> Mapping[str, Told]:
        return {fact.code: card[fact.code] if fact.code in fixed else self._draw(fact) for fact in FACTS}

    def _draw(self, fact: CardFact) -> Told:
        if fact.kind is Kind.ONE:
            return fact.values[int(self._dice.integers(len(fact.values)))]
        if fact.kind is Kind.ANY:
            return frozenset(value for value in fact.values if self._dice.random() < 0.5)
        return bool(self._dice.random() < 0.5)


def _sides(rule: Rule) -> list[tuple[Condition, ...]]:
    """Where a rule applies: with what it needs, and without."""
    applies = () if rule.when is None else (rule.when,)
    if rule.needs is None:
        return [applies]
    return [(*applies, rule.needs), (*applies, Not(rule.needs))]
