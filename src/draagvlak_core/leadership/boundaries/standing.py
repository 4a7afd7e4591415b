"""How a use of AI stands to a boundary: what follows from its facts, with what people found and decided."""

from dataclasses import dataclass
from enum import StrEnum

from draagvlak_core.leadership.boundaries.rules import Effect, Rule
from draagvlak_core.shared.answers import Answer


class How(StrEnum):
    """What an answer about a boundary stands on."""

    WORKED_OUT = "worked_out"
    DECIDED = "decided"  # the decision it asks for was taken
    UNDECIDED = "undecided"  # it asks for a decision nobody has taken
    JUDGED = "judged"  # a person with a name found this
    OUT_OF_SCOPE = "out_of_scope"
    EXCEPTION = "exception"  # it crosses, and may for now
    FACTS_MISSING = "facts_missing"
    NOT_JUDGED = "not_judged"
    JUDGE_UNSURE = "judge_unsure"
    SCOPE_UNKNOWN = "scope_unknown"


@dataclass(frozen=True, slots=True)
class Standing:
    """How one use of AI stands to one boundary."""

    answer: Answer
    how: How


@dataclass(frozen=True, slots=True)
class Around:
    """What people decided about one use and one boundary, besides what follows from its facts."""

    in_scope: Answer = Answer.MET
    judged: Answer | None = None  # what a person found; None: nobody judged it as it holds now
    decided: bool = False
    excepted: bool = False  # an exception runs today


NOTHING_AROUND = Around()


def stand(rule: Rule | None, worked_out: Answer, around: Around = NOTHING_AROUND) -> Standing:
    """Put together what follows from facts with what people found and decided.

    What can be worked out is not judged by anybody. A person's judgement counts where it cannot be told, and an
    exception lifts a crossing that is known: it does not make known what nobody told.
    """
    if around.in_scope is Answer.NOT_MET:
        return Standing(Answer.MET, How.OUT_OF_SCOPE)
    found = _found(rule, worked_out, around)
    if found.answer is not Answer.NOT_MET:
        return found
    if around.in_scope is Answer.CANNOT_TELL:
        return Standing(Answer.CANNOT_TELL, How.SCOPE_UNKNOWN)
    return Standing(Answer.MET, How.EXCEPTION) if around.excepted else found


def _found(rule: Rule | None, worked_out: Answer, around: Around) -> Standing:
    if rule is not None and rule.effect is Effect.ONLY_AFTER and around.decided:
        return Standing(Answer.MET, How.DECIDED)
    if rule is not None and worked_out is not Answer.CANNOT_TELL:
        waits = rule.effect is Effect.ONLY_AFTER and worked_out is Answer.NOT_MET
        return Standing(worked_out, How.UNDECIDED if waits else How.WORKED_OUT)
    if around.judged in (Answer.MET, Answer.NOT_MET):
        return Standing(around.judged, How.JUDGED)
    if rule is not None:
        return Standing(Answer.CANNOT_TELL, How.FACTS_MISSING)
    return Standing(Answer.CANNOT_TELL, How.NOT_JUDGED if around.judged is None else How.JUDGE_UNSURE)
