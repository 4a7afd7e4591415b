"""The course check against brute force over every whole card of a small world, and against planted faults."""

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.leadership.boundaries import course_check
from draagvlak_core.leadership.boundaries.course_check import Fault, asked_for, blank_spots, check
from draagvlak_core.leadership.boundaries.rules import Decider, Effect, Rule, judge_rule
from draagvlak_core.register.card_facts import VOCABULARY
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions import solver
from draagvlak_core.shared.conditions.evaluation import evaluate
from draagvlak_core.shared.conditions.tree import AllOf, AnyOf, Contains, Is, IsFilled, IsOneOf, Not
from tests.core.leadership.planted import planted
from tests.core.leadership.strategies import conditions
from tests.tiers import examples

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
            "performance",
            "enforcement",
            "justice",
            "migration",
            "care",
            "education",
            "credit",
            "safety",
            "democracy",
            "communication",
            "sales",
            "research",
            "operations",
        ),
    )
)

LEAVES = st.one_of(
    st.sampled_from(OUTPUTS).map(lambda value: Is("output", value)),
    st.sampled_from(["recruitment", "benefits"]).map(lambda value: Contains("domain", (value,))),
    st.builds(Is, st.sampled_from(["checked", "told"]), st.booleans()),
)
SMALL = st.recursive(
    LEAVES,
    lambda parts: st.one_of(st.tuples(parts, parts).map(AllOf), st.tuples(parts, parts).map(AnyOf), parts.map(Not)),
    max_leaves=4,
)
NOWHERE = {}
PLACES = (1, 2, 3)  # and a rule that names no place holds in all
SOME_PLACES = st.frozensets(st.sampled_from((1, 2)), min_size=1)
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


def holds_in(key, place, places):
    return key not in places or place in places[key]


def by_brute_force(rules, places=NOWHERE, ambitions=NOWHERE):
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
        against = contradiction(one, other, sound, places)
        if against:
            found.add(against)
            continue
        if other not in implied and says_already(other, one, sound, places):
            implied.add(other)
            found.add((Fault.IMPLIED, other, one))
        elif one not in implied and says_already(one, other, sound, places):
            implied.add(one)
            found.add((Fault.IMPLIED, one, other))
    return found | closed_ambitions(sound, places, ambitions)


def closed_ambitions(rules, places, ambitions):
    """Every use it asks for, in every place, is stopped."""
    return {
        (Fault.AMBITION, key, number)
        for number, asked in ambitions.items()
        for key, rule in rules.items()
        if (wanted := [card for card in WORLD if evaluate(asked, card) is Answer.MET])
        and all(holds_in(key, place, places) and stopped(rule, card) for place in PLACES for card in wanted)
    }


def contradiction(one, other, rules, places):
    """A use is a card in one place; what a rule does not hold for it neither opens nor stops."""
    for opens, shuts in ((one, other), (other, one)):
        behind = [
            (c, place) for place in PLACES for c in WORLD if holds_in(opens, place, places) and allows(rules[opens], c)
        ]
        if behind and all(holds_in(shuts, place, places) and stopped(rules[shuts], card) for card, place in behind):
            return (Fault.CONTRADICTION, opens, shuts)
    pair = (rules[one], rules[other])
    shared = [place for place in PLACES if holds_in(one, place, places) and holds_in(other, place, places)]
    if shared and all(rule.effect is Effect.ONLY_IF for rule in pair):
        both = [card for card in WORLD if all(applies(rule, card) for rule in pair)]
        ways = [[card for card in both if allows(rule, card)] for rule in pair]
        if all(ways) and not any(card in ways[1] for card in ways[0]):
            return (Fault.CONTRADICTION, one, other)
    return None


