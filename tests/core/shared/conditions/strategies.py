"""Conditions and what is told out of thin air, over any vocabulary."""

from hypothesis import strategies as st

from draagvlak_core.leadership.ai_act import NEWEST
from draagvlak_core.register import card_facts
from draagvlak_core.shared.conditions.tree import AllOf, AnyOf, Condition, Contains, Is, IsFilled, IsOneOf, Not
from draagvlak_core.shared.conditions.vocabulary import UNKNOWN, Fact, Kind, Vocabulary

CARDS: Vocabulary[Fact] = card_facts.VOCABULARY
ACT: Vocabulary[Fact] = NEWEST.vocabulary
VOCABULARIES = {"cards": CARDS, "AI Act": ACT}


def told_of(fact: Fact) -> st.SearchStrategy:
    """All there is to tell of one fact."""
    if fact.kind is Kind.ONE:
        return st.sampled_from(fact.values)
    if fact.kind is Kind.ANY:
        return st.frozensets(st.sampled_from(fact.values), max_size=4)
    return st.booleans()


def partly_told_of(fact: Fact) -> st.SearchStrategy:
    """The same, where a list may be left open."""
    if fact.kind is not Kind.ANY:
        return told_of(fact)
    return st.one_of(told_of(fact), told_of(fact).map(lambda values: values | {UNKNOWN}))


def partly_told(vocabulary: Vocabulary[Fact]) -> st.SearchStrategy:
    """Some facts, some of them left open."""
    return st.fixed_dictionaries({}, optional={fact.code: partly_told_of(fact) for fact in vocabulary.facts})


def wholly_told(vocabulary: Vocabulary[Fact]) -> st.SearchStrategy:
    return st.fixed_dictionaries({fact.code: told_of(fact) for fact in vocabulary.facts})


@st.composite
def less_and_more(draw, vocabulary: Vocabulary[Fact]) -> tuple[dict, dict]:
    """What is known of the same thing early and late: late everything, early only some of that."""
    late = draw(wholly_told(vocabulary))
    early = {}
    for code, value in late.items():
        if not draw(st.booleans()):
            continue
        if isinstance(value, frozenset) and draw(st.booleans()):
            early[code] = frozenset(one for one in sorted(value) if draw(st.booleans())) | {UNKNOWN}
        else:
            early[code] = value
    return early, late


def _some(fact: Fact, least: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(fact.values), min_size=least, max_size=4, unique=True).map(tuple)


def leaf_of(fact: Fact) -> st.SearchStrategy[Condition]:
    if fact.kind is Kind.YES_NO:
        return st.builds(Is, st.just(fact.code), st.booleans())
    if fact.kind is Kind.FILLED:
        return st.just(IsFilled(fact.code))
    if fact.kind is Kind.ONE:
        one = st.builds(Is, st.just(fact.code), st.sampled_from(fact.values))
        return one | st.builds(IsOneOf, st.just(fact.code), _some(fact, 2))
    return st.just(IsFilled(fact.code)) | st.builds(Contains, st.just(fact.code), _some(fact, 1))


def conditions_over(vocabulary: Vocabulary[Fact]) -> st.SearchStrategy[Condition]:
    def grow(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        several = st.lists(parts, min_size=2, max_size=4).map(tuple)
        return st.builds(AllOf, several) | st.builds(AnyOf, several) | st.builds(Not, parts)

    return st.recursive(st.sampled_from(vocabulary.facts).flatmap(leaf_of), grow, max_leaves=8)
