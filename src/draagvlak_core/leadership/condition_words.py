"""A condition as a sentence, in Dutch or English, and the sentence back to the condition.

    the subject includes “recruiting and hiring” and (a person does not look at each outcome or …)

Values stand between quotation marks, and one kind of connective stands between two brackets: so a sentence can be
read in one way only, by people and by `read_condition`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from draagvlak_core.leadership.card_facts import FACTS, Kind
from draagvlak_core.leadership.conditions import All, Any, Condition, Contains, Is, IsFilled, IsOneOf, Leaf, Not, Unfit
from draagvlak_core.leadership.fact_words import WORDS
from draagvlak_core.leadership.value_words import VALUES

_DEEPEST = 20  # as in condition_json


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The words between facts and values. `{}` stands for the name of a fact."""

    and_: str
    or_: str
    not_: str
    is_: str
    is_not: str
    has: str
    has_not: str
    filled: str
    not_filled: str


GRAMMAR: Mapping[str, _Grammar] = {
    "en": _Grammar(
        " and ", " or ", "it is not so that ", "{} is ", "{} is not ", "{} includes ", "{} does not include ",
        "{}: at least one applies", "{}: none applies",
    ),
    "nl": _Grammar(
        " en ", " of ", "het is niet zo dat ", "{} is ", "{} is niet ", "bij {} hoort ", "bij {} hoort niet ",
        "{}: minstens één geldt", "{}: geen enkele geldt",
    ),
}  # fmt: skip


def say_condition(condition: Condition, language: str) -> str:
    """The condition in one language ("nl" or "en"), without a capital or a full stop."""
    words = GRAMMAR[language]
    match condition:
        case All(parts):
            return words.and_.join(_unit(part, language) for part in parts)
        case Any(parts):
            return words.or_.join(_unit(part, language) for part in parts)
        case Not(Is() | IsOneOf() | Contains() | IsFilled() as leaf) if denied := say_leaf(leaf, language, False):
            return denied
        case Not(part):
            return f"{words.not_}({say_condition(part, language)})"
        case leaf:
            return say_leaf(leaf, language)


def _unit(part: Condition, language: str) -> str:
    said = say_condition(part, language)
    return f"({said})" if isinstance(part, (All, Any)) else said


def say_leaf(leaf: Leaf, language: str, holds: bool = True) -> str:
    """One leaf, or its denial. Denying a yes or a no would read as its opposite, so that gives nothing."""
    words, fact = GRAMMAR[language], WORDS[leaf.fact]
    name = fact.name[language]
    match leaf:
        case Is(_, bool() as value):
            return _clause(leaf.fact, value, language) if holds else ""
        case Is(_, str() as value):
            return (words.is_ if holds else words.is_not).format(name) + _listed(leaf.fact, (value,), language)
        case IsOneOf(_, values):
            return (words.is_ if holds else words.is_not).format(name) + _listed(leaf.fact, values, language)
        case Contains(_, values):
            return (words.has if holds else words.has_not).format(name) + _listed(leaf.fact, values, language)
        case IsFilled() if fact.yes:
            return _clause(leaf.fact, holds, language)
        case _:
            return (words.filled if holds else words.not_filled).format(name)


def _clause(fact: str, holds: bool, language: str) -> str:
    clause = WORDS[fact].yes if holds else WORDS[fact].no
    return clause[language] if clause else ""


def _listed(fact: str, values: tuple[str, ...], language: str) -> str:
    return GRAMMAR[language].or_.join(f"“{VALUES[fact][value][language]}”" for value in values)


def read_condition(sentence: str, language: str) -> Condition:
    """The condition a sentence says. Raises `Unfit` with the words at which it could not be followed."""
    reader = _Reader(" ".join(sentence.replace('"', "”").split()), language)
    found = reader.expression(0)
    reader.must_end()
    return found


class _Reader:
    """Reads from left to right, one step ahead, in one language."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language, self.at = text, language, 0
        self.words = GRAMMAR[language]

    def expression(self, depth: int) -> Condition:
        if depth > _DEEPEST:
            raise Unfit("too_deep")
        parts = [self.unit(depth)]
        joined = next((word for word in (self.words.and_, self.words.or_) if self.sees(word)), "")
        while joined and self.takes(joined):
            parts.append(self.unit(depth))
        if len(parts) == 1:
            return parts[0]
        return All(tuple(parts)) if joined == self.words.and_ else Any(tuple(parts))

    def unit(self, depth: int) -> Condition:
        if self.takes("("):
            return self.closed(depth)
        if self.takes(self.words.not_):
            if not self.takes("("):
                raise self.lost()
            return Not(self.closed(depth))
        for start, build in _starts(self.language):
            if self.takes(start):
                return build(self)
        raise self.lost()

    def closed(self, depth: int) -> Condition:
        found = self.expression(depth + 1)
        if not self.takes(")"):
            raise self.lost()
        return found

    def values(self, fact: str) -> tuple[str, ...]:
        found = [self.value(fact)]
        while self.takes(f"{self.words.or_}“"):
            self.at -= 1
            found.append(self.value(fact))
        return tuple(found)

    def value(self, fact: str) -> str:
        for code, words in VALUES[fact].items():
            if self.takes(f"“{words[self.language]}”"):
                return code
        raise self.lost()

    def sees(self, words: str) -> bool:
        return self.text.startswith(words, self.at)

    def takes(self, words: str) -> bool:
        if not self.sees(words):
            return False
        self.at += len(words)
        return True

    def must_end(self) -> None:
        if self.at != len(self.text):
            raise self.lost()

    def lost(self) -> Unfit:
        return Unfit("not_understood", self.text[self.at : self.at + 60].strip())


_Build = Callable[[_Reader], Condition]


@cache
def _starts(language: str) -> tuple[tuple[str, _Build], ...]:
    """What a leaf can begin with, the longest first: "is not" before "is"."""
    found: dict[str, _Build] = {}
    for fact in FACTS:
        found |= _starts_of(fact.code, fact.kind, GRAMMAR[language], WORDS[fact.code].name[language], language)
    return tuple(sorted(found.items(), key=lambda item: -len(item[0])))


def _starts_of(code: str, kind: Kind, words: _Grammar, name: str, language: str) -> dict[str, _Build]:
    if kind is Kind.YES_NO:
        return {_clause(code, holds, language): _always(Is(code, holds)) for holds in (True, False)}
    if kind is Kind.FILLED:
        yes = _always(IsFilled(code))
        return {_clause(code, True, language): yes, _clause(code, False, language): _always(Not(IsFilled(code)))}
    if kind is Kind.ONE:
        return {
            words.is_.format(name): lambda reader: _chosen(code, reader.values(code)),
            words.is_not.format(name): lambda reader: Not(_chosen(code, reader.values(code))),
        }
    return {
        words.has.format(name): lambda reader: Contains(code, reader.values(code)),
        words.has_not.format(name): lambda reader: Not(Contains(code, reader.values(code))),
        words.filled.format(name): _always(IsFilled(code)),
        words.not_filled.format(name): _always(Not(IsFilled(code))),
    }


def _always(condition: Condition) -> _Build:
    return lambda reader: condition


def _chosen(fact: str, values: tuple[str, ...]) -> Condition:
    return Is(fact, values[0]) if len(values) == 1 else IsOneOf(fact, values)
