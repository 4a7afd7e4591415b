"""A boundary that can be worked out: its rule, and the examples that must come out as stated.

    Rule(Effect.NEVER, when=Contains("domain", ("recruitment",)))             never when …
    Rule(Effect.ONLY_IF, when=…, needs=Is("checked", True))                    when …, only if …
    Rule(Effect.ONLY_AFTER, when=…, decider=Decider.BOARD)                     when …, only after a decision by …

*Met* is respected, *not met* is crossed. What nobody told never becomes respected by being worked out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from draagvlak_core.register.card_facts import VOCABULARY, Card, Told
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions.evaluation import evaluate, missing_for
from draagvlak_core.shared.conditions.tree import AnyOf, Condition, Not, Unfit, facts_in, fit

if TYPE_CHECKING:
    from draagvlak_core.shared.conditions.columns import Table


class Effect(StrEnum):
    NEVER = "never"
    ONLY_IF = "only_if"
    ONLY_AFTER = "only_after"


class Decider(StrEnum):
    """Whose decision has to come first."""

    BOARD = "board"
    ACCOUNTABLE = "accountable"
    AI_LEAD = "ai_lead"
    WORKS_COUNCIL = "works_council"


@dataclass(frozen=True, slots=True)
class Rule:
    """Without `when` it is about every use of AI."""

    effect: Effect
    when: Condition | None = None
    needs: Condition | None = None
    decider: Decider | None = None

    def __post_init__(self) -> None:
        if self.effect is Effect.NEVER and self.when is None:
            raise Unfit("says_no_when")
        if (self.needs is not None) is not (self.effect is Effect.ONLY_IF):
            raise Unfit("says_no_needs")
        if (self.decider is not None) is not (self.effect is Effect.ONLY_AFTER):
            raise Unfit("says_no_decider")
        for condition in (self.when, self.needs):
            if condition is not None:
                fit(condition, VOCABULARY)

    @property
    def facts(self) -> tuple[str, ...]:
        return facts_in(VOCABULARY, self.when, self.needs)


def respected_when(rule: Rule) -> Condition | None:
    """The condition under which a rule is respected without anybody's decision; None: then only a decision helps."""
    if rule.effect is Effect.ONLY_IF and rule.needs is not None:
        return rule.needs if rule.when is None else AnyOf((Not(rule.when), rule.needs))
    return None if rule.when is None else Not(rule.when)


def judge_rule(rule: Rule, card: Card, decided: bool = False) -> Answer:
    """Whether a use of AI respects the rule. `decided`: the decision it asks for was taken, and was a yes."""
    if rule.effect is Effect.ONLY_AFTER and decided:
        return Answer.MET
    condition = respected_when(rule)
    return Answer.NOT_MET if condition is None else evaluate(condition, card)


def judge_many(rule: Rule, table: "Table") -> list[Answer]:
    """The same for many cards, without decisions."""
    condition = respected_when(rule)
    if condition is None:
        return [Answer.NOT_MET] * len(table.rows)
    return table.in_words(condition)


def missing_facts(rule: Rule, card: Card) -> tuple[str, ...]:
    """The facts that have to be told before this can be worked out."""
    condition = respected_when(rule)
    return missing_for(condition, card, VOCABULARY) if condition is not None else ()


@dataclass(frozen=True, slots=True)
class Example:
    """A use of AI everybody can picture, and how it has to come out."""

    name: Any  # what people call it: nothing here looks at it
    card: Mapping[str, Told]
    expected: Answer


def failing(rule: Rule, examples: Iterable[Example]) -> tuple[Example, ...]:
    """The examples that do not come out as stated: then the rule does not say what its sentence means."""
    return tuple(example for example in examples if judge_rule(rule, example.card) is not example.expected)
