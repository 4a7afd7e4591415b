"""Who keeps an eye on a use of AI, and whether that person may stop it today."""

from dataclasses import dataclass
from datetime import date

from draagvlak_core.leadership.criteria import says_something
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.verdicts import Verdict, cannot_tell

OVERSIGHT = "leadership.oversight"

# From so many use cases on, it is asked whether one person can really answer for all of them.
MANY = 6


@dataclass(frozen=True, slots=True)
class Oversight:
    """What was written down. `may_stop`: None means that nobody has said whether this person may stop it today."""

    name: str | None  # None: whoever it was is no longer known
    left_on: date | None
    mandate: tuple[str, ...]  # the words, in each language they were written in
    may_stop: bool | None


def judge_oversight(facts: Oversight | None, today: date) -> Verdict:
    """One verdict. Somebody without a mandate to stop is a spectator, so only a yes is met."""
    if facts is None:
        return Verdict(OVERSIGHT, Answer.NOT_MET, "oversight_nobody")
    if not facts.name:
        return Verdict(OVERSIGHT, Answer.NOT_MET, "oversight_lost")
    params = {"name": facts.name}
    if facts.left_on is not None and facts.left_on <= today:
        return Verdict(OVERSIGHT, Answer.NOT_MET, "oversight_left", params)
    if facts.may_stop is None:
        return cannot_tell(OVERSIGHT, "oversight_not_said", **params)
    if not facts.may_stop:
        return Verdict(OVERSIGHT, Answer.NOT_MET, "oversight_may_not_stop", params)
    if not any(says_something(words) for words in facts.mandate):
        return cannot_tell(OVERSIGHT, "oversight_no_mandate", **params)
    return Verdict(OVERSIGHT, Answer.MET, "oversight_may_stop", params)


def too_many(count: int) -> bool:
    """Whether answering for so many use cases has to be asked about. A question about the work, not a judgement."""
    return count >= MANY