def says_already(one, another, rules, places):
    rule, other = rules[one], rules[another]
    if any(holds_in(one, place, places) and not holds_in(another, place, places) for place in PLACES):
        return False
    strict = {
        Effect.NEVER: {Effect.NEVER, Effect.ONLY_IF},
        Effect.ONLY_IF: {Effect.NEVER, Effect.ONLY_IF},
        Effect.ONLY_AFTER: {Effect.ONLY_AFTER},
    }
    return other.effect in strict[rule.effect] and all(crosses(other, c) for c in WORLD if crosses(rule, c))


@given(
    st.lists(RULES, min_size=1, max_size=4),
    st.dictionaries(st.integers(1, 4), SOME_PLACES),
    st.lists(SMALL, max_size=2),
)
@examples(100)
def test_check_finds_what_trying_every_card_finds(rules, places, asked):
    with pytest.MonkeyPatch.context() as patch:
        # The solver looks for cards of the small world alone, so that both see the same.
        whole = solver.find_whole
        patch.setattr(
            "draagvlak_core.leadership.boundaries.known_cards.find_whole",
            lambda conditions, vocabulary: whole((*conditions, OTHER_OUTPUTS, OTHER_SUBJECTS), vocabulary),
        )
        patch.setattr("draagvlak_core.leadership.boundaries.known_cards._AROUND_EACH", 0)
        numbered, ambitions = dict(enumerate(rules, 1)), dict(enumerate(asked, 1))
        places = {key: where for key, where in places.items() if key in numbered}
        found = {(one.fault, one.rule, one.other) for one in check(numbered, places, ambitions)}
    assert found == by_brute_force(numbered, places, ambitions)


@given(st.lists(RULES, min_size=2, max_size=4))
@examples(30)
def test_every_example_shows_the_fault_it_stands_by(rules):
    numbered = dict(enumerate(rules, 1))
    for one in check(numbered):
        if one.fault is Fault.CONTRADICTION:
            assert applies(numbered[one.rule], one.example) and one.example is not None
            assert allows(numbered[one.rule], one.example) and stopped(numbered[one.other], one.example)
        if one.fault is Fault.IMPLIED:
            assert crosses(numbered[one.rule], one.example) and crosses(numbered[one.other], one.example)


@given(st.lists(RULES, min_size=1, max_size=3), SMALL)
@examples(30)
def test_the_example_of_a_closed_ambition_is_asked_for_and_stopped(rules, asked):
    numbered = dict(enumerate(rules, 1))
    for one in check(numbered, ambitions={7: asked}):
        if one.fault is Fault.AMBITION:
            assert evaluate(asked, one.example) is Answer.MET and stopped(numbered[one.rule], one.example)


@given(conditions())
@examples(60)
def test_a_card_the_solver_finds_is_whole_and_fits(condition):
    card = solver.find_whole([condition], VOCABULARY)
    if card is not None:
        assert evaluate(condition, card) is Answer.MET
    opposite = solver.find_whole([Not(condition)], VOCABULARY)
    assert card is not None or opposite is not None
    if opposite is not None:
        assert evaluate(condition, opposite) is Answer.NOT_MET


def test_planted_faults_are_all_found_and_nothing_else():
    rules, faults = planted(100, contradictions=10, dead=5, implied=5)
    assert len(rules) == 100
    assert {(one.fault, frozenset(filter(None, (one.rule, one.other)))) for one in check(rules)} == faults


def test_planted_contradictions_are_none_when_each_half_holds_elsewhere():
    rules, faults = planted(40, contradictions=6, dead=2, implied=2)
    pairs = [sorted(keys) for fault, keys in faults if fault is Fault.CONTRADICTION]
    places = {key: frozenset({place}) for pair in pairs for place, key in enumerate(pair)}
    left = {(fault, keys) for fault, keys in faults if fault is not Fault.CONTRADICTION}
    assert {(one.fault, frozenset(filter(None, (one.rule, one.other)))) for one in check(rules, places)} == left


RECRUITING = Contains("domain", ("recruitment",))


