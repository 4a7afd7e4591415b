"""A condition as a sentence in some language, and the sentence back to the condition.

    the subject includes “recruiting and hiring” and (a person does not look at each outcome or …)

The words come from outside, one `Wording` a language. Values stand between quotation marks, and one kind of connective
stands between two brackets: so a sentence can be read in one way only, by people and by `Sentences.read`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from .json_form import DEEPEST
from .tree import AllOf, AnyOf, Condition, Contains, Is, IsFilled, IsOneOf, Leaf, Not, Unfit
from .vocabulary import Fact, Kind, Vocabulary


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words between facts and values: `%(fact)s` stands for the name of a fact, `%(values)s` for its values."""

    both: str
    either: str
    not_so: str  # before a condition between brackets
    is_: str
    is_not: str
    includes: str
    includes_not: str
    filled: str
    not_filled: str


@dataclass(frozen=True, slots=True)
class FactNames:
    """`name` stands in a sentence beside values; `yes` and `no` are whole clauses of a fact without values."""

    name: str
    yes: str = ""
    no: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language. None may hold a quotation mark or a bracket: a sentence is taken apart by those."""

    grammar: Grammar
    facts: Mapping[str, FactNames]
    values: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class _Clause:
    """A way to speak of one fact: the words before and behind its values, and the leaf that says."""

    before: str
    behind: str
    fact: str
    leaf: Leaf | None  # None: the values say which
    holds: bool


class Sentences:
    """Says and reads conditions about the facts of a vocabulary, in one language."""

    def __init__(self, vocabulary: Vocabulary[Fact], wording: Wording) -> None:
        self.vocabulary, self.wording = vocabulary, wording

    def say(self, condition: Condition) -> str:
        """The condition, without a capital or a full stop."""
        grammar = self.wording.grammar
        match condition:
            case AllOf(parts):
                return f" {grammar.both} ".join(self._unit(part) for part in parts)
            case AnyOf(parts):
                return f" {grammar.either} ".join(self._unit(part) for part in parts)
            case Not(Is() | IsOneOf() | Contains() | IsFilled() as leaf) if denied := self._say_leaf(leaf, False):
                return denied
            case Not(part):
                return f"{grammar.not_so} ({self.say(part)})"
            case leaf:
                return self._say_leaf(leaf, True)

    def _unit(self, part: Condition) -> str:
        said = self.say(part)
        return f"({said})" if isinstance(part, (AllOf, AnyOf)) else said

    def _say_leaf(self, leaf: Leaf, holds: bool) -> str:
        """One leaf, or its denial. Denying a yes or a no would read as its opposite, so that gives nothing."""
        grammar, names = self.wording.grammar, self.wording.facts[leaf.fact]
        match leaf:
            case Is(_, bool() as value):
                return (names.yes if value else names.no) if holds else ""
            case Is(_, str() as value):
                return self._with_values(grammar.is_ if holds else grammar.is_not, leaf.fact, (value,))
            case IsOneOf(_, values):
                return self._with_values(grammar.is_ if holds else grammar.is_not, leaf.fact, values)
            case Contains(_, values):
                return self._with_values(grammar.includes if holds else grammar.includes_not, leaf.fact, values)
            case IsFilled() if names.yes:
                return names.yes if holds else names.no
            case _:
                return (grammar.filled if holds else grammar.not_filled) % {"fact": names.name}

    def _with_values(self, clause: str, fact: str, values: tuple[str, ...]) -> str:
        words = self.wording.values[fact]
        listed = f" {self.wording.grammar.either} ".join(f"“{words[value]}”" for value in values)
        return clause % {"fact": self.wording.facts[fact].name, "values": listed}

    def read(self, sentence: str) -> Condition:
        """The condition a sentence says. Raises `Unfit` with the words at which it could not be followed."""
        reader = _Reader(" ".join(sentence.replace('"', "”").split()), self)
        found = reader.expression(0)
        reader.must_end()
        return found

    @cached_property
    def clauses(self) -> tuple[_Clause, ...]:
        """What a leaf can begin with, the longest first: "is not" before "is"."""
        found = [clause for fact in self.vocabulary.facts for clause in self._clauses_of(fact)]
        return tuple(sorted(found, key=lambda clause: (-len(clause.before), -len(clause.behind))))

    def _clauses_of(self, fact: Fact) -> Iterator[_Clause]:
        grammar, names = self.wording.grammar, self.wording.facts[fact.code]
        filled = IsFilled(fact.code)
        if fact.kind is Kind.YES_NO:
            yield _Clause(names.yes, "", fact.code, Is(fact.code, True), True)
            yield _Clause(names.no, "", fact.code, Is(fact.code, False), True)
        elif fact.kind is Kind.FILLED:
            yield _Clause(names.yes, "", fact.code, filled, True)
            yield _Clause(names.no, "", fact.code, filled, False)
        elif fact.kind is Kind.ONE:
            yield self._around_values(grammar.is_, fact.code, True)
            yield self._around_values(grammar.is_not, fact.code, False)
        else:
            yield self._around_values(grammar.includes, fact.code, True)
            yield self._around_values(grammar.includes_not, fact.code, False)
            yield _Clause(grammar.filled % {"fact": names.name}, "", fact.code, filled, True)
            yield _Clause(grammar.not_filled % {"fact": names.name}, "", fact.code, filled, False)

    def _around_values(self, clause: str, fact: str, holds: bool) -> _Clause:
        said = clause % {"fact": self.wording.facts[fact].name, "values": "“"}
        before, _mark, behind = said.partition("“")
        return _Clause(before, behind, fact, None, holds)


class _Reader:
    """Reads from left to right, one step ahead."""

    def __init__(self, text: str, sentences: Sentences) -> None:
        self.text, self.at = text, 0
        self.sentences = sentences
        self.grammar = sentences.wording.grammar
        self.both, self.either = f" {self.grammar.both} ", f" {self.grammar.either} "

    def expression(self, depth: int) -> Condition:
        if depth > DEEPEST:
            raise Unfit("too_deep")
        parts = [self.unit(depth)]
        joined = next((word for word in (self.both, self.either) if self.sees(word)), "")
        while joined and self.takes(joined):
            parts.append(self.unit(depth))
        if len(parts) == 1:
            return parts[0]
        return AllOf(tuple(parts)) if joined == self.both else AnyOf(tuple(parts))

    def unit(self, depth: int) -> Condition:
        if self.takes("("):
            return self.closed(depth)
        if self.takes(f"{self.grammar.not_so} "):
            if not self.takes("("):
                raise self.lost()
            return Not(self.closed(depth))
        for clause in self.sentences.clauses:
            if found := self.clause(clause):
                return found
        raise self.lost()

    def closed(self, depth: int) -> Condition:
        found = self.expression(depth + 1)
        if not self.takes(")"):
            raise self.lost()
        return found

    def clause(self, clause: _Clause) -> Condition | None:
        began = self.at
        if not self.takes(clause.before):
            return None
        leaf = clause.leaf or self.leaf(clause.fact)
        if self.takes(clause.behind):
            return leaf if clause.holds else Not(leaf)
        # Another clause may begin with the same words and end in others.
        self.at = began
        return None

    def leaf(self, fact: str) -> Leaf:
        values = [self.value(fact)]
        while self.takes(f"{self.either}“"):
            self.at -= 1
            values.append(self.value(fact))
        if self.sentences.vocabulary.by_code[fact].kind is Kind.ANY:
            return Contains(fact, tuple(values))
        return Is(fact, values[0]) if len(values) == 1 else IsOneOf(fact, tuple(values))

    def value(self, fact: str) -> str:
        for code, words in self.sentences.wording.values[fact].items():
            if self.takes(f"“{words}”"):
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
