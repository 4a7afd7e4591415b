"""Unknown never passes in the Value room, and what was agreed decides."""

import inspect
import re
from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.shared.answers import Answer
from draagvlak_core.value import criteria
from draagvlak_core.value.criteria import CRITERIA, Facts, PilotFacts, Statement, current_pilot, judge
from draagvlak_core.value.measures import Direction, Kind, MeasureFacts, ResultFacts, enough, outcome, reached

TODAY = date(2026, 11, 2)
days = st.dates(TODAY - timedelta(40), TODAY + timedelta(40))
numbers = st.decimals(-100, 100, places=2)
results = st.builds(ResultFacts, numbers, st.integers(0, 40), days)
measures = st.builds(
    MeasureFacts, st.integers(0, 99), st.sampled_from(Kind), st.sampled_from(Direction), numbers, st.none() | results
)
pilots = st.builds(
    PilotFacts,
    days,
    days,
    st.none() | days,
    st.none() | days,
    st.integers(0, 60),
    st.integers(0, 60),
    st.lists(measures, max_size=4, unique_by=lambda one: one.key).map(tuple),
)
statements = st.builds(Statement, days, st.sampled_from(["people", "output"]))
known_facts = st.builds(
    Facts, st.lists(pilots, max_size=3).map(tuple), st.lists(statements, max_size=3).map(tuple), st.booleans()
)


@st.composite
def blanked(draw, facts):
    """The same facts with some pieces of the pilots and statements unknown. `locked_on` is no gap: None is unlocked."""
    lossy = [field.name for field in fields(PilotFacts) if field.name not in ("locked_on", "ended_on", "starts_on")]
    pilots = tuple(
        replace(one, **dict.fromkeys(draw(st.sets(st.sampled_from(lossy)))))
        for one in map(draw, map(thinned, facts.pilots))
    )
    said = tuple(replace(one, stated_on=None) if draw(st.booleans()) else one for one in facts.statements)
    return replace(facts, pilots=pilots, statements=said, in_use=draw(st.sampled_from([facts.in_use, None])))


@st.composite
def thinned(draw, pilot):
    """A pilot in which some measures lost their target or (part of) their result."""
    changed = []
    for measure in pilot.measures or ():
        one, piece = measure, draw(st.sampled_from(["nothing", "target", "result", "value", "n"]))
        if piece in ("target", "result"):
            one = replace(one, **{piece: None})
        elif piece in ("value", "n") and one.result:
            one = replace(one, result=replace(one.result, **{piece: None}))
        changed.append(one)
    return replace(pilot, measures=tuple(changed))


@given(st.data(), known_facts)
def test_what_is_met_with_gaps_is_met_without_them(data, facts):
    gaps = data.draw(blanked(facts))
    for with_gaps, known in zip(judge(gaps, TODAY), judge(facts, TODAY), strict=True):
        assert with_gaps.answer is not Answer.MET or known.answer is Answer.MET


@given(known_facts)
def test_without_pilots_or_statements_known_nothing_is_met(facts):
    for lost in ({"pilots": None}, {"statements": None, "pilots": ()}):
        assert Answer.MET not in {one.answer for one in judge(replace(facts, **lost), TODAY)}


@given(known_facts)
def test_five_verdicts_in_order_with_known_reasons(facts):
    found = judge(facts, TODAY)
    assert tuple(one.criterion for one in found) == CRITERIA
    assert {one.reason for one in found} <= criteria.REASONS


def test_reasons_are_complete():
    source = inspect.getsource(criteria)
    body = source[: source.index("# Every reason above")]
    written = set(re.findall(r'(?:MET|cannot_tell\(\w+), "(\w+)"', body)) | set(re.findall(r'reason = "(\w+)"', body))
    written |= set(re.findall(r'else "(\w+)"', body))
    assert written == criteria.REASONS


@given(numbers, numbers)
def test_the_target_itself_is_reached_both_ways(target, found):
    at_least = reached(Direction.AT_LEAST, target, found)
    at_most = reached(Direction.AT_MOST, target, found)
    assert {at_least, at_most} == ({Answer.MET} if target == found else {Answer.MET, Answer.NOT_MET})


@pytest.mark.parametrize(
    ("target", "found"),
    [(None, Decimal(1)), (Decimal(1), None), (Decimal("NaN"), Decimal(1)), (Decimal(1), Decimal("Infinity"))],
)
def test_what_is_no_number_cannot_be_told(target, found):
    for direction in Direction:
        assert reached(direction, target, found) is Answer.CANNOT_TELL


def test_no_rounding_decides():
    assert reached(Direction.AT_LEAST, Decimal("0.3"), Decimal("0.1") + Decimal("0.2")) is Answer.MET
    assert reached(Direction.AT_LEAST, Decimal("7.0"), Decimal("6.99")) is Answer.NOT_MET


@pytest.mark.parametrize(
    ("kind", "n", "is_enough"),
    [
        (Kind.HUMAN, 7, False),
        (Kind.HUMAN, 8, True),
        (Kind.VALUE, 1, True),
        (Kind.TECHNICAL, 0, False),
        (Kind.HUMAN, None, False),
    ],
)
def test_how_many_are_enough(kind, n, is_enough):
    assert enough(kind, n) is is_enough
    result = ResultFacts(Decimal(9), n)
    measure = MeasureFacts(1, kind, Direction.AT_LEAST, Decimal(7), result)
    assert (outcome(measure) is Answer.MET) is is_enough


def pilot(starts_on, **more):
    words = {"ends_on": starts_on + timedelta(30), "ended_on": None, "locked_on": None, "people": None}
    return PilotFacts(starts_on=starts_on, drawn_by_lot=None, measures=(), **{**words, **more})


def test_the_pilot_that_counts():
    old, latest, planned = (pilot(TODAY + timedelta(days)) for days in (-60, -9, 9))
    assert current_pilot([planned, old, latest], TODAY) is latest
    assert current_pilot([planned, pilot(TODAY + timedelta(99))], TODAY) is planned
    assert current_pilot([], TODAY) is None


@pytest.mark.parametrize("pieces", [{"people": 0, "drawn_by_lot": 0}, {"people": 3, "drawn_by_lot": 9}])
def test_numbers_that_do_not_add_up_cannot_be_told(pieces):
    odd = replace(pilot(TODAY), **pieces)
    assert judge(Facts((odd,), (), True), TODAY)[-1].reason == "participants_odd"
