"""Conditions over the facts of a card: a small tree, judged in three values.

    All((Contains("domain", ("recruitment",)), Not(Is("checked", True))))

*Met* means that what the condition says is so. A fact nobody told makes its leaf *cannot tell*, and Kleene's logic
(`shared.answers`) says what follows for the whole. Nothing else decides: there is no default and no error that passes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from draagvlak_core.leadership.card_facts import BY_CODE, Card, Fact, Kind
from draagvlak_core.shared.answers import Answer, all_of, any_of, known, negate


class Unfit(ValueError):
    """A condition that says nothing about a card, with the code of what is wrong and where."""

    def __init__(self, code: str, at: str = "") -> None:
        super().__init__(f"{code}: {at}" if at else code)
        self.code, self.at = code, at


@dataclass(frozen=True, slots=True)
class Is:
    """One value: of a choice a code, of a yes-or-no fact True or False."""

    fact: str
    value: str | bool

    def __post_init__(self) -> None:
        fact = _of_kind(self.fact, Kind.ONE, Kind.YES_NO)
        if fact.kind is Kind.YES_NO:
            if not isinstance(self.value, bool):
                raise Unfit("not_a_value", f"{self.fact}: {self.value}")
        else:
            _values_of(fact, (self.value,), 1)


@dataclass(frozen=True, slots=True)
class IsOneOf:
    """One of at least two values of a choice."""

    fact: str
    values: tuple[str, ...]

    def __post_init__(self) -> None:
        _values_of(_of_kind(self.fact, Kind.ONE), self.values, 2)


@dataclass(frozen=True, slots=True)
class Contains:
    """At least one of these values is among those told."""

    fact: str
    values: tuple[str, ...]

    def __post_init__(self) -> None:
        _values_of(_of_kind(self.fact, Kind.ANY), self.values, 1)


@dataclass(frozen=True, slots=True)
class IsFilled:
    """Something was written or chosen. "There is none" is known, and not filled."""

    fact: str

    def __post_init__(self) -> None:
        _of_kind(self.fact, Kind.FILLED, Kind.ANY)


Leaf = Is | IsOneOf | Contains | IsFilled


@dataclass(frozen=True, slots=True)
class All:
    parts: "tuple[Condition, ...]"

    def __post_init__(self) -> None:
        _at_least_two(self.parts)


@dataclass(frozen=True, slots=True)
class Any:
    parts: "tuple[Condition, ...]"

    def __post_init__(self) -> None:
        _at_least_two(self.parts)


@dataclass(frozen=True, slots=True)
class Not:
    part: "Condition"


Condition = All | Any | Not | Leaf


def _of_kind(code: str, *kinds: Kind) -> Fact:
    fact = BY_CODE.get(code)
    if fact is None:
        raise Unfit("unknown_fact", code)
    if fact.kind not in kinds:
        raise Unfit("wrong_kind", code)
    return fact


def _values_of(fact: Fact, values: object, least: int) -> None:
    if not isinstance(values, tuple) or len(values) < least or len(set(values)) != len(values):
        raise Unfit("too_few_values", fact.code)
    for value in values:
        if value not in fact.values:
            raise Unfit("not_a_value", f"{fact.code}: {value}")


def _at_least_two(parts: object) -> None:
    if not isinstance(parts, tuple) or len(parts) < 2:
        raise Unfit("too_few_parts")


def together(parts: Iterable[Condition]) -> Condition | None:
    """All of these, whatever their number: of one the part itself, of none nothing."""
    found = tuple(parts)
    return All(found) if len(found) > 1 else found[0] if found else None


def either(parts: Iterable[Condition]) -> Condition | None:
    """Any of these, whatever their number."""
    found = tuple(parts)
    return Any(found) if len(found) > 1 else found[0] if found else None


def evaluate(condition: Condition, card: Card) -> Answer:
    """Whether what the condition says is so."""
    match condition:
        case All(parts):
            return all_of(evaluate(part, card) for part in parts)
        case Any(parts):
            return any_of(evaluate(part, card) for part in parts)
        case Not(part):
            return negate(evaluate(part, card))
        case leaf:
            return look(leaf, card)


def look(leaf: Leaf, card: Card) -> Answer:
    """One leaf. What was told in another form than the fact has is as good as not told."""
    told = card.get(leaf.fact)
    match leaf:
        case Is(_, value):
            return known(told == value if isinstance(told, type(value)) else None)
        case IsOneOf(_, values):
            return known(told in values if isinstance(told, str) else None)
        case Contains(_, values):
            return known(not told.isdisjoint(values) if isinstance(told, frozenset) else None)
        case IsFilled():
            return known(None if told is None or isinstance(told, str) else bool(told))


def leaves(condition: Condition) -> Iterator[Leaf]:
    """Every leaf from left to right; one that stands twice comes twice."""
    match condition:
        case All(parts) | Any(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)
        case leaf:
            yield leaf


@dataclass(frozen=True, slots=True)
class Reason:
    """What one leaf says about a card. `wanted` is False under a *not*: then the leaf not being so is what is asked."""

    leaf: Leaf
    answer: Answer
    wanted: bool


def explain(condition: Condition, card: Card, wanted: bool = True) -> tuple[Reason, ...]:
    """The reason per leaf, from left to right."""
    match condition:
        case All(parts) | Any(parts):
            return tuple(reason for part in parts for reason in explain(part, card, wanted))
        case Not(part):
            return explain(part, card, not wanted)
        case leaf:
            return (Reason(leaf, look(leaf, card), wanted),)


def facts_in(*conditions: Condition | None) -> tuple[str, ...]:
    """The codes of the facts these conditions look at, each once, in the order of the list of facts."""
    found = {leaf.fact for condition in conditions if condition for leaf in leaves(condition)}
    return tuple(code for code in BY_CODE if code in found)


def missing_for(condition: Condition, card: Card) -> tuple[str, ...]:
    """The facts that would have to be told before this can be told: none when it can be."""
    if evaluate(condition, card) is not Answer.CANNOT_TELL:
        return ()
    return tuple(code for code in facts_in(condition) if code not in card)
