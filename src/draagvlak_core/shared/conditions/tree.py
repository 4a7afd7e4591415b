"""What a condition is: a small tree over facts.

    AllOf((Contains("domain", ("recruitment",)), Not(Is("checked", True))))

A leaf looks at one fact. What a fact may say stands in a vocabulary; `fit` holds a condition against one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from .vocabulary import Fact, Kind, Vocabulary


class Unfit(ValueError):
    """A condition that says nothing, with the code of what is wrong and where."""

    def __init__(self, code: str, at: str = "") -> None:
        super().__init__(f"{code}: {at}" if at else code)
        self.code, self.at = code, at


@dataclass(frozen=True, slots=True)
class Is:
    """One value: of a choice a code, of a yes-or-no fact True or False."""

    fact: str
    value: str | bool


@dataclass(frozen=True, slots=True)
class IsOneOf:
    """One of at least two values of a choice."""

    fact: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contains:
    """At least one of these values is among those told."""

    fact: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IsFilled:
    """Something was written or chosen. "There is none" is known, and not filled."""

    fact: str


Leaf: TypeAlias = Is | IsOneOf | Contains | IsFilled


@dataclass(frozen=True, slots=True)
class AllOf:
    parts: "tuple[Condition, ...]"

    def __post_init__(self) -> None:
        _at_least_two(self.parts)


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: "tuple[Condition, ...]"

    def __post_init__(self) -> None:
        _at_least_two(self.parts)


@dataclass(frozen=True, slots=True)
class Not:
    part: "Condition"


Condition: TypeAlias = AllOf | AnyOf | Not | Leaf


def _at_least_two(parts: object) -> None:
    # Of one part the whole would be that part, and of none Kleene's "all" would pass whatever was told.
    if not isinstance(parts, tuple) or len(parts) < 2:
        raise Unfit("too_few_parts")


def every(*parts: Condition) -> AllOf:
    """All of these hold."""
    return AllOf(parts)


def some(*parts: Condition) -> AnyOf:
    """At least one of these holds."""
    return AnyOf(parts)


def together(parts: Iterable[Condition]) -> Condition | None:
    """All of these, whatever their number: of one the part itself, of none nothing."""
    found = tuple(parts)
    return AllOf(found) if len(found) > 1 else found[0] if found else None


def either(parts: Iterable[Condition]) -> Condition | None:
    """Any of these, whatever their number."""
    found = tuple(parts)
    return AnyOf(found) if len(found) > 1 else found[0] if found else None


def leaves(condition: Condition) -> Iterator[Leaf]:
    """Every leaf from left to right; one that stands twice comes twice."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)
        case leaf:
            yield leaf


def facts_in(vocabulary: Vocabulary[Fact], *conditions: Condition | None) -> tuple[str, ...]:
    """The codes of the facts these conditions look at, each once, in the order of the vocabulary."""
    found = {leaf.fact for condition in conditions if condition for leaf in leaves(condition)}
    return tuple(code for code in vocabulary.by_code if code in found)


def fit(condition: Condition, vocabulary: Vocabulary[Fact]) -> None:
    """Raises `Unfit` at the first leaf that looks at what the vocabulary does not have."""
    for leaf in leaves(condition):
        _fit(leaf, vocabulary)


def _fit(leaf: Leaf, vocabulary: Vocabulary[Fact]) -> None:
    fact = vocabulary.by_code.get(leaf.fact)
    if fact is None:
        raise Unfit("unknown_fact", leaf.fact)
    if fact.kind not in _KINDS[type(leaf)]:
        raise Unfit("wrong_kind", leaf.fact)
    match leaf:
        case Is(_, value) if fact.kind is Kind.YES_NO:
            if not isinstance(value, bool):
                raise Unfit("not_a_value", f"{leaf.fact}: {value}")
        case Is(_, value):
            _values_of(fact, (value,), 1)
        case IsOneOf(_, values):
            _values_of(fact, values, 2)
        case Contains(_, values):
            _values_of(fact, values, 1)


_KINDS: dict[type, tuple[Kind, ...]] = {
    Is: (Kind.ONE, Kind.YES_NO),
    IsOneOf: (Kind.ONE,),
    Contains: (Kind.ANY,),
    IsFilled: (Kind.FILLED, Kind.ANY),
}


def _values_of(fact: Fact, values: object, least: int) -> None:
    if not isinstance(values, tuple) or len(values) < least or len(set(values)) != len(values):
        raise Unfit("too_few_values", fact.code)
    for value in values:
        if value not in fact.values:
            raise Unfit("not_a_value", f"{fact.code}: {value}")
