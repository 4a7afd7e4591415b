"""Cards and rules out of thin air, for the property tests of this room."""

from hypothesis import strategies as st

from draagvlak_core.leadership.boundaries.rules import Decider, Effect, Rule
from draagvlak_core.register.card_facts import FACTS, Card
from draagvlak_core.shared.conditions.tree import Condition
from tests.core.shared.conditions.strategies import CARDS, conditions_over, told_of


def cards() -> st.SearchStrategy[Card]:
    return st.fixed_dictionaries({}, optional={fact.code: told_of(fact) for fact in FACTS})


def conditions() -> st.SearchStrategy[Condition]:
    return conditions_over(CARDS)


def rules() -> st.SearchStrategy[Rule]:
    maybe = st.none() | conditions()
    never = st.builds(Rule, st.just(Effect.NEVER), conditions())
    only_if = st.builds(Rule, st.just(Effect.ONLY_IF), maybe, conditions())
    after = st.builds(Rule, st.just(Effect.ONLY_AFTER), maybe, decider=st.sampled_from(Decider))
    return never | only_if | after
