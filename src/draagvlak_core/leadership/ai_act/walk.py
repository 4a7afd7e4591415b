"""Which question comes next. A question is skipped only when it is known that nothing can depend on it any more."""

from collections.abc import Collection, Iterator

from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions.evaluation import holds

from .answers import NONE, UNKNOWN, Answers
from .rules import Question, RuleSet


def heard(rules: RuleSet, answers: Answers) -> dict[str, tuple[str, ...]]:
    """The answers that count: to questions that are asked, with options that exist. Others are left out.

    An answer that was changed can make later answers pointless; they may come back, so they are left out, not lost.
    """
    found: dict[str, tuple[str, ...]] = {}
    for question in rules.questions:
        given = tuple(option for option in question.choices if option in answers.get(question.code, ()))
        if given and holds(question.asked_if, found) is not Answer.NOT_MET:
            found[question.code] = given
    return found


def asked(rules: RuleSet, answers: Answers) -> Iterator[Question]:
    """The questions that are asked with these answers, in order."""
    known = heard(rules, answers)
    for question in rules.questions:
        if holds(question.asked_if, known) is not Answer.NOT_MET:
            yield question


def next_question(rules: RuleSet, answers: Answers) -> Question | None:
    """The first question without an answer; None when all were answered, with "I don't know" or otherwise."""
    known = heard(rules, answers)
    return next((question for question in asked(rules, answers) if question.code not in known), None)


def faults(question: Question, given: Collection[str]) -> tuple[str, ...]:
    """Codes of what is wrong with an answer: `nothing`, `no_option`, `one_only`, `none_with_others`."""
    if not given:
        return ("nothing",)
    if not set(given) <= set(question.choices):
        return ("no_option",)
    if len(given) > 1 and not question.several:
        return ("one_only",)
    # "None of these" says something about every option, so nothing can stand beside it.
    return ("none_with_others",) if NONE in given and len(given) > 1 else ()


def is_open(given: Collection[str]) -> bool:
    """Whether an answer leaves something open."""
    return not given or UNKNOWN in given
