"""The questions of the AI Act, walked exhaustively: every outcome is reached, no dead end, no way goes round."""

import pytest

from draagvlak_core.leadership.ai_act import NONE, RULE_SETS, UNKNOWN, conditions, next_question, outcome, proposed
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions.evaluation import evaluate
from draagvlak_core.shared.conditions.tree import fit
from tests.core.leadership.ai_act_walking import atoms, walk

EVERY_RULE_SET = pytest.mark.parametrize("rules", RULE_SETS, ids=lambda rules: rules.version)
# The longest walks: always by the newest rules, by the earlier ones in the deep run.
NEWEST_FIRST = pytest.mark.parametrize(
    "rules",
    [pytest.param(rules, marks=() if rules is RULE_SETS[-1] else pytest.mark.deep) for rules in RULE_SETS],
    ids=lambda rules: rules.version,
)


def every_condition(rules):
    yield from (question.asked_if for question in rules.questions)
    yield from (duty.applies_if for duty in rules.duties)
    yield from (condition for duty in rules.duties for condition, _day in duty.days)
    yield from conditions.CLASSES.values()
    yield from conditions.ROLES.values()
    yield from conditions.REASONS.values()


def ends(rules, watched):
    return [answers for answers, question in walk(rules, watched) if question is None]


@EVERY_RULE_SET
def test_no_question_waits_for_a_later_one_so_nothing_goes_round(rules):
    before = set()
    for question in rules.questions:
        assert {leaf.fact for leaf in atoms([question.asked_if])} <= before, question.code
        before.add(question.code)


@EVERY_RULE_SET
def test_conditions_only_speak_of_questions_and_options_that_are_there(rules):
    known = rules.vocabulary.by_code
    for leaf in atoms(every_condition(rules)):
        assert leaf.fact in known
        fit(leaf, RULE_SETS[-1].vocabulary)


@EVERY_RULE_SET
def test_every_option_can_be_chosen_and_i_do_not_know_is_always_one(rules):
    for question in rules.questions:
        assert UNKNOWN in question.choices
        assert len(question.options) >= 2
        assert len(set(question.choices)) == len(question.choices)
        assert not {UNKNOWN, NONE} & set(question.options)


@EVERY_RULE_SET
def test_every_question_is_asked_and_each_step_is_the_one_the_product_takes(rules):
    situations = list(walk(rules, conditions.CLASSES.values()))
    assert {question.code for _given, question in situations if question} == {one.code for one in rules.questions}
    for answers, question in situations:
        assert next_question(rules, answers) is question


@EVERY_RULE_SET
def test_every_way_ends_in_exactly_one_class_and_every_class_is_reached(rules):
    found = [outcome(rules, answers) for answers in ends(rules, conditions.CLASSES.values())]
    for one in found:
        assert (one.risk,) == one.possible
        assert not one.open
    assert {one.risk for one in found} == set(conditions.CLASSES)


@EVERY_RULE_SET
@pytest.mark.parametrize("role", conditions.ROLES)
def test_every_role_is_reached_and_known_at_every_end(rules, role):
    found = [outcome(rules, answers) for answers in ends(rules, [conditions.ROLES[role]])]
    assert {role in one.roles for one in found} == {True, False}
    assert not any(one.roles_open for one in found)


@NEWEST_FIRST
def test_every_duty_is_reached_and_so_is_its_absence(rules):
    conditions_of_duties = {duty.applies_if: duty.code for duty in rules.duties}  # many share one
    for condition, code in conditions_of_duties.items():
        found = {evaluate(condition, answers) for answers in ends(rules, [condition])}
        assert found == {Answer.MET, Answer.NOT_MET}, code


@NEWEST_FIRST
def test_every_reason_is_reached(rules):
    for reason, condition in conditions.REASONS.items():
        assert any(reason in outcome(rules, answers).reasons for answers in ends(rules, [condition])), reason


@EVERY_RULE_SET
def test_every_category_of_the_dutch_register_is_reached(rules):
    watched = [*conditions.CLASSES.values(), conditions.AFFECTS]
    assert {proposed(rules, answers)[0] for answers in ends(rules, watched)} == {
        "Hoog-risico AI-systeem",
        "Impactvolle algoritmes",
        "Overige algoritmes",
        "",
    }


def test_the_walk_sees_a_dead_end():
    """Take one question away, and some way no longer ends in a class."""
    rules = RULE_SETS[-1]
    fewer = type(rules)(
        rules.version,
        rules.acts,
        rules.verified_on,
        tuple(question for question in rules.questions if question.code != "area"),
        rules.duties,
        rules.calendar,
    )
    found = [outcome(fewer, answers) for answers in ends(fewer, conditions.CLASSES.values())]
    assert any(one.risk is None for one in found)
