"""A boundary that can be worked out: its rule, the examples that must come out as stated, and how a use stands to it.

    Rule(Effect.NEVER, when=Contains("domain", ("recruitment",)))             never when …
    Rule(Effect.ONLY_IF, when=…, needs=Is("checked", True))                    when …, only if …
    Rule(Effect.ONLY_AFTER, when=…, decider=Decider.BOARD)                     when …, only after a decision by …

*Met* is respected, *not met* is crossed. What nobody told never becomes respected by being worked out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from typing import Any as Whatever

from draagvlak_core.leadership.card_facts import Card, Told
from draagvlak_core.leadership.condition_json import from_json, to_json
from draagvlak_core.leadership.conditions import Any, Condition, Not, Unfit, evaluate, facts_in, missing_for
from draagvlak_core.shared.answers import Answer

if TYPE_CHECKING:
    from draagvlak_core.leadership.condition_table import CardTable


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

    @property
    def facts(self) -> tuple[str, ...]:
        return facts_in(self.when, self.needs)


def respected_when(rule: Rule) -> Condition | None:
    """The condition under which a rule is respected without anybody's decision; None: then only a decision helps."""
    if rule.effect is Effect.ONLY_IF and rule.needs is not None:
        return rule.needs if rule.when is None else Any((Not(rule.when), rule.needs))
    return None if rule.when is None else Not(rule.when)


def judge_rule(rule: Rule, card: Card, decided: bool = False) -> Answer:
    """Whether a use of AI respects the rule. `decided`: the decision it asks for was taken, and was a yes."""
    if rule.effect is Effect.ONLY_AFTER and decided:
        return Answer.MET
    condition = respected_when(rule)
    return Answer.NOT_MET if condition is None else evaluate(condition, card)


def judge_many(rule: Rule, table: "CardTable") -> list[Answer]:
    """The same for many cards, without decisions."""
    condition = respected_when(rule)
    if condition is None:
        return [Answer.NOT_MET] * len(table.cards)
    return table.in_words(condition)


def missing_facts(rule: Rule, card: Card) -> tuple[str, ...]:
    """The facts that have to be told before this can be worked out."""
    condition = respected_when(rule)
    return missing_for(condition, card) if condition is not None else ()


def rule_to_json(rule: Rule) -> dict[str, Whatever]:
    found: dict[str, Whatever] = {"effect": rule.effect.value}
    if rule.when is not None:
        found["when"] = to_json(rule.when)
    if rule.needs is not None:
        found["needs"] = to_json(rule.needs)
    if rule.decider is not None:
        found["decider"] = rule.decider.value
    return found


def rule_from_json(raw: object) -> Rule:
    """The rule; raises `Unfit` with what is wrong."""
    if not isinstance(raw, Mapping) or raw.get("effect") not in list(Effect):
        raise Unfit("not_a_rule")
    if "decider" in raw and raw["decider"] not in list(Decider):
        raise Unfit("not_a_rule")
    return Rule(
        Effect(raw["effect"]),
        from_json(raw["when"]) if "when" in raw else None,
        from_json(raw["needs"]) if "needs" in raw else None,
        Decider(raw["decider"]) if "decider" in raw else None,
    )


@dataclass(frozen=True, slots=True)
class Example:
    """A use of AI everybody can picture, and how it has to come out."""

    name: Mapping[str, str]
    card: Mapping[str, Told]
    expected: Answer


def failing(rule: Rule, examples: Iterable[Example]) -> tuple[Example, ...]:
    """The examples that do not come out as stated: then the rule does not say what its sentence means."""
    return tuple(example for example in examples if judge_rule(rule, example.card) is not example.expected)


class How(StrEnum):
    """What an answer about a boundary stands on."""

    WORKED_OUT = "worked_out"
    DECIDED = "decided"  # the decision it asks for was taken
    UNDECIDED = "undecided"  # it asks for a decision nobody has taken
    JUDGED = "judged"  # a person with a name found this
    OUT_OF_SCOPE = "out_of_scope"
    EXCEPTION = "exception"  # it crosses, and may for now
    FACTS_MISSING = "facts_missing"
    NOT_JUDGED = "not_judged"
    JUDGE_UNSURE = "judge_unsure"
    SCOPE_UNKNOWN = "scope_unknown"


@dataclass(frozen=True, slots=True)
class Standing:
    """How one use of AI stands to one boundary."""

    answer: Answer
    how: How


@dataclass(frozen=True, slots=True)
class Around:
    """What people decided about one use and one boundary, besides what follows from its facts."""

    in_scope: Answer = Answer.MET
    judged: Answer | None = None  # what a person found; None: nobody judged it as it holds now
    decided: bool = False
    excepted: bool = False  # an exception runs today


NOTHING_AROUND = Around()


def stand(rule: Rule | None, worked_out: Answer, around: Around = NOTHING_AROUND) -> Standing:
    """Put together what follows from facts with what people found and decided.

    What can be worked out is not judged by anybody. A person's judgement counts where it cannot be told, and an
    exception lifts a crossing that is known: it does not make known what nobody told.
    """
    if around.in_scope is Answer.NOT_MET:
        return Standing(Answer.MET, How.OUT_OF_SCOPE)
    found = _found(rule, worked_out, around)
    if found.answer is not Answer.NOT_MET:
        return found
    if around.in_scope is Answer.CANNOT_TELL:
        return Standing(Answer.CANNOT_TELL, How.SCOPE_UNKNOWN)
    return Standing(Answer.MET, How.EXCEPTION) if around.excepted else found


def _found(rule: Rule | None, worked_out: Answer, around: Around) -> Standing:
    if rule is not None and rule.effect is Effect.ONLY_AFTER and around.decided:
        return Standing(Answer.MET, How.DECIDED)
    if rule is not None and worked_out is not Answer.CANNOT_TELL:
        waits = rule.effect is Effect.ONLY_AFTER and worked_out is Answer.NOT_MET
        return Standing(worked_out, How.UNDECIDED if waits else How.WORKED_OUT)
    if around.judged in (Answer.MET, Answer.NOT_MET):
        return Standing(around.judged, How.JUDGED)
    if rule is not None:
        return Standing(Answer.CANNOT_TELL, How.FACTS_MISSING)
    return Standing(Answer.CANNOT_TELL, How.NOT_JUDGED if around.judged is None else How.JUDGE_UNSURE)
