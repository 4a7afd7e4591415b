"""Cards and conditions out of thin air, for the property tests of this room."""

from hypothesis import strategies as st

from draagvlak_core.leadership.boundaries import Decider, Effect, Rule
from draagvlak_core.leadership.card_facts import BY_CODE, FACTS, Card, Kind
from draagvlak_core.leadership.conditions import All, Any, Condition, Contains, Is, IsFilled, IsOneOf, Not

_TOLD = {
    Kind.ONE: lambda fact: st.sampled_from(fact.values),
    Kind.ANY: lambda fact: st.frozensets(st.sampled_from(fact.values), max_size=4),
    Kind.YES_NO: lambda fact: st.booleans(),
    Kind.FILLED: lambda fact: st.booleans(),
}


def told(code: str) -> st.SearchStrategy:
    return _TOLD[BY_CODE[code].kind](BY_CODE[code])


def cards() -> st.SearchStrategy[Card]:
    return st.fixed_dictionaries({}, optional={fact.code: told(fact.code) for fact in FACTS})


def _some(fact, least: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(fact.values), min_size=least, max_size=4, unique=True).map(tuple)


def _leaf(fact) -> st.SearchStrategy[Condition]:
    if fact.kind is Kind.YES_NO:
        return st.builds(Is, st.just(fact.code), st.booleans())
    if fact.kind is Kind.FILLED:
        return st.just(IsFilled(fact.code))
    if fact.kind is Kind.ONE:
        one = st.builds(Is, st.just(fact.code), st.sampled_from(fact.values))
        return one | st.builds(IsOneOf, st.just(fact.code), _some(fact, 2))
    return st.just(IsFilled(fact.code)) | st.builds(Contains, st.just(fact.code), _some(fact, 1))


def leaves() -> st.SearchStrategy[Condition]:
    return st.sampled_from(FACTS).flatmap(_leaf)


def conditions() -> st.SearchStrategy[Condition]:
    def grow(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        several = st.lists(parts, min_size=2, max_size=4).map(tuple)
        return st.builds(All, several) | st.builds(Any, several) | st.builds(Not, parts)

    return st.recursive(leaves(), grow, max_leaves=8)


def rules() -> st.SearchStrategy[Rule]:
    maybe = st.none() | conditions()
    never = st.builds(Rule, st.just(Effect.NEVER), conditions())
    only_if = st.builds(Rule, st.just(Effect.ONLY_IF), maybe, conditions())
    after = st.builds(Rule, st.just(Effect.ONLY_AFTER), maybe, decider=st.sampled_from(Decider))
    return never | only_if | after
