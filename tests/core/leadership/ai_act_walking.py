"""Walks every way through the questions that can make a difference, without walking any twice.

Two sets of answers are the same as soon as every condition that still matters has the same rest: what is left of it
when all that was answered is filled in. So each question is met in every situation that differs, and the walk ends.
"""

from itertools import combinations

from draagvlak_core.leadership.ai_act import UNKNOWN
from draagvlak_core.shared.answers import Answer, negate
from draagvlak_core.shared.conditions.evaluation import evaluate, holds
from draagvlak_core.shared.conditions.tree import AllOf, AnyOf, Contains, Not, leaves


def rest(condition, passed, answers):
    """What is left of a condition when these questions were passed: an answer, or a shorter condition."""
    if condition is None:
        return Answer.MET
    if isinstance(condition, Contains):
        return evaluate(condition, answers) if condition.fact in passed else condition
    if isinstance(condition, Not):
        inner = rest(condition.part, passed, answers)
        return negate(inner) if isinstance(inner, Answer) else ("not", inner)
    assert isinstance(condition, AllOf | AnyOf)
    name, decides, drops = (
        ("all", Answer.NOT_MET, Answer.MET) if isinstance(condition, AllOf) else ("any", Answer.MET, Answer.NOT_MET)
    )
    parts = {rest(part, passed, answers) for part in condition.parts} - {drops}
    if decides in parts:
        return decides
    if not parts:
        return drops
    return next(iter(parts)) if len(parts) == 1 else (name, frozenset(parts))


# Where two options together can come to something that neither comes to alone: a practice with an exception beside one
# without, and two signs with different exceptions.
IN_PAIRS = ("practice", "sign")


def choices(question, every):
    """One set of options for each way in which the conditions can tell sets apart."""
    about = sorted({leaf for leaf in atoms(every) if leaf.fact == question.code}, key=repr)
    given = [(option,) for option in question.choices if option != UNKNOWN]
    if question.several and question.code in IN_PAIRS:
        given += combinations(question.options, 2)
    return list({tuple(evaluate(leaf, {question.code: chosen}) for leaf in about): chosen for chosen in given}.values())


def atoms(every):
    for condition in every:
        yield from leaves(condition) if condition else ()


def walk(rules, watched):
    """(answers, question) for each situation in which a question is asked, then (answers, None) for each end.

    `watched`: the conditions whose answer must be told apart.
    """
    every = [*watched, *(question.asked_if for question in rules.questions)]
    options = {question.code: choices(question, every) for question in rules.questions}
    states = {(): {}}
    passed = set()
    for place, question in enumerate(rules.questions):
        later = [*watched, *(other.asked_if for other in rules.questions[place + 1 :])]
        passed.add(question.code)
        after = {}
        for answers in states.values():
            if holds(question.asked_if, answers) is Answer.NOT_MET:
                reached = [answers]
            else:
                yield answers, question
                reached = [{**answers, question.code: chosen} for chosen in options[question.code]]
            for answers_now in reached:
                left = tuple(rest(condition, passed, answers_now) for condition in later)
                after.setdefault(left, answers_now)
        states = after
    for answers in states.values():
        yield answers, None
