"""The step that helps most is found by counting; here it is checked against trying out every step."""

from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.gates import stands
from draagvlak_core.shared.next_step import Held, NextStep, choose
from draagvlak_core.shared.verdicts import Verdict

CODES = ("leadership.course", "skills.learning", "trust.heard", "value.results")
registers = st.lists(
    st.tuples(st.integers(0, 4), st.lists(st.sampled_from(list(Answer)), min_size=4, max_size=4)), max_size=7
)


def as_held(register):
    return [
        Held(key, stage, frozenset(c for c, a in zip(CODES, answers, strict=True) if a is not Answer.MET))
        for key, (stage, answers) in enumerate(register)
    ]


def gates_open(register, met_everywhere=None):
    """How many gates stand when one criterion is set to met for every use case: the slow way, by doing it."""
    return sum(
        stands(Verdict(c, Answer.MET if c == met_everywhere else a, "") for c, a in zip(CODES, answers, strict=True))
        is Answer.MET
        for _stage, answers in register
    )


@given(registers)
def test_no_other_step_opens_more_gates(register):
    step = choose(as_held(register), CODES)
    gains = {code: gates_open(register, code) - gates_open(register) for code in CODES}
    if step is None:
        assert gates_open(register) == len(register)
    else:
        assert step.opens == gains[step.criterion] == max(gains.values())


@given(registers)
def test_of_equal_steps_the_one_that_holds_back_most_is_chosen_and_then_the_first_asked(register):
    held = as_held(register)
    step = choose(held, CODES)
    if step is None:
        return
    gain = {code: gates_open(register, code) - gates_open(register) for code in CODES}
    holds = {code: sum(code in case.open for case in held) for code in CODES}
    equal = [code for code in CODES if holds[code] and gain[code] == step.opens]
    most = max(holds[code] for code in equal)
    assert step.criterion == next(code for code in equal if holds[code] == most)
    assert step.holds == most


@given(registers)
def test_the_place_to_start_has_least_else_open_and_is_furthest(register):
    held = as_held(register)
    step = choose(held, CODES)
    if step is None:
        return
    start = held[step.start_at]
    assert step.criterion in start.open
    for other in held:
        if step.criterion in other.open:
            assert (len(start.open), -start.stage) <= (len(other.open), -other.stage)


@given(registers, st.randoms())
def test_the_order_of_the_register_makes_no_difference(register, random):
    held = as_held(register)
    shuffled = random.sample(held, len(held))
    assert choose(shuffled, CODES) == choose(held, CODES)


def test_worked_example_of_the_method_page():
    held = [
        Held(1, 2, frozenset({"trust.heard"})),
        Held(2, 3, frozenset({"trust.heard"})),
        Held(3, 2, frozenset({"trust.heard", "skills.learning"})),
        Held(4, 1, frozenset({"skills.learning"})),
        Held(5, 1, frozenset({"skills.learning", "value.results"})),
        Held(6, 4, frozenset()),
    ]
    assert choose(held, CODES) == NextStep("trust.heard", opens=2, holds=3, start_at=2)


def test_an_empty_register_has_no_step():
    assert choose([], CODES) is None


def test_a_criterion_outside_the_order_still_counts():
    assert choose([Held(1, 0, frozenset({"new.one"}))], CODES).criterion == "new.one"
