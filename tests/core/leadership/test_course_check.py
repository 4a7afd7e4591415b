"""The course check against brute force over every whole card of a small world, and against planted faults."""

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draagvlak_core.leadership import course_check, fact_space
from draagvlak_core.leadership.boundaries import Decider, Effect, Rule, judge_rule
from draagvlak_core.leadership.conditions import All, Any, Contains, Is, IsFilled, IsOneOf, Not, evaluate
from draagvlak_core.leadership.course_check import Fault, blank_spots, check
from draagvlak_core.shared.answers import Answer
from tests.core.leadership.planted import planted
from tests.core.leadership.strategies import conditions

# A world small enough to try every card of: one choice, one list of which two values matter, two yes-or-no facts.
OUTPUTS = ("suggests", "decides_with", "decides_alone")
SUBJECTS = [frozenset(found) for n in range(3) for found in combinations(("recruitment", "benefits"), n)]
WORLD = [
    {"output": output, "domain": subject, "checked": checked, "told": told}
    for output, subject, checked, told in product(OUTPUTS, SUBJECTS, (True, False), (True, False))
]
OTHER_OUTPUTS = Not(IsOneOf("output", ("prepares", "recommends")))
OTHER_SUBJECTS = Not(
    Contains(
        "domain",
        (
            "performance", "enforcement", "justice", "migration", "care", "education", "credit", "safety", "democracy",
            "communication", "sales", "research", "operations",
        ),
    )
)  # fmt: skip

LEAVES = st.one_of(
    st.sampled_from(OUTPUTS).map(lambda value: Is("output", value)),
    st.sampled_from(["recruitment", "benefits"]).map(lambda value: Contains("domain", (value,))),
    st.builds(Is, st.sampled_from(["checked", "told"]), st.booleans()),
)
SMALL = st.recursive(
    LEAVES,
    lambda parts: st.one_of(
        st.tuples(parts, parts).map(All), st.tuples(parts, parts).map(Any), parts.map(Not)
    ),
    max_leaves=4,
)  # fmt: skip
RULES = st.one_of(
    SMALL.map(lambda when: Rule(Effect.NEVER, when)),
    st.tuples(st.none() | SMALL, SMALL).map(lambda parts: Rule(Effect.ONLY_IF, *parts)),
    (st.none() | SMALL).map(lambda when: Rule(Effect.ONLY_AFTER, when, decider=Decider.BOARD)),
)


# --- every fault again, by trying every card ---------------------------------------------------------


def applies(rule, card):
    return rule.when is None or evaluate(rule.when, card) is Answer.MET


def crosses(rule, card):
    return judge_rule(rule, card) is Answer.NOT_MET


def allows(rule, card):
    """It applies, and lets the use through: with what is needed, or after the decision."""
    if rule.effect is Effect.NEVER or not applies(rule, card):
        return False
    return rule.needs is None or evaluate(rule.needs, card) is Answer.MET


def stopped(rule, card):
    return rule.effect is not Effect.ONLY_AFTER and crosses(rule, card)


def by_brute_force(rules):
    found, sound = set(), {}
    for key, rule in rules.items():
        if not any(crosses(rule, card) for card in WORLD):
            found.add((Fault.DEAD, key, None))
        elif rule.effect is not Effect.NEVER and not any(allows(rule, card) for card in WORLD):
            found.add((Fault.IMPOSSIBLE, key, None))
        else:
            sound[key] = rule
    implied = set()
    for one, other in combinations(sound, 2):
        against = contradiction(one, other, sound)
        if against:
            found.add(against)
            continue
        if other not in implied and says_already(sound[other], sound[one]):
            implied.add(other)
            found.add((Fault.IMPLIED, other, one))
        elif one not in implied and says_already(sound[one], sound[other]):
            implied.add(one)
            found.add((Fault.IMPLIED, one, other))
    return found


def contradiction(one, other, rules):
    for opens, shuts in ((one, other), (other, one)):
        behind = [card for card in WORLD if allows(rules[opens], card)]
        if behind and all(stopped(rules[shuts], card) for card in behind):
            return (Fault.CONTRADICTION, opens, shuts)
    pair = (rules[one], rules[other])
    if all(rule.effect is Effect.ONLY_IF for rule in pair):
        both = [card for card in WORLD if all(applies(rule, card) for rule in pair)]
        ways = [[card for card in both if allows(rule, card)] for rule in pair]
        if all(ways) and not any(card in ways[1] for card in ways[0]):
            return (Fault.CONTRADICTION, one, other)
    return None


def says_already(rule, other):
    strict = {
        Effect.NEVER: {Effect.NEVER, Effect.ONLY_IF},
        Effect.ONLY_IF: {Effect.NEVER, Effect.ONLY_IF},
        Effect.ONLY_AFTER: {Effect.ONLY_AFTER},
    }
    return other.effect in strict[rule.effect] and all(crosses(other, c) for c in WORLD if crosses(rule, c))


