"""What skills may say: what is unknown never passes, and what passes stays so whatever the unknown turns out to be."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.shared.answers import Answer
from draagvlak_core.skills.criteria import (
    CHECKS,
    CRITERIA,
    LEARNING,
    PROFILES,
    ROLES_KNOWN,
    WEIGHS,
    Facts,
    Profile,
    Touched,
    judge,
    profile_of,
)
from draagvlak_core.skills.learning import Activity, offer
from draagvlak_core.skills.profiles import Need

TODAY = date(2026, 11, 2)
CHECKING = Need("AI4", "ai", 2, 1)
WEIGHING = Need("L1", "lead", 3, 1)
CARE = Need("H5", "human", 2, 1)
LITTLE = Need("H1", "human", 1, 1)
EVERYTHING = Activity(1, frozenset(), {"AI4": 4, "L1": 4, "H5": 4})

tracks = st.frozensets(st.sampled_from(["uses", "checks", "weighs"]))
asked = st.frozensets(st.sampled_from(["AI4", "L1", "H5"]))
known_profile = st.builds(Profile, asked=asked, unserved=st.integers(0, 2), later=st.integers(0, 2))
any_profile = known_profile | st.just(Profile(None))
any_role = st.builds(Touched, profile=any_profile, tracks=tracks)
some_facts = st.builds(Facts, roles=st.none() | st.lists(any_role, max_size=4).map(tuple))


def answers(*roles):
    return {verdict.criterion: verdict for verdict in judge(Facts(roles), TODAY)}


def role(*needs, does=("uses",), **counts):
    profile = profile_of(7, needs or None, offer([EVERYTHING], TODAY))
    return Touched(replace(profile, **counts), frozenset(does))


@given(some_facts)
def test_every_criterion_is_answered_once_and_in_order(facts):
    assert tuple(v.criterion for v in judge(facts, TODAY)) == CRITERIA


@pytest.mark.parametrize("roles", [None, ()])
def test_without_known_roles_nothing_can_be_told(roles):
    assert {v.answer for v in judge(Facts(roles), TODAY)} == {Answer.CANNOT_TELL}


@given(st.lists(any_role, max_size=3), any_role, known_profile, tracks.filter(bool))
def test_what_is_met_with_an_unknown_piece_stays_met_whatever_it_turns_out_to_be(others, unknown, profile, known):
    unknown = Touched(Profile(None), frozenset())
    before = answers(*others, unknown)
    after = answers(*others, Touched(profile, known))
    for criterion in CRITERIA:
        if before[criterion].answer is Answer.MET:
            assert after[criterion].answer is Answer.MET


@given(st.lists(any_role, min_size=1, max_size=4))
def test_a_role_without_profile_never_lets_profiles_or_learning_pass(roles):
    found = answers(*roles[:-1], replace(roles[-1], profile=Profile(None)))
    assert found[PROFILES].answer is Answer.NOT_MET
    assert found[LEARNING].answer is not Answer.MET


@given(st.lists(any_role, min_size=1, max_size=4))
def test_a_role_of_which_nobody_knows_what_it_does_never_lets_roles_or_weighing_pass(roles):
    found = answers(*roles[:-1], replace(roles[-1], tracks=frozenset()))
    assert found[ROLES_KNOWN].answer is Answer.NOT_MET
    assert found[WEIGHS].answer is not Answer.MET


@pytest.mark.parametrize(
    ("roles", "criterion", "answer", "reason"),
    [
        ([role(CARE), role(CARE, does=())], ROLES_KNOWN, "not_met", "tracks_missing"),
        ([role(CARE)], ROLES_KNOWN, "met", "tracks_known"),
        ([role(CARE), role()], PROFILES, "not_met", "profiles_missing"),
        ([role(CARE)], PROFILES, "met", "profiles_made"),
        ([role(CARE)], LEARNING, "met", "needs_served"),
        ([role(CARE, unserved=1)], LEARNING, "not_met", "needs_unserved"),
        ([role(CARE, later=1)], LEARNING, "not_met", "needs_served_later"),
        ([role(CARE, unserved=1), role()], LEARNING, "not_met", "needs_unserved"),
        ([role(CARE), role()], LEARNING, "cannot_tell", "learning_without_profile"),
        ([role(LITTLE)], LEARNING, "cannot_tell", "nothing_to_learn"),
        ([role(CHECKING, does=["checks"])], CHECKS, "met", "checker_prepared"),
        ([role(CHECKING)], CHECKS, "not_met", "nobody_checks"),
        ([role(CARE, does=["checks"])], CHECKS, "not_met", "checker_not_asked"),
        ([role(Need("AI4", "ai", 1, 1), does=["checks"])], CHECKS, "not_met", "checker_not_asked"),
        ([role(does=["checks"])], CHECKS, "cannot_tell", "checker_without_profile"),
        ([role(CARE), role(CHECKING, does=())], CHECKS, "cannot_tell", "checker_unknown"),
        ([role(WEIGHING, does=["weighs"])], WEIGHS, "met", "weigher_prepared"),
        ([role(CARE)], WEIGHS, "met", "nobody_weighs"),
        ([role(CARE, does=["weighs"])], WEIGHS, "not_met", "weigher_not_asked"),
        ([role(does=["weighs"])], WEIGHS, "cannot_tell", "weigher_without_profile"),
        ([role(WEIGHING, does=["weighs"]), role(CARE, does=())], WEIGHS, "cannot_tell", "weigher_unknown"),
    ],
)
def test_each_situation_has_its_own_reason(roles, criterion, answer, reason):
    verdict = answers(*roles)[criterion]
    assert (verdict.answer, verdict.reason) == (answer, reason)


@pytest.mark.parametrize(
    ("change", "unserved", "later"),
    [
        ({}, 0, 0),
        ({"roles": frozenset({7})}, 0, 0),
        ({"roles": frozenset({8})}, 1, 0),
        ({"gains": {"H5": 1}}, 1, 0),
        ({"gains": {"H1": 4}}, 1, 0),
        ({"ended_on": TODAY}, 1, 0),
        ({"ended_on": TODAY + timedelta(days=1)}, 0, 0),
        ({"starts_on": TODAY}, 0, 0),
        ({"starts_on": TODAY + timedelta(days=1)}, 0, 1),
    ],
)
def test_an_activity_serves_a_need_when_it_is_open_runs_and_reaches_the_level(change, unserved, later):
    activity = replace(Activity(1, frozenset(), {"H5": 2}), **change)
    profile = profile_of(7, (CARE, LITTLE), offer([activity], TODAY))
    assert (profile.unserved, profile.later) == (unserved, later)


def test_level_one_is_learned_beside_a_colleague():
    assert profile_of(7, (LITTLE,), offer([], TODAY)) == Profile(frozenset())
