"""Unknown never passes in the Trust room, and what was heard is worked out right."""

import inspect
import re
from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.organisation.unit_tree import UnitTree
from draagvlak_core.shared.answers import Answer
from draagvlak_core.trust import criteria
from draagvlak_core.trust.coverage import Places, invited, together, unheard_roles, unheard_units
from draagvlak_core.trust.criteria import CRITERIA, Facts, judge
from draagvlak_core.trust.promises import HeardBack, PromiseFacts, Standing, standing

TODAY = date(2026, 11, 2)
days = st.dates(TODAY - timedelta(40), TODAY + timedelta(40))
units = st.integers(0, 7)
sets = st.frozensets(units, max_size=4)


@st.composite
def trees(draw):
    """A tree of eight units: each has a parent with a lower number, or none."""
    parents = {unit: draw(st.one_of(st.none(), st.integers(0, unit - 1))) if unit else None for unit in range(8)}
    return Places(UnitTree(parents, root=None), {role: draw(sets) for role in range(3)})


invitations = st.builds(invited, sets, st.frozensets(st.integers(0, 2), max_size=2))
promises = st.builds(PromiseFacts, days, st.none() | days, st.none() | st.sampled_from(HeardBack), st.booleans())


@st.composite
def known_facts(draw):
    """Facts in which every piece is known."""
    held = draw(st.lists(invitations, max_size=4))
    unwritten = draw(st.integers(0, len(held)))
    concerns = draw(st.integers(0, 6))
    return Facts(
        affected_units=draw(st.frozensets(units, min_size=1, max_size=3)),
        affected_roles=draw(st.frozensets(st.integers(0, 2), max_size=2)),
        heard=together(held),
        held=len(held),
        unwritten=unwritten,
        unconfirmed=draw(st.integers(0, len(held) - unwritten)),
        concerns=concerns,
        answered=draw(st.integers(0, concerns)),
        promises=tuple(draw(st.lists(promises, max_size=4))),
    )


@st.composite
def blanked(draw, facts):
    """The same facts with some pieces unknown."""
    given_promises = facts.promises and tuple(
        replace(one, due_on=None) if draw(st.booleans()) else one for one in facts.promises
    )
    lost = draw(st.sets(st.sampled_from([field.name for field in fields(Facts)])))
    return replace(replace(facts, promises=given_promises), **dict.fromkeys(lost))


def answers(facts, places):
    return [verdict.answer for verdict in judge(facts, TODAY, places)]


@given(st.data(), trees())
def test_what_is_met_with_gaps_is_met_without_them(data, places):
    facts = data.draw(known_facts())
    gaps = data.draw(blanked(facts))
    for with_gaps, known in zip(answers(gaps, places), answers(facts, places), strict=True):
        assert with_gaps is not Answer.MET or known is Answer.MET


@given(st.data(), trees(), st.sampled_from([field.name for field in fields(Facts)]))
def test_a_lost_piece_never_meets_what_asks_for_it(data, places, lost):
    asks = {
        "affected_units": [0],
        "affected_roles": [0],
        "heard": [0],
        "held": [0, 1, 2],
        "unwritten": [1, 2],
        "unconfirmed": [1, 2],
        "concerns": [2],
        "answered": [2],
        "promises": [3],
    }
    facts = replace(data.draw(known_facts()), **{lost: None})
    given_answers = answers(facts, places)
    assert all(given_answers[place] is not Answer.MET for place in asks[lost])


@given(known_facts(), trees())
def test_four_verdicts_in_order_with_known_reasons(facts, places):
    found = judge(facts, TODAY, places)
    assert tuple(one.criterion for one in found) == CRITERIA
    assert {one.reason for one in found} <= criteria.REASONS


def test_reasons_are_complete():
    source = inspect.getsource(criteria)
    body = source[: source.index("# Every reason above")]
    written = set(re.findall(r'(?:MET|cannot_tell\(\w+), "(\w+)"', body))
    assert written == criteria.REASONS


@given(trees(), sets, invitations, invitations)
def test_more_invitations_never_make_a_group_unheard(places, affected, one, other):
    both = together([one, other])
    assert set(unheard_units(affected, both, places)) <= set(unheard_units(affected, one, places))
    roles = range(3)
    assert set(unheard_roles(roles, both, places)) <= set(unheard_roles(roles, one, places))


@given(trees(), st.frozensets(units, min_size=1, max_size=4), sets)
def test_heard_units_against_a_count_of_leaves(places, affected, guests):
    """Independent source: a unit is reached exactly when an invited unit is on the way up from each of its leaves."""
    leaves = [unit for unit in range(8) if unit not in places.tree.parents.values()]
    below = {unit: [leaf for leaf in leaves if unit in places.tree.above(leaf)] for unit in range(8)}

    def reached(unit):
        return all(guests & places.tree.above(leaf) for leaf in below[unit])

    found = unheard_units(affected, invited(guests), places)
    assert set(found) == {unit for unit in affected if not reached(unit)}


def test_a_loop_in_the_tree_ends():
    places = Places(UnitTree({1: 2, 2: 1}, root=None))
    assert unheard_units([1], invited({3}), places) == (1,)


@pytest.mark.parametrize(
    ("heard", "unheard"),
    [
        (invited({1}), ()),
        (invited({0}), ()),
        (invited({2}), (5,)),
        (invited({1}, {6}), (5,)),
        (invited({2}, {5}), ()),
        (together([invited({1}, {6}), invited({2})]), (5,)),
    ],
)
def test_a_role_is_heard_by_name_or_where_it_works(heard, unheard):
    places = Places(UnitTree({0: None, 1: 0, 2: 0}, root=None), {5: frozenset({1})})
    assert unheard_roles([5], heard, places) == unheard


@pytest.mark.parametrize(
    ("promise", "stands"),
    [
        (PromiseFacts(TODAY, None, None, True), Standing.OPEN),
        (PromiseFacts(TODAY - timedelta(1), None, None, True), Standing.LATE),
        (PromiseFacts(TODAY, None, None, False), Standing.UNKNOWN),
        (PromiseFacts(None, None, None, True), Standing.UNKNOWN),
        (PromiseFacts(TODAY, TODAY, None, True), Standing.NOT_ASKED_BACK),
        (PromiseFacts(TODAY, TODAY, HeardBack.PARTLY, True), Standing.PARTLY),
        (PromiseFacts(TODAY, TODAY, HeardBack.NO, True), Standing.NOT_DONE),
        (PromiseFacts(TODAY - timedelta(9), TODAY, HeardBack.YES, False), Standing.KEPT),
    ],
)
def test_where_a_promise_stands(promise, stands):
    assert standing(promise, TODAY) is stands


@pytest.mark.parametrize(
    ("guests", "roles", "answer"),
    [
        ([invited({1}, {5})], (), Answer.NOT_MET),  # the card names nobody in particular, so all of them count
        ([invited({1})], (), Answer.MET),
        ([invited({1}, {5})], (5,), Answer.MET),
        ([invited({1}, {6})], (5,), Answer.NOT_MET),
        ([invited({1}, {5}), invited({1})], (), Answer.MET),
    ],
)
def test_a_conversation_with_some_job_roles_is_not_a_conversation_with_everyone(guests, roles, answer):
    facts = Facts(frozenset({1}), frozenset(roles), together(guests), len(guests), 0, 0, 0, 0, ())
    heard = judge(facts, date(2026, 11, 2), Places(UnitTree({1: None}, root=None), {5: [1], 6: [1]}))[0]
    assert heard.answer is answer
