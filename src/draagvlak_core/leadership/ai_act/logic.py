"""Conditions over answers, in three values: a question that is open, or answered with "I don't know", stays unknown.

Kleene's logic (`shared/answers.py`) does the rest: what is unknown can never make a condition true or false that
depends on it, so "I don't know" can never lead to a lighter class.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from draagvlak_core.shared.answers import Answer, all_of, any_of, negate

UNKNOWN, NONE = "unknown", "none"

# Question → the options that were chosen. `UNKNOWN` may stand beside others: these for sure, perhaps more.
Answers = Mapping[str, Collection[str]]


class Condition(Protocol):
    """Something that can be said of a set of answers."""

    def of(self, answers: Answers) -> Answer:
        """Met, not met, or cannot tell."""
        ...

    def questions(self) -> Iterator[str]:
        """The questions it depends on."""
        ...


@dataclass(frozen=True, slots=True)
class Is:
    """At least one of these options was chosen."""

    question: str
    options: frozenset[str]

    def of(self, answers: Answers) -> Answer:
        given = set(answers.get(self.question, ()))
        if given & self.options:
            return Answer.MET
        return Answer.CANNOT_TELL if not given or UNKNOWN in given else Answer.NOT_MET

    def questions(self) -> Iterator[str]:
        yield self.question


@dataclass(frozen=True, slots=True)
class Every:
    """All of these hold."""

    parts: tuple[Condition, ...]

    def of(self, answers: Answers) -> Answer:
        return all_of(until(Answer.NOT_MET, self.parts, answers))

    def questions(self) -> Iterator[str]:
        for part in self.parts:
            yield from part.questions()


@dataclass(frozen=True, slots=True)
class Some:
    """At least one of these holds."""

    parts: tuple[Condition, ...]

    def of(self, answers: Answers) -> Answer:
        return any_of(until(Answer.MET, self.parts, answers))

    def questions(self) -> Iterator[str]:
        for part in self.parts:
            yield from part.questions()


@dataclass(frozen=True, slots=True)
class Not:
    """This does not hold."""

    part: Condition

    def of(self, answers: Answers) -> Answer:
        return negate(self.part.of(answers))

    def questions(self) -> Iterator[str]:
        yield from self.part.questions()


@dataclass(frozen=True, slots=True)
class Always:
    """Holds whatever was answered."""

    def of(self, answers: Answers) -> Answer:
        return Answer.MET

    def questions(self) -> Iterator[str]:
        yield from ()


def until(decides: Answer, parts: tuple[Condition, ...], answers: Answers) -> Iterator[Answer]:
    """The answers of the parts, up to the first that decides: what follows cannot change the whole."""
    for part in parts:
        answer = part.of(answers)
        yield answer
        if answer is decides:
            return


def chosen(question: str, *options: str) -> Is:
    return Is(question, frozenset(options))


def every(*parts: Condition) -> Every:
    return Every(parts)


def some(*parts: Condition) -> Some:
    return Some(parts)
