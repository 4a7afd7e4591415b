"""Whether boundaries fit together: which contradict, which can never bite, which add nothing, what none speaks about.

A use *crosses* a rule when it respects it in no way: for *never* when the rule applies, for *only if* when it applies
and what it needs is not so, for *only after* when it applies and nobody decided. A rule *opens a door* for the uses it
applies to and allows: those with what is needed, or after the decision. Over all whole cards (the solver's):

    dead           no use can cross it
    impossible     no use it applies to can have what it needs: it says *only if* and means *never*
    contradiction  it opens a door, and another rule is crossed by every use behind it; or two *only if* apply to the
                   same use, each could be respected there, and both together never
    implied        every use that crosses it crosses one other rule that is at least as strict
    ambition       every use that an ambition asks for crosses it

A rule may hold in some places only. Then it is crossed only there: another rule or an ambition is closed by it when all
of its own places are among those, and two *only if* meet when they share a place.

The sentences above are the definition; `docs/method/course-check.md` has a worked example. Most pairs are settled by
cards that were found before, so the solver is asked only where nothing speaks against a fault.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING

from draagvlak_core.leadership.boundaries.rules import Effect, Rule, respected_when
from draagvlak_core.register.card_facts import BY_CODE, Card, CardFact, Told
from draagvlak_core.shared.conditions.tree import Condition, Contains, Is, IsFilled, Not, leaves, together
from draagvlak_core.shared.conditions.vocabulary import Kind

if TYPE_CHECKING:
    from draagvlak_core.leadership.boundaries.known_cards import KnownCards


class Fault(StrEnum):
    DEAD = "dead"
    IMPOSSIBLE = "impossible"
    CONTRADICTION = "contradiction"
    AMBITION = "ambition"
    IMPLIED = "implied"


Places = Mapping[int, frozenset[int]]  # per rule where it holds; a rule that is not in it holds everywhere
_NOWHERE_ELSE: Places = {}


@dataclass(frozen=True, slots=True)
class Found:
    """A fault of one rule, or of two: then `other` is the one that closes the door or says it already. Of a fault
    with an ambition `other` is the ambition.

    `example` is a use of AI that shows it: behind the closed door, or crossing both. A dead rule has none.
    """

    fault: Fault
    rule: int
    other: int | None = None
    example: Card | None = field(default=None, compare=False)


def check(
    rules: Mapping[int, Rule], places: Places = _NOWHERE_ELSE, ambitions: Mapping[int, Condition] | None = None
) -> list[Found]:
    """Every fault, in the order of the rules. `ambitions` are what each asks for."""
    from draagvlak_core.leadership.boundaries.known_cards import KnownCards  # heavy: OR-tools

    known = KnownCards(rules.values())
    sound = dict(rules)
    faults: list[Found] = []
    for key, rule in rules.items():
        if fault := _alone(key, rule, known):
            faults.append(fault)
            del sound[key]
    faults += _in_pairs(sound, places, known)
    everywhere = {key: rule for key, rule in sound.items() if key not in places}
    faults += _closed_ambitions(ambitions or {}, everywhere, known)
    order = {key: place for place, key in enumerate(rules)}
    return sorted(faults, key=lambda one: (order[one.rule], list(Fault).index(one.fault)))


def _closed_ambitions(
    ambitions: Mapping[int, Condition], rules: Mapping[int, Rule], known: "KnownCards"
) -> Iterator[Found]:
    """An ambition is of the whole organisation: what forbids it in some places only leaves it the others."""
    for number, asked in ambitions.items():
        example = known.find((asked,))
        for key, rule in rules.items() if example is not None else ():
            closed = _closes(rule)
            if closed and known.find((asked, *closed)) is None:
                yield Found(Fault.AMBITION, key, number, example)


def asked_for(picks: Card) -> Condition | None:
    """What an ambition asks for, from picks: at least one of what was picked per question, and all questions."""
    return together(_picked(BY_CODE[code], told) for code, told in picks.items())


def _picked(fact: CardFact, told: Told) -> Condition:
    if fact.kind is Kind.ANY and isinstance(told, frozenset):
        return Contains(fact.code, tuple(v for v in fact.values if v in told)) if told else Not(IsFilled(fact.code))
    if fact.kind is Kind.FILLED:
        return IsFilled(fact.code) if told else Not(IsFilled(fact.code))
    return Is(fact.code, told)  # type: ignore[arg-type]  # of these kinds a word, or yes or no


def _within(inner: int, outer: int, places: Places) -> bool:
    """Whether the one holds nowhere but where the other does."""
    return outer not in places or (inner in places and places[inner] <= places[outer])


def _meet(one: int, other: int, places: Places) -> bool:
    return one not in places or other not in places or not places[one].isdisjoint(places[other])


def crossed_when(rule: Rule) -> tuple[Condition, ...]:
    """What has to be so, all of it, for a use to cross the rule. Nothing: then every use crosses it."""
    respected = respected_when(rule)
    return () if respected is None else (Not(respected),)


def _door(rule: Rule) -> tuple[Condition, ...] | None:
    """What holds of the uses it applies to and allows; None when it allows none."""
    if rule.effect is Effect.NEVER:
        return None
    return tuple(part for part in (rule.when, rule.needs) if part is not None)


def _closes(rule: Rule) -> tuple[Condition, ...]:
    """What a use must be to respect the rule, when a decision is always given."""
    respected = respected_when(rule)
    return () if rule.effect is Effect.ONLY_AFTER or respected is None else (respected,)


def _alone(key: int, rule: Rule, known: "KnownCards") -> Found | None:
    if known.find(crossed_when(rule)) is None:
        return Found(Fault.DEAD, key)
    door = _door(rule)
    if door is not None and known.find(door) is None:
        return Found(Fault.IMPOSSIBLE, key, example=known.find(crossed_when(rule)))
    return None


def _in_pairs(rules: Mapping[int, Rule], places: Places, known: "KnownCards") -> Iterator[Found]:
    order = {key: place for place, key in enumerate(rules)}
    implied: set[int] = set()
    for one, other in combinations(rules, 2):
        contradictions = list(_contradictions(one, other, rules, places, known))
        yield from contradictions
        if not contradictions:
            for later, earlier in ((other, one), (one, other)):
                # Two that say the same: only the later one is superfluous.
                if later not in implied and _adds_nothing(later, earlier, rules, places, known):
                    twins = order[later] < order[earlier] and _adds_nothing(earlier, later, rules, places, known)
                    if not twins:
                        implied.add(later)
                        yield Found(Fault.IMPLIED, later, earlier, known.find(crossed_when(rules[later])))


def _contradictions(
    one: int, other: int, rules: Mapping[int, Rule], places: Places, known: "KnownCards"
) -> Iterator[Found]:
    for opens, shuts in ((one, other), (other, one)):
        door = _door(rules[opens]) if _within(opens, shuts, places) else None
        closed = _closes(rules[shuts])
        if door is not None and closed and known.find((*door, *closed)) is None:
            yield Found(Fault.CONTRADICTION, opens, shuts, known.find(door))
            return
    if _meet(one, other, places) and (example := _no_way_for_both(rules[one], rules[other], known)):
        yield Found(Fault.CONTRADICTION, one, other, example)


def _no_way_for_both(one: Rule, other: Rule, known: "KnownCards") -> Card | None:
    """A use to which two *only if* apply that can each be respected there and never both; None when there is a way."""
    if one.needs is None or other.needs is None:
        return None
    both_apply = tuple(part for part in (one.when, other.when) if part is not None)
    if known.find((*both_apply, one.needs, other.needs)) is not None:
        return None
    example = known.find((*both_apply, one.needs))
    return example if example is not None and known.find((*both_apply, other.needs)) is not None else None


# Which effect is at least as strict as which: what may be decided is less strict than what may not be.
_AS_STRICT = {
    Effect.NEVER: (Effect.NEVER, Effect.ONLY_IF),
    Effect.ONLY_IF: (Effect.NEVER, Effect.ONLY_IF),
    Effect.ONLY_AFTER: (Effect.ONLY_AFTER,),
}


def _adds_nothing(key: int, other: int, rules: Mapping[int, Rule], places: Places, known: "KnownCards") -> bool:
    return _within(key, other, places) and _says_it_already(rules[key], rules[other], known)


def _says_it_already(rule: Rule, other: Rule, known: "KnownCards") -> bool:
    """Whether every use that crosses `rule` crosses `other`, and `other` is at least as strict."""
    if other.effect not in _AS_STRICT[rule.effect]:
        return False
    if rule.effect is Effect.ONLY_AFTER and rule.decider is not other.decider:
        return False
    respected = respected_when(other)
    return respected is None or known.find((*crossed_when(rule), respected)) is None


# --- blank spots --------------------------------------------------------------------------------------

KINDS_OF_USE = ("work", "domain", "affected", "data")


@dataclass(frozen=True, slots=True)
class Blank:
    """A value of a fact (a kind of use) that no boundary names."""

    fact: str
    value: str


def blank_spots(rules: Sequence[Rule]) -> list[Blank]:
    """The kinds of use that no rule names, in the order of the list of facts.

    A rule names a value when a condition of it contains that value, or asks whether anything was filled in there.
    """
    named: set[tuple[str, str]] = set()
    for rule in rules:
        condition = together(part for part in (rule.when, rule.needs) if part is not None)
        for leaf in leaves(condition) if condition else ():
            if isinstance(leaf, Contains):
                named |= {(leaf.fact, value) for value in leaf.values}
            elif isinstance(leaf, IsFilled) and BY_CODE[leaf.fact].kind is Kind.ANY:
                named |= {(leaf.fact, value) for value in BY_CODE[leaf.fact].values}
    return [Blank(fact, v) for fact in KINDS_OF_USE for v in BY_CODE[fact].values if (fact, v) not in named]
