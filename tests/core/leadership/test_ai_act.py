"""What the AI Act asks: "I don't know" never makes it lighter, and known cases come out as the law says."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.leadership.ai_act import (
    NEWEST,
    NONE,
    RULE_SETS,
    UNKNOWN,
    carried,
    conditions,
    difference,
    faults,
    next_question,
    outcome,
    proposed,
    rule_set,
)
from draagvlak_core.shared.answers import Answer
from tests.tiers import examples

AS_PUBLISHED = RULE_SETS[0]
# A plain use of bought AI; each case below says what is different about it.
PLAIN = {
    "how": ["learned"],
    "kind": ["one_purpose"],
    "part": ["use"],
    "exclusion": [NONE],
    "practice": [NONE],
    "product": [NONE],
    "area": [NONE],
    "sign": [NONE],
    "open_source": ["no"],
    "affects": ["no"],
}
HIGH = {"area": ["employment"], "profiling": ["yes"], "public": ["public_body"], "workplace": ["yes"], "in_use": ["no"]}


def found(rules=NEWEST, **differs):
    return outcome(rules, {**PLAIN, **differs})


def codes(one):
    return {due.duty.code for due in one.duties}


@pytest.mark.parametrize(
    ("differs", "risk"),
    [
        ({}, "minimal"),
        ({"how": ["rules"]}, "outside"),
        ({"part": [NONE]}, "outside"),
        ({"exclusion": ["military"]}, "outside"),
        ({"open_source": ["yes"]}, "outside"),
        ({"practice": ["social_score"]}, "prohibited"),
        ({"practice": ["intimate"]}, "prohibited"),  # Art. 5(1)(ba)
        ({"practice": ["emotions_work"], "practice_exception": ["no"]}, "prohibited"),
        ({"practice": ["sorting_bodies"], "practice_exception": ["yes"]}, "minimal"),
        # An exception for one practice says nothing about another that has none.
        ({"practice": ["sorting_bodies", "manipulation"], "practice_exception": ["yes"]}, "prohibited"),
        # Reading emotions for safety is allowed, and stays in Annex III(1)(c).
        (
            {"practice": ["emotions_work"], "practice_exception": ["yes"], "small_task": [NONE], "profiling": ["no"]},
            "high_area",
        ),
        (HIGH, "high_area"),
        ({**HIGH, "profiling": ["no"], "small_task": [NONE]}, "high_area"),
        ({**HIGH, "profiling": ["no"], "small_task": ["prepares"]}, "minimal"),
        ({**HIGH, "small_task": ["prepares"]}, "high_area"),  # profiling is always high-risk: Art. 6(3)
        ({**HIGH, "open_source": ["yes"]}, "high_area"),  # Art. 2(12)
        ({"product": ["section_a"], "third_party": ["yes"]}, "high_product"),
        ({"product": ["section_a"], "third_party": ["no"]}, "minimal"),  # Art. 6(1)(b)
        ({"product": ["comfort"]}, "minimal"),  # Art. 6(1a)
        ({"product": ["section_b"], "third_party": ["yes"], **HIGH}, "high_area"),
        ({"sign": ["talks"], "sign_exception": [NONE]}, "transparency"),
        ({"sign": ["talks"], "sign_exception": ["obvious"]}, "minimal"),
        ({"sign": ["talks", "makes"], "sign_exception": ["obvious"]}, "transparency"),
        ({"sign": ["deepfake"], "sign_exception": ["obvious"]}, "transparency"),
        ({"sign": ["talks"], "sign_exception": [NONE], "open_source": ["yes"]}, "transparency"),  # Art. 2(12)
        ({"kind": ["model"], "systemic": ["no"]}, "model"),
        ({"kind": ["model"], "systemic": ["yes"], "open_source": ["yes"]}, "systemic_model"),
    ],
)
def test_a_known_case_comes_out_as_the_law_says(differs, risk):
    assert found(**differs).risk == risk


@pytest.mark.parametrize(
    ("differs", "roles"),
    [
        ({}, {"deployer"}),
        ({"part": ["make_use"]}, {"provider", "deployer"}),
        ({"part": ["change"]}, {"deployer"}),  # Art. 25(1) only makes a provider of high-risk AI
        ({"part": ["change"], **HIGH}, {"provider", "deployer"}),
        ({"part": ["product"]}, {"manufacturer"}),
        ({"part": ["product"], "product": ["section_a"], "third_party": ["yes"]}, {"manufacturer", "provider"}),
        ({"part": ["import", "sell"]}, {"importer", "distributor"}),
    ],
)
def test_roles_follow_from_what_we_do_with_it(differs, roles):
    assert set(found(**differs).roles) == roles


def test_a_public_deployer_of_high_risk_ai_tells_workers_and_assesses_rights_from_december_2027():
    one = found(**HIGH)
    days = {due.duty.code: due.day.day for due in one.duties}
    assert days["worker_notice"] == days["rights_assessment"] == days["oversight"] == date(2027, 12, 2)
    assert days["literacy"] == date(2025, 2, 2)
    assert "risk_system" not in days, "what the maker has to do is no duty of who uses it"


def test_the_assessment_of_rights_is_for_public_tasks_and_credit_and_not_for_infrastructure():
    private = {**HIGH, "public": ["no"]}
    assert "rights_assessment" not in codes(found(**private))
    assert "rights_assessment" in codes(found(**{**private, "area": ["credit"]}))
    assert "rights_assessment" not in codes(found(**{**HIGH, "area": ["infrastructure"]}))


def test_a_product_of_section_b_follows_its_own_rules():
    one = found(product=["section_b"], third_party=["yes"])
    assert one.risk == "high_product"
    assert codes(one) == {"literacy", "sector"}


def test_duties_of_transparency_go_to_the_right_party():
    talks = {"sign": ["talks"], "sign_exception": [NONE]}
    assert codes(found(**talks, part=["make"])) == {"literacy", "say_ai"}
    assert codes(found(**talks)) == {"literacy", "ask_maker"}


def test_the_new_prohibitions_begin_later_than_the_first():
    assert {due.duty.code: due.day.day for due in found(practice=["abuse"]).duties}["stop"] == date(2026, 12, 2)
    assert {due.duty.code: due.day.day for due in found(practice=["manipulation"]).duties}["stop"] == date(2025, 2, 2)


def test_a_maker_of_a_generator_that_existed_got_until_december_2026_and_who_does_not_know_gets_no_delay():
    makes = {"sign": ["makes"], "sign_exception": [NONE], "part": ["make"]}
    for in_use, day in (["yes"], date(2026, 12, 2)), (["no"], date(2026, 8, 2)), ([UNKNOWN], date(2026, 8, 2)):
        days = {due.duty.code: due.day.day for due in found(**makes, in_use=in_use).duties}
        assert days["mark_output"] == day


# --- unknown never makes it lighter ---------------------------------------------------------------


def options(question):
    """Answers somebody can give, "I don't know" among them, alone or beside others."""
    alone = st.sampled_from(question.choices).map(lambda one: (one,))
    if not question.several:
        return alone
    several = st.sets(st.sampled_from((*question.options, UNKNOWN)), min_size=1, max_size=3).map(tuple)
    return alone | several


@st.composite
def answered(draw, rules=NEWEST, leave_open=True):
    answers = {}
    while (question := next_question(rules, answers)) is not None:
        if leave_open and draw(st.integers(0, 9)) == 0:
            break
        answers[question.code] = draw(options(question))
    return answers


@st.composite
def answered_and_completed(draw):
    """Answers with something open, and the same answers once everything is known."""
    before = draw(answered())
    after = {code: tuple(one for one in chosen if one != UNKNOWN) for code, chosen in before.items()}
    after = {code: chosen for code, chosen in after.items() if chosen}
    for code in [code for code, chosen in before.items() if UNKNOWN in chosen and len(chosen) > 1]:
        more = st.sampled_from(NEWEST.question(code).options)
        after[code] = tuple({*after[code], *draw(st.lists(more, max_size=2))})
    while (question := next_question(NEWEST, after)) is not None:
        known = [one for one in question.choices if one != UNKNOWN]
        after[question.code] = (draw(st.sampled_from(known)),)
    return before, after


@examples(150)
@given(answered_and_completed())
def test_what_is_said_while_something_is_open_still_holds_once_it_is_known(pair):
    before, after = pair
    early, late = outcome(NEWEST, before), outcome(NEWEST, after)
    assert late.risk in early.possible
    assert early.risk in (None, late.risk)
    assert codes(early) <= codes(late), "a duty that was sure is never taken back"
    assert codes(late) <= {due.duty.code for due in early.dues}, "no duty comes as a surprise"
    assert set(early.roles) <= set(late.roles) <= {*early.roles, *early.roles_open}
    days = {due.duty.code: due.day.day for due in late.duties}
    assert all(due.day.day <= days[due.duty.code] for due in early.dues if due.duty.code in days)


@examples(60)
@given(answered_and_completed())
def test_a_category_of_the_register_is_never_too_light(pair):
    before, after = pair
    early, late = proposed(NEWEST, before)[0], proposed(NEWEST, after)[0]
    assert early in ("", late)


@examples(60)
@given(answered(leave_open=False))
def test_every_answer_leads_on_and_the_questions_end(answers):
    assert next_question(NEWEST, answers) is None
    one = outcome(NEWEST, answers)
    assert one.possible
    assert bool(one.open) == any(UNKNOWN in chosen for chosen in answers.values())


@given(st.sampled_from(sorted(question.code for question in NEWEST.questions)))
def test_nothing_answered_says_nothing(code):
    assert outcome(NEWEST, {}).risk is None
    assert outcome(NEWEST, {code: (UNKNOWN,)}).risk is None
    assert set(outcome(NEWEST, {}).possible) == set(conditions.CLASSES)


# --- what may be answered ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "chosen", "fault"),
    [
        ("how", (), ("nothing",)),
        ("how", ("made_up",), ("no_option",)),
        ("how", ("learned", "rules"), ("one_only",)),
        ("area", (NONE, "work"), ("no_option",)),
        ("area", (NONE, "employment"), ("none_with_others",)),
        ("area", (NONE, UNKNOWN), ("none_with_others",)),
        ("area", ("employment", UNKNOWN), ()),
    ],
)
def test_what_cannot_be_an_answer_is_refused(code, chosen, fault):
    assert faults(NEWEST.question(code), chosen) == fault


# --- when the rules change --------------------------------------------------------------------------


def test_none_of_a_shorter_list_says_nothing_about_a_longer_one():
    kept = carried(AS_PUBLISHED, NEWEST, PLAIN)
    assert "practice" not in kept
    assert "product" not in kept
    assert kept["area"] == (NONE,)


def test_the_difference_names_questions_duties_and_days():
    one = difference(AS_PUBLISHED, NEWEST, {**PLAIN, **HIGH})
    assert one.again == ("practice", "product")
    assert one.risk == ("high_area", None)
    assert (one.added, one.dropped) == (("literacy",), ("literacy_enough",))
    assert ("worker_notice", date(2026, 8, 2), date(2027, 12, 2)) in one.moved


@examples(40)
@given(answered())
def test_the_same_rules_change_nothing(answers):
    assert difference(NEWEST, NEWEST, answers).is_empty


def test_the_days_are_those_of_the_act_as_amended():
    """Written out here from Art. 113, 111(2) and 111(4), apart from the table they are compared with."""
    assert {day.code: day.day.isoformat() for day in NEWEST.calendar} == {
        "force": "2024-08-01",
        "prohibitions": "2025-02-02",
        "literacy": "2025-02-02",
        "models": "2025-08-02",
        "amended": "2026-07-27",
        "transparency": "2026-08-02",
        "new_prohibitions": "2026-12-02",
        "marking_existing": "2026-12-02",
        "models_existing": "2027-08-02",
        "high_area": "2027-12-02",
        "high_product": "2028-08-02",
        "high_existing": "2030-08-02",
    }


@pytest.mark.parametrize("rules", RULE_SETS, ids=lambda rules: rules.version)
def test_every_day_has_a_source_and_every_duty_a_day(rules):
    from draagvlak_core.leadership.ai_act.calendar import SOURCES

    for day in rules.calendar:
        assert day.basis
        assert set(day.sources) <= SOURCES.keys()
        assert day.sources
        assert day.verified_on
    known = {day.code for day in rules.calendar} | {"new_prohibitions"}
    assert {code for duty in rules.duties for _condition, code in duty.days} <= known
    assert rule_set(rules.version) is rules


def test_an_unknown_part_keeps_every_role_open():
    one = found(part=[UNKNOWN])
    assert set(one.roles_open) >= {"deployer", "importer", "distributor"}
    assert one.applies("literacy") is Answer.CANNOT_TELL
