"""What a condition comes to for what was told.

*Met* means that what the condition says is so. A fact nobody told makes its leaf *cannot tell*, and Kleene's logic
(`shared.answers`) says what follows for the whole. Nothing else decides: there is no default and no error that passes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from draagvlak_core.shared.answers import Answer, known, negate

from .tree import AllOf, AnyOf, Condition, Contains, Is, IsOneOf, Leaf, Not, facts_in
from .vocabulary import UNKNOWN, Fact, Vocabulary

# Code of a fact → what was told about it: yes or no, a value, or several. What is missing was not told.
Facts = Mapping[str, object]
_SEVERAL = (frozenset, tuple, list, set)


def evaluate(condition: Condition, told: Facts) -> Answer:
    """Whether what the condition says is so."""
    # Asked some thousand times per page, so by type and not by `match`, which takes half as long again.
    if isinstance(condition, AllOf):
        return _until(Answer.NOT_MET, Answer.MET, condition.parts, told)
    if isinstance(condition, AnyOf):
        return _until(Answer.MET, Answer.NOT_MET, condition.parts, told)
    if isinstance(condition, Not):
        return negate(evaluate(condition.part, told))
    return look(condition, told)


def _until(decides: Answer, otherwise: Answer, parts: Iterable[Condition], told: Facts) -> Answer:
    """Kleene's *all* and *any*, up to the first part that decides: what follows is not even worked out."""
    so_far = otherwise
    for part in parts:
        answer = evaluate(part, told)
        if answer is decides:
            return answer
        if answer is Answer.CANNOT_TELL:
            so_far = answer
    return so_far


def holds(condition: Condition | None, told: Facts) -> Answer:
    """The same where there may be no condition: then it holds, whatever was told."""
    return Answer.MET if condition is None else evaluate(condition, told)


def look(leaf: Leaf, told: Facts) -> Answer:
    """One leaf. What was told in another form than the leaf asks is as good as not told."""
    value = told.get(leaf.fact)
    if value is None:
        return Answer.CANNOT_TELL
    if isinstance(leaf, Contains):
        return _contains(value, leaf.values) if isinstance(value, _SEVERAL) else Answer.CANNOT_TELL
    if isinstance(leaf, Is):
        return known(value == leaf.value if isinstance(value, type(leaf.value)) else None)
    if isinstance(leaf, IsOneOf):
        return known(value in leaf.values if isinstance(value, str) else None)
    return _filled(value)


def _contains(told: frozenset[str] | tuple[str, ...] | list[str] | set[str], values: tuple[str, ...]) -> Answer:
    for value in values:
        if value in told:
            return Answer.MET
    return Answer.CANNOT_TELL if UNKNOWN in told else Answer.NOT_MET


def _filled(told: object) -> Answer:
    if isinstance(told, _SEVERAL):
        if any(value != UNKNOWN for value in told):
            return Answer.MET
        return Answer.CANNOT_TELL if told else Answer.NOT_MET
    return known(told if isinstance(told, bool) else None)


@dataclass(frozen=True, slots=True)
class Reason:
    """What one leaf says. `wanted` is False under a *not*: then the leaf not being so is what is asked."""

    leaf: Leaf
    answer: Answer
    wanted: bool


def explain(condition: Condition, told: Facts, wanted: bool = True) -> tuple[Reason, ...]:
    """The reason per leaf, from left to right."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            return tuple(reason for part in parts for reason in explain(part, told, wanted))
        case Not(part):
            return explain(part, told, not wanted)
        case leaf:
            return (Reason(leaf, look(leaf, told), wanted),)


def missing_for(condition: Condition, told: Facts, vocabulary: Vocabulary[Fact]) -> tuple[str, ...]:
    """The facts that would have to be told before this can be told: none when it can be."""
    if evaluate(condition, told) is not Answer.CANNOT_TELL:
        return ()
    return tuple(code for code in facts_in(vocabulary, condition) if code not in told)
