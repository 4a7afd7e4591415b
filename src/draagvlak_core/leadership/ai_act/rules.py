"""The shape of a rule set: questions, duties and dates, with where each comes from. Words are kept elsewhere."""

from dataclasses import dataclass
from datetime import date

from draagvlak_core.shared.conditions.tree import Condition
from draagvlak_core.shared.conditions.vocabulary import Fact, Kind, Vocabulary

from .answers import NONE, UNKNOWN


@dataclass(frozen=True, slots=True)
class Question:
    """One question. It is asked unless its condition is known not to hold; `who` can tell when nobody knows."""

    code: str
    options: tuple[str, ...]  # without "none" and "unknown"
    articles: str
    who: str  # "supplier", "maker", "law", "accountable" or "hr"
    asked_if: Condition | None = None  # None: always
    several: bool = False
    has_none: bool = False

    @property
    def choices(self) -> tuple[str, ...]:
        """Everything that can be chosen: "I don't know" always can."""
        return (*self.options, *((NONE,) if self.has_none else ()), UNKNOWN)


@dataclass(frozen=True, slots=True)
class Day:
    """From when something applies, why, in which sources that was read, and when it was last compared with them."""

    code: str
    day: date
    basis: str
    sources: tuple[str, ...]
    verified_on: date


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that has to be done. `days`: the first whose condition may hold says from when; None always holds."""

    code: str
    articles: str
    applies_if: Condition
    days: tuple[tuple[Condition | None, str], ...]
    advised: bool = False  # not a duty of this organisation: good to see to all the same
    document: str = ""  # the document that shows it was done


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules as they stood from one day on."""

    version: str  # the day from which they stand, such as "2026-07-27"
    acts: tuple[str, ...]
    verified_on: date
    questions: tuple[Question, ...]
    duties: tuple[Duty, ...]
    calendar: tuple[Day, ...]

    @property
    def holds_from(self) -> date:
        """The day from which these rules stand."""
        return date.fromisoformat(self.version)

    @property
    def vocabulary(self) -> Vocabulary[Fact]:
        """The questions as what conditions may be about."""
        known = {one.code: tuple(option for option in one.choices if option != UNKNOWN) for one in self.questions}
        return Vocabulary(tuple(Fact(code, Kind.ANY, options) for code, options in known.items()))

    def question(self, code: str) -> Question:
        """The question with this code; KeyError when this rule set has none."""
        return {question.code: question for question in self.questions}[code]

    def day(self, code: str) -> Day:
        return {day.code: day for day in self.calendar}[code]