@given(st.lists(RULES, min_size=1, max_size=4))
@settings(max_examples=60)
def test_check_finds_what_trying_every_card_finds(rules):
    with pytest.MonkeyPatch.context() as patch:
        # The solver looks for cards of the small world alone, so that both see the same.
        whole = fact_space.find_card
        patch.setattr(
            "draagvlak_core.leadership.known_cards.find_card",
            lambda conditions: whole((*conditions, OTHER_OUTPUTS, OTHER_SUBJECTS)),
        )
        patch.setattr("draagvlak_core.leadership.known_cards._AROUND_EACH", 0)
        numbered = dict(enumerate(rules, 1))
        found = {(one.fault, one.rule, one.other) for one in check(numbered)}
    assert found == by_brute_force(numbered)


@given(st.lists(RULES, min_size=2, max_size=4))
@settings(max_examples=30)
def test_every_example_shows_the_fault_it_stands_by(rules):
    numbered = dict(enumerate(rules, 1))
    for one in check(numbered):
        if one.fault is Fault.CONTRADICTION:
            assert applies(numbered[one.rule], one.example) and one.example is not None
            assert allows(numbered[one.rule], one.example) and stopped(numbered[one.other], one.example)
        if one.fault is Fault.IMPLIED:
            assert crosses(numbered[one.rule], one.example) and crosses(numbered[one.other], one.example)


@given(conditions())
@settings(max_examples=60)
def test_a_card_the_solver_finds_is_whole_and_fits(condition):
    card = fact_space.find_card([condition])
    if card is not None:
        assert evaluate(condition, card) is Answer.MET
    opposite = fact_space.find_card([], without=[condition])
    assert card is not None or opposite is not None
    if opposite is not None:
        assert evaluate(condition, opposite) is Answer.NOT_MET


def test_planted_faults_are_all_found_and_nothing_else():
    rules, faults = planted(100, contradictions=10, dead=5, implied=5)
    assert len(rules) == 100
    assert {(one.fault, frozenset(filter(None, (one.rule, one.other)))) for one in check(rules)} == faults


RECRUITING = Contains("domain", ("recruitment",))


@pytest.mark.parametrize(
    ("rules", "fault"),
    [
        ([Rule(Effect.NEVER, All((Is("checked", True), Is("checked", False))))], Fault.DEAD),
        ([Rule(Effect.ONLY_IF, RECRUITING, IsFilled("domain"))], Fault.DEAD),
        ([Rule(Effect.ONLY_IF, Is("output", "suggests"), Is("output", "prepares"))], Fault.IMPOSSIBLE),
        ([Rule(Effect.NEVER, RECRUITING), Rule(Effect.ONLY_IF, RECRUITING, Is("checked", True))], Fault.CONTRADICTION),
        (
            [Rule(Effect.NEVER, RECRUITING), Rule(Effect.ONLY_AFTER, RECRUITING, decider=Decider.BOARD)],
            Fault.CONTRADICTION,
        ),
        (
            [
                Rule(Effect.ONLY_IF, RECRUITING, Is("checked", True)),
                Rule(Effect.ONLY_IF, Is("told", True), Is("checked", False)),
            ],
            Fault.CONTRADICTION,
        ),
        ([Rule(Effect.NEVER, RECRUITING), Rule(Effect.NEVER, All((RECRUITING, Is("told", True))))], Fault.IMPLIED),
    ],
)
def test_each_fault_in_its_simplest_form(rules, fault):
    (found,) = check(dict(enumerate(rules, 1)))
    assert found.fault is fault


@pytest.mark.parametrize(
    "rules",
    [
        # forbidding part of what may be done under conditions is no contradiction: the rest of the door is open
        [
            Rule(Effect.NEVER, All((RECRUITING, Is("told", False)))),
            Rule(Effect.ONLY_IF, RECRUITING, Is("checked", True)),
        ],
        # a decision of somebody else is another demand
        [
            Rule(Effect.ONLY_AFTER, RECRUITING, decider=Decider.BOARD),
            Rule(Effect.ONLY_AFTER, All((RECRUITING, Is("told", True))), decider=Decider.WORKS_COUNCIL),
        ],
        # never is stricter than after a decision
        [
            Rule(Effect.ONLY_AFTER, RECRUITING, decider=Decider.BOARD),
            Rule(Effect.NEVER, All((RECRUITING, Is("told", True)))),
        ],
    ],
)  # fmt: skip
def test_what_fits_together_is_left_alone(rules):
    assert check(dict(enumerate(rules, 1))) == []


def test_of_two_that_say_the_same_the_later_is_superfluous():
    rules = {4: Rule(Effect.NEVER, RECRUITING), 7: Rule(Effect.NEVER, RECRUITING)}
    (found,) = check(rules)
    assert (found.rule, found.other) == (7, 4)


def test_blank_spots_are_what_no_rule_names():
    spots = {(one.fact, one.value) for one in blank_spots([Rule(Effect.NEVER, RECRUITING)])}
    assert ("domain", "recruitment") not in spots and ("domain", "care") in spots
    assert not any(one.fact == "data" for one in blank_spots([Rule(Effect.NEVER, IsFilled("data"))]))


def test_nothing_to_check():
    assert course_check.check({}) == [] and blank_spots([])