@pytest.mark.parametrize(
    ("rules", "fault"),
    [
        ([Rule(Effect.NEVER, AllOf((Is("checked", True), Is("checked", False))))], Fault.DEAD),
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
        ([Rule(Effect.NEVER, RECRUITING), Rule(Effect.NEVER, AllOf((RECRUITING, Is("told", True))))], Fault.IMPLIED),
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
            Rule(Effect.NEVER, AllOf((RECRUITING, Is("told", False)))),
            Rule(Effect.ONLY_IF, RECRUITING, Is("checked", True)),
        ],
        # a decision of somebody else is another demand
        [
            Rule(Effect.ONLY_AFTER, RECRUITING, decider=Decider.BOARD),
            Rule(Effect.ONLY_AFTER, AllOf((RECRUITING, Is("told", True))), decider=Decider.WORKS_COUNCIL),
        ],
        # never is stricter than after a decision
        [
            Rule(Effect.ONLY_AFTER, RECRUITING, decider=Decider.BOARD),
            Rule(Effect.NEVER, AllOf((RECRUITING, Is("told", True)))),
        ],
    ],
)
def test_what_fits_together_is_left_alone(rules):
    assert check(dict(enumerate(rules, 1))) == []


CHATBOT = {"work": frozenset({"advising"}), "domain": frozenset({"benefits"}), "output": "decides_alone"}


@pytest.mark.parametrize(
    ("rule", "closed"),
    [
        (Rule(Effect.NEVER, Contains("domain", ("benefits",))), True),
        (Rule(Effect.ONLY_IF, Contains("work", ("advising",)), Is("output", "suggests")), True),
        (Rule(Effect.NEVER, AllOf((Contains("domain", ("benefits",)), Is("checked", False)))), False),
        (Rule(Effect.ONLY_AFTER, Contains("domain", ("benefits",)), decider=Decider.BOARD), False),
        (Rule(Effect.NEVER, RECRUITING), False),
    ],
)
def test_an_ambition_is_closed_when_no_use_it_asks_for_may_be(rule, closed):
    found = check({3: rule}, ambitions={2: asked_for(CHATBOT)})
    assert [(one.fault, one.rule, one.other) for one in found] == ([(Fault.AMBITION, 3, 2)] if closed else [])
    if closed:
        assert {code: found[0].example[code] for code in ("output",)} == {"output": "decides_alone"}
        assert found[0].example["work"] >= CHATBOT["work"] and found[0].example["domain"] >= CHATBOT["domain"]


def test_what_forbids_an_ambition_in_one_place_leaves_it_the_others():
    rule = Rule(Effect.NEVER, Contains("domain", ("benefits",)))
    assert check({3: rule}, {3: frozenset({1})}, {2: asked_for(CHATBOT)}) == []


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "domain": st.frozensets(st.sampled_from(["recruitment", "benefits"])),
            "output": st.sampled_from(OUTPUTS),
            "checked": st.booleans(),
        },
    )
)
def test_what_an_ambition_asks_for_is_one_of_each_pick(picks):
    asked = asked_for(picks)
    for card in WORLD:
        fits = all(
            card[code] == told if not isinstance(told, frozenset) else bool(card[code] & told) or card[code] == told
            for code, told in picks.items()
        )
        assert asked is None or (evaluate(asked, card) is Answer.MET) is fits


@pytest.mark.parametrize(
    ("places", "faults"),
    [
        ({}, [Fault.CONTRADICTION]),
        ({1: frozenset({1, 2}), 2: frozenset({1})}, [Fault.CONTRADICTION]),
        ({1: frozenset({1}), 2: frozenset({2})}, []),
        ({1: frozenset({1})}, []),  # elsewhere it still may
    ],
)
def test_rules_contradict_only_where_both_hold(places, faults):
    rules = {1: Rule(Effect.NEVER, RECRUITING), 2: Rule(Effect.ONLY_IF, RECRUITING, Is("checked", True))}
    assert [one.fault for one in check(rules, places)] == faults


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
