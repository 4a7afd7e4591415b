"""The rule that human skills weigh at least as much as AI skills."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.skills.profiles import Fault, Need, balance_faults, weights

needs = st.lists(
    st.builds(
        Need,
        skill=st.integers(1, 400).map(str),
        family=st.sampled_from(["ai", "human", "lead"]),
        level=st.integers(1, 4),
        weight=st.integers(1, 5),
    ),
    unique_by=lambda need: need.skill,
)


@given(needs)
def test_a_profile_is_kept_exactly_when_human_skills_weigh_enough(profile):
    ai = sum(need.weight for need in profile if need.family == "ai")
    human = sum(need.weight for need in profile if need.family == "human")
    assert (balance_faults(profile) == ()) is (human >= ai)


@given(needs)
def test_leading_ai_is_on_neither_side(profile):
    without = [need for need in profile if need.family != "lead"]
    assert balance_faults(profile) == balance_faults(without)


def test_the_fault_says_both_sums():
    profile = [Need("AI4", "ai", 2, 3), Need("AI5", "ai", 2, 1), Need("H1", "human", 2, 2)]
    assert balance_faults(profile) == (Fault("human_outweighed", ai=4, human=2),)
    assert weights(profile) == {"ai": 4, "human": 2, "lead": 0}


@pytest.mark.parametrize(
    ("need", "code"),
    [(Need("H1", "human", 0, 1), "level"), (Need("H1", "human", 5, 1), "level"), (Need("H1", "human", 2, 0), "weight")],
)
def test_a_level_or_weight_out_of_range_is_refused(need, code):
    assert balance_faults([need])[0] == Fault(code, "H1")


def test_all_faults_come_at_once():
    profile = [Need("AI1", "ai", 9, 9), Need("AI1", "ai", 2, 1)]
    assert {fault.code for fault in balance_faults(profile)} == {"level", "weight", "twice", "human_outweighed"}
