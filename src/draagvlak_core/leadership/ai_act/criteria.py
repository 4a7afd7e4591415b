"""What the AI Act says at a gate: whether the class is known, and whether what has to be done today was done.

What is open, never asked, or answered under older rules is *cannot tell*, whatever else is known.
"""

from dataclasses import dataclass
from datetime import date

from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.verdicts import Verdict, cannot_tell

ACT_CLASS = "leadership.ai_act_class"
ACT_DUTIES = "leadership.ai_act_duties"

ACT_CRITERIA = (ACT_CLASS, ACT_DUTIES)


@dataclass(frozen=True, slots=True)
class ActFacts:
    """What was kept about one use case; all empty when nobody answered the questions."""

    kept: bool = False
    newest: bool = False  # under the rules as they are now
    risk: str = ""  # code of the class, empty when it cannot be told
    still_open: int = 0
    due: tuple[tuple[str, date], ...] = ()  # duty and the day from which it applies
    done: frozenset[str] = frozenset()


def judge_act(facts: ActFacts, today: date) -> tuple[Verdict, Verdict]:
    """One verdict per criterion, in the order of `ACT_CRITERIA`."""
    return _class(facts), _duties(facts, today)


def _class(facts: ActFacts) -> Verdict:
    # What is prohibited stays so under newer rules until somebody looks again: it never waits.
    if facts.kept and facts.risk == "prohibited":
        return Verdict(ACT_CLASS, Answer.NOT_MET, "act_prohibited")
    reason = _unknown(facts)
    if reason:
        return cannot_tell(ACT_CLASS, reason, count=facts.still_open)
    return Verdict(ACT_CLASS, Answer.MET, f"act_is_{facts.risk}")


def _unknown(facts: ActFacts) -> str:
    if not facts.kept:
        return "act_none"
    if not facts.newest:
        return "act_older_rules"
    return "act_open" if facts.still_open or not facts.risk else ""


def _duties(facts: ActFacts, today: date) -> Verdict:
    late = [code for code, day in facts.due if day <= today and code not in facts.done]
    if facts.kept and late:
        return Verdict(ACT_DUTIES, Answer.NOT_MET, "act_duties_late", {"count": len(late)})
    if _unknown(facts):
        return cannot_tell(ACT_DUTIES, "act_duties_unknown")
    later = sorted(day for code, day in facts.due if code not in facts.done)
    if later:
        params = {"count": len(later), "day": later[0]}
        return Verdict(ACT_DUTIES, Answer.MET, "act_duties_later", params)
    return Verdict(ACT_DUTIES, Answer.MET, "act_duties_done" if facts.due else "act_duties_none")
