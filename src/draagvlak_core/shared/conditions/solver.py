"""Everything that could be told, for a solver: what of it fits these conditions?

A *whole* telling says something of every fact. OR-tools' CP-SAT gets a yes-or-no variable per value, so what it answers
holds for all whole tellings, of which there are far too many to try.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from ortools.sat.python import cp_model

from .tree import AllOf, AnyOf, Condition, Contains, Is, IsFilled, IsOneOf, Leaf, Not
from .vocabulary import Fact, Kind, Vocabulary

Told = str | bool | frozenset[str]
Whole = Mapping[str, Told]
Literal = Any  # a variable of the solver or its opposite: its own type also holds plain numbers


class Undecided(RuntimeError):
    """The solver gave up: then nothing may be said, either way."""


def find_whole(conditions: Iterable[Condition], vocabulary: Vocabulary[Fact]) -> Whole | None:
    """A whole telling of which every condition is so; None when there is none."""
    space = _Space(vocabulary)
    for condition in conditions:
        space.model.add_bool_or([space.literal(condition)])
    return space.solve()


class _Space:
    """A model with the facts these conditions look at; the others are free, and told as nothing in particular."""

    def __init__(self, vocabulary: Vocabulary[Fact]) -> None:
        self.model = cp_model.CpModel()
        self._variables: dict[str, dict[object, Literal]] = {}
        self._literals: dict[Condition, Literal] = {}
        self._facts = vocabulary.by_code

    def literal(self, condition: Condition) -> Literal:
        """A variable that is true exactly when the condition is so."""
        if condition not in self._literals:
            self._literals[condition] = self._make(condition)
        return self._literals[condition]

    def _make(self, condition: Condition) -> Literal:
        match condition:
            case AllOf(parts):
                return self._both([self.literal(part) for part in parts])
            case AnyOf(parts):
                return self._some([self.literal(part) for part in parts])
            case Not(part):
                return self.literal(part).negated()
            case leaf:
                return self._look(leaf)

    def _look(self, leaf: Leaf) -> Literal:
        values = self._values(self._facts[leaf.fact])
        match leaf:
            case Is(_, value):
                return values[value] if isinstance(value, str) else self._yes(values, value)
            case IsOneOf(_, chosen) | Contains(_, chosen):
                return self._some([values[value] for value in chosen])
            case IsFilled():
                return self._some(list(values.values()))

    @staticmethod
    def _yes(values: Mapping[object, Literal], wanted: bool) -> Literal:
        return values[True] if wanted else values[True].negated()

    def _values(self, fact: Fact) -> dict[object, Literal]:
        """A variable per value; of a choice exactly one is true."""
        if fact.code not in self._variables:
            names = fact.values or (True,)
            found: dict[object, Literal] = {n: self.model.new_bool_var(f"{fact.code}:{n}") for n in names}
            if fact.kind is Kind.ONE:
                self.model.add_exactly_one(found.values())
            self._variables[fact.code] = found
        return self._variables[fact.code]

    def _both(self, parts: list[Literal]) -> Literal:
        found = self.model.new_bool_var("")
        self.model.add_bool_and(parts).only_enforce_if(found)
        self.model.add_bool_or([found, *(part.negated() for part in parts)])
        return found

    def _some(self, parts: list[Literal]) -> Literal:
        return self._both([part.negated() for part in parts]).negated()

    def solve(self) -> Whole | None:
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 1
        solver.parameters.max_time_in_seconds = 10
        status = solver.solve(self.model)
        if status == cp_model.INFEASIBLE:
            return None
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            raise Undecided(solver.status_name(status))
        return {fact.code: self._told(fact, solver) for fact in self._facts.values()}

    def _told(self, fact: Fact, solver: cp_model.CpSolver) -> Told:
        variables = self._variables.get(fact.code)
        if variables is None:
            return _plain(fact)
        if fact.kind in (Kind.YES_NO, Kind.FILLED):
            return bool(solver.boolean_value(variables[True]))
        chosen = [str(value) for value, variable in variables.items() if solver.boolean_value(variable)]
        return frozenset(chosen) if fact.kind is Kind.ANY else chosen[0]


def _plain(fact: Fact) -> Told:
    """What an example says of a fact nothing depends on: as little as can be said."""
    if fact.kind is Kind.ANY:
        return frozenset()
    return fact.values[0] if fact.kind is Kind.ONE else False
