"""What another rule set makes of the same answers: which questions have to be looked at again, and what differs."""

from dataclasses import dataclass
from datetime import date

from .answers import Answers
from .outcome import Outcome, outcome
from .rules import RuleSet


@dataclass(frozen=True, slots=True)
class Difference:
    """From one rule set to another. `again`: questions that have other options now, so that the old answer is open."""

    again: tuple[str, ...]
    risk: tuple[str | None, str | None] | None  # before and after, None when it stays
    added: tuple[str, ...]  # duties
    dropped: tuple[str, ...]
    moved: tuple[tuple[str, date, date], ...]  # duty, day before, day after

    @property
    def is_empty(self) -> bool:
        return not (self.again or self.risk or self.added or self.dropped or self.moved)


def carried(before: RuleSet, after: RuleSet, answers: Answers) -> dict[str, tuple[str, ...]]:
    """The answers that still say the same. "None of these" of a shorter list says nothing about a longer one."""
    same = {question.code: question.choices for question in before.questions}
    kept = {question.code for question in after.questions if same.get(question.code) == question.choices}
    return {code: tuple(given) for code, given in answers.items() if code in kept}


def difference(before: RuleSet, after: RuleSet, answers: Answers) -> Difference:
    """What changes when answers given under one rule set are read under another."""
    still = carried(before, after, answers)
    old, new = outcome(before, answers), outcome(after, still)
    days_old, days_new = _days(old), _days(new)
    sure_old, sure_new = _codes(old), _codes(new)
    return Difference(
        again=tuple(one.code for one in new.open if answers.get(one.code) and one.code not in still),
        risk=(old.risk, new.risk) if old.risk != new.risk else None,
        added=tuple(code for code in sure_new if code not in days_old),
        dropped=tuple(code for code in sure_old if code not in days_new),
        moved=tuple(
            (code, days_old[code], day) for code, day in days_new.items() if code in days_old and days_old[code] != day
        ),
    )


def _days(found: Outcome) -> dict[str, date]:
    return {due.duty.code: due.day.day for due in found.dues}


def _codes(found: Outcome) -> list[str]:
    """The duties that apply for sure: only those can be said to come or go."""
    return [due.duty.code for due in found.duties]
