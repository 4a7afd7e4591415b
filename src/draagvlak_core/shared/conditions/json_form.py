"""Conditions as JSON and back, as they are stored and sent.

{"all": [{"fact": "domain", "contains": ["recruitment"]}, {"not": {"fact": "checked", "is": true}}]}
"""

from collections.abc import Callable, Mapping
from typing import Any

from .tree import AllOf, AnyOf, Condition, Contains, Is, IsFilled, IsOneOf, Not, Unfit, fit
from .vocabulary import Fact, Vocabulary

DEEPEST = 20  # no board writes this deep, and no file may make the reader run out of stack

_WRITE: Mapping[type, Callable[[Any], dict[str, Any]]] = {
    AllOf: lambda node: {"all": [to_json(part) for part in node.parts]},
    AnyOf: lambda node: {"any": [to_json(part) for part in node.parts]},
    Not: lambda node: {"not": to_json(node.part)},
    Is: lambda node: {"fact": node.fact, "is": node.value},
    IsOneOf: lambda node: {"fact": node.fact, "is_one_of": list(node.values)},
    Contains: lambda node: {"fact": node.fact, "contains": list(node.values)},
    IsFilled: lambda node: {"fact": node.fact, "is_filled": True},
}


def to_json(condition: Condition) -> dict[str, Any]:
    return _WRITE[type(condition)](condition)


def from_json(raw: object, vocabulary: Vocabulary[Fact]) -> Condition:
    """The condition; raises `Unfit` with what is wrong and where."""
    found = _read(raw, 0)
    fit(found, vocabulary)
    return found


def _read(raw: object, depth: int) -> Condition:
    if not isinstance(raw, Mapping):
        raise Unfit("not_a_condition")
    if depth > DEEPEST:
        raise Unfit("too_deep")
    match dict(raw):
        case {"all": list(parts), **rest} if not rest:
            return AllOf(tuple(_read(part, depth + 1) for part in parts))
        case {"any": list(parts), **rest} if not rest:
            return AnyOf(tuple(_read(part, depth + 1) for part in parts))
        case {"not": part, **rest} if not rest:
            return Not(_read(part, depth + 1))
        case {"fact": str(fact), **rest}:
            return _read_leaf(fact, rest)
    raise Unfit("not_a_condition")


def _read_leaf(fact: str, rest: Mapping[str, object]) -> Condition:
    match rest:
        case {"is": str() | bool() as value, **more} if not more:
            return Is(fact, value)
        case {"is_one_of": list(values), **more} if not more:
            return IsOneOf(fact, _codes(values))
        case {"contains": list(values), **more} if not more:
            return Contains(fact, _codes(values))
        case {"is_filled": True, **more} if not more:
            return IsFilled(fact)
    raise Unfit("not_a_condition", fact)


def _codes(values: list[object]) -> tuple[str, ...]:
    return tuple(str(value) for value in values)
