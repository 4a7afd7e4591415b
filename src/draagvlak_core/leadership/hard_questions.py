"""What the hard questions say about one use case at its gate."""

from collections.abc import Collection
from dataclasses import dataclass

from draagvlak_core.leadership.questions import OPEN, Stand
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.verdicts import Verdict, cannot_tell

HARD_QUESTIONS = "leadership.hard_questions"

# The three questions everybody has. Each has to be answered for the organisation or for the use case.
STARTING = ("final", "work", "explain")


@dataclass(frozen=True, slots=True)
class Questions:
    """How the questions about one use case stand, and those about AI in the whole organisation."""

    own: tuple[Stand, ...]
    whole: tuple[Stand, ...]
    settled: Collection[str]  # codes of the starting questions that were answered, here or for the organisation


def judge_questions(facts: Questions | None) -> Verdict:
    """One verdict. A late or dodged question is not met; one that is open or was never answered cannot be told.

    A dodged question about the whole organisation counts everywhere: whoever dodges it there dodges it here.
    """
    if facts is None:
        return cannot_tell(HARD_QUESTIONS, "questions_unknown")
    for reason, count in (
        ("questions_dodged", facts.own.count(Stand.DODGED)),
        ("questions_dodged_everywhere", facts.whole.count(Stand.DODGED)),
        ("questions_late", facts.own.count(Stand.LATE)),
    ):
        if count:
            return Verdict(HARD_QUESTIONS, Answer.NOT_MET, reason, {"count": count})
    still_open = sum(stand in OPEN for stand in facts.own)
    if still_open:
        return cannot_tell(HARD_QUESTIONS, "questions_open", count=still_open)
    if Stand.GIVEN in facts.own:
        return cannot_tell(HARD_QUESTIONS, "questions_given", count=facts.own.count(Stand.GIVEN))
    missing = sum(code not in facts.settled for code in STARTING)
    if missing:
        return cannot_tell(HARD_QUESTIONS, "questions_starting", count=missing, total=len(STARTING))
    return Verdict(HARD_QUESTIONS, Answer.MET, "questions_answered")
