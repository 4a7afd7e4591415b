"""What the answers come to: scope, roles, class, duties with their day, and what is still open.

Nothing here is legal advice. An outcome is only as good as the answers, and says under which rules it was made.
"""

from dataclasses import dataclass
from datetime import date

from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions.evaluation import evaluate, holds

from . import conditions
from .answers import Answers
from .rules import Day, Duty, Question, RuleSet
from .walk import asked, heard, is_open

HIGH_CLASSES = ("high_area", "high_product")


@dataclass(frozen=True, slots=True)
class Due:
    """A duty that applies, or that may apply as long as something is open; `day` is the earliest it can be."""

    duty: Duty
    answer: Answer  # met: it applies; cannot tell: it may
    day: Day


@dataclass(frozen=True, slots=True)
class Outcome:
    """`risk` is None as long as more than one class is possible; `possible` lists those, heaviest first."""

    rules: str
    risk: str | None
    possible: tuple[str, ...]
    reasons: tuple[str, ...]  # codes: why this class
    roles: tuple[str, ...]
    roles_open: tuple[str, ...]
    open: tuple[Question, ...]
    dues: tuple[Due, ...]
    in_use: Answer  # an existing system may have more time: Art. 111(2)
    public: Answer

    @property
    def duties(self) -> tuple[Due, ...]:
        """What applies for sure."""
        return tuple(due for due in self.dues if due.answer is Answer.MET)

    @property
    def perhaps(self) -> tuple[Due, ...]:
        """What applies or not, depending on what is still open."""
        return tuple(due for due in self.dues if due.answer is Answer.CANNOT_TELL)

    def applies(self, code: str) -> Answer:
        """Whether one duty applies."""
        return next((due.answer for due in self.dues if due.duty.code == code), Answer.NOT_MET)


def outcome(rules: RuleSet, answers: Answers) -> Outcome:
    """The outcome of these answers under these rules, for any answers: few, all, or none."""
    known = heard(rules, answers)
    classes, roles, reasons = (
        {code: evaluate(condition, known) for code, condition in named.items()}
        for named in (conditions.CLASSES, conditions.ROLES, conditions.REASONS)
    )
    return Outcome(
        rules=rules.version,
        risk=next((code for code, answer in classes.items() if answer is Answer.MET), None),
        possible=tuple(code for code, answer in classes.items() if answer is not Answer.NOT_MET),
        reasons=tuple(code for code, answer in reasons.items() if answer is Answer.MET),
        roles=tuple(code for code, answer in roles.items() if answer is Answer.MET),
        roles_open=tuple(code for code, answer in roles.items() if answer is Answer.CANNOT_TELL),
        open=tuple(question for question in asked(rules, known) if is_open(known.get(question.code, ()))),
        dues=_dues(rules, known),
        in_use=evaluate(conditions.IN_USE, known),
        public=evaluate(conditions.PUBLIC, known),
    )


def _dues(rules: RuleSet, known: Answers) -> tuple[Due, ...]:
    found = ((duty, evaluate(duty.applies_if, known)) for duty in rules.duties)
    dues = [Due(duty, answer, _day(rules, duty, known)) for duty, answer in found if answer is not Answer.NOT_MET]
    return tuple(sorted(dues, key=lambda due: due.day.day))


def _day(rules: RuleSet, duty: Duty, known: Answers) -> Day:
    """The first day whose condition may hold: what is unknown never gives more time."""
    code = next(code for condition, code in duty.days if holds(condition, known) is not Answer.NOT_MET)
    return rules.day(code)


def passed(due: Due, today: date) -> bool:
    """Whether a duty applies already."""
    return due.day.day <= today
