"""The counts behind the overview: nothing is lost, and nothing unknown counts as met."""

from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.standing import AtGate, summarise
from draagvlak_core.shared.verdicts import Verdict

STAGES = ("idea", "exploration", "pilot", "scaling", "embedded")
CODES = ("leadership.course", "leadership.boundaries", "skills.learning", "trust.heard", "value.results")
verdict = st.builds(Verdict, st.sampled_from(CODES), st.sampled_from(list(Answer)), st.just("r"))
cases = st.lists(
    st.tuples(st.sampled_from(STAGES), st.lists(verdict, max_size=5, unique_by=lambda v: v.criterion)), max_size=12
).map(lambda rows: [AtGate(i, stage, tuple(vs)) for i, (stage, vs) in enumerate(rows)])


@given(cases)
def test_every_verdict_is_counted_once(register):
    standing = summarise(register, STAGES, CODES)
    assert standing.total == len(register)
    assert sum(t.total for t in standing.criteria.values()) == sum(len(case.verdicts) for case in register)
    for code, tally in standing.criteria.items():
        assert tally.not_met == len(standing.not_met.get(code, []))
        assert tally.cannot_tell == len(standing.cannot_tell.get(code, []))


@given(cases)
def test_use_cases_where_something_is_open_are_listed_in_the_order_given(register):
    standing = summarise(register, STAGES, CODES)
    for listed, answer in ((standing.not_met, Answer.NOT_MET), (standing.cannot_tell, Answer.CANNOT_TELL)):
        for code in CODES:
            expected = [c.use_case for c in register for v in c.verdicts if (v.criterion, v.answer) == (code, answer)]
            assert listed.get(code, []) == expected


@given(cases)
def test_a_gate_counts_as_met_only_when_all_it_asks_is_met(register):
    standing = summarise(register, STAGES, CODES)
    ready = [case for case in register if case.verdicts and all(v.answer is Answer.MET for v in case.verdicts)]
    assert standing.gates.met == len(ready)
    assert (standing.answer is Answer.MET) == (len(ready) == len(register) > 0)


@given(cases)
def test_the_stages_of_a_pillar_add_up_to_the_pillar(register):
    standing = summarise(register, STAGES, CODES)
    for pillar, tally in standing.pillars.items():
        assert sum(t.total for t in standing.by_stage[pillar].values()) == tally.total
        assert standing.silent.get(pillar, 0) <= tally.cannot_tell


def test_of_no_use_cases_nothing_can_be_told():
    assert summarise([], STAGES, CODES).answer is Answer.CANNOT_TELL


def test_an_answer_that_is_no_answer_counts_as_unknown():
    odd = Verdict("trust.heard", "yes", "r")  # not one of the three
    standing = summarise([AtGate(1, "pilot", (odd,))], STAGES, CODES)
    assert (standing.gates.met, standing.criteria["trust.heard"].met) == (0, 0)


def test_a_pillar_that_knows_nothing_is_silent():
    verdicts = (Verdict("skills.learning", Answer.CANNOT_TELL, "r"), Verdict("trust.heard", Answer.MET, "r"))
    assert summarise([AtGate(1, "pilot", verdicts)], STAGES, CODES).silent == {"skills": 1}


def test_an_answer_that_only_looks_like_met_is_never_counted_along_with_met():
    real = AtGate(1, "pilot", (Verdict("trust.heard", Answer.MET, "fine"),))
    odd = AtGate(2, "pilot", (Verdict("trust.heard", "met", "fine"),))  # equal to the answer, and not that answer
    tally = summarise([real, odd], STAGES, ["trust.heard"]).criteria["trust.heard"]
    assert (tally.met, tally.cannot_tell) == (1, 1)
