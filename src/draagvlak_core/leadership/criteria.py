"""What leadership knows about one use case: the course, its ambition, the boundaries, who answers for it.

`None` in a fact means that nobody knows; no unknown fact ever gives *met*.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.verdicts import Verdict, cannot_tell

COURSE = "leadership.course"
AMBITION = "leadership.serves_ambition"
BOUNDARIES = "leadership.boundaries"
ACCOUNTABLE = "leadership.accountable"
SAYS_NOT = "leadership.says_what_not"
NEEDS_FIRST = "leadership.needs_first"

CRITERIA = (COURSE, AMBITION, BOUNDARIES, ACCOUNTABLE, SAYS_NOT, NEEDS_FIRST)

THREE_LETTERS = re.compile(r"(?:[^\W\d_][\W\d_]*){3}")

# How a person who was asked to answer for a use case stands to it, and the reason that follows.
# Only "accepted" can be met; a state that is not in this list is unknown.
ACCOUNTABLE_REASONS = {
    "nobody": "accountable_nobody",
    "asked": "accountable_asked",
    "declined": "accountable_declined",
    "left": "accountable_left",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about one use case. Titles are texts by language code."""

    course: str | None  # "adopted", "draft" or "none"
    ambitions: int | None  # how many ambitions run in the whole organisation
    serves: tuple[Mapping[str, str], ...] | None  # titles of the running ambitions this use case serves
    served_ended: int  # ambitions it served that have ended
    boundaries: int | None  # adopted boundaries that hold today
    respected: int  # of those: worked out or judged respected, or crossed with an exception
    crossed: tuple[int, ...]  # numbers of the boundaries it crosses
    unsure: int  # judged, and the person who judged could not tell
    acceptance: str | None
    accountable: str | None  # the name of the person who was asked, None when there is nobody
    accountable_left_on: date | None
    says_not: bool | None  # the card says what it does not do
    need: bool | None  # the card says why it is used
    tool: bool | None  # a tool or a supplier is named
    facts_missing: int = 0  # boundaries that cannot be worked out because nobody told a fact
    excepted: tuple[int, ...] = ()  # numbers of the boundaries it crosses and may, for now


def judge(facts: Facts, today: date) -> tuple[Verdict, ...]:
    """One verdict per criterion, in the order of `CRITERIA`."""
    return (
        _course(facts),
        _serves_ambition(facts),
        _boundaries(facts),
        _accountable(facts, today),
        _says_what_not(facts),
        _needs_first(facts),
    )


def judgement_counts(judged_on: date, valid_from: date | None) -> bool:
    """Whether a judgement says something about the boundary as it holds now.

    One made before the boundary held was about other words, or about none. A boundary without
    a first day has no judgement that counts.
    """
    return valid_from is not None and judged_on >= valid_from


def in_force(state: str, valid_from: date | None, today: date) -> bool:
    """An adopted boundary holds from its first day on; adopted without one, it holds already."""
    return state == "adopted" and (valid_from is None or valid_from <= today)


def says_something(words: str) -> bool:
    """Whether a text has words in it: a dash or a full stop tells nobody anything."""
    return THREE_LETTERS.search(words) is not None


def _course(facts: Facts) -> Verdict:
    if facts.course == "adopted":
        return Verdict(COURSE, Answer.MET, "course_adopted")
    if facts.course == "draft":
        return Verdict(COURSE, Answer.NOT_MET, "course_draft")
    if facts.course == "none":
        return Verdict(COURSE, Answer.NOT_MET, "course_none")
    return cannot_tell(COURSE, "course_unknown")


def _serves_ambition(facts: Facts) -> Verdict:
    if facts.serves is None or facts.ambitions is None:
        return cannot_tell(AMBITION, "ambition_unknown")
    if facts.serves:
        params = {"count": len(facts.serves), "title": facts.serves[0]}
        return Verdict(AMBITION, Answer.MET, "ambition_served", params)
    if facts.served_ended:
        return Verdict(AMBITION, Answer.NOT_MET, "ambition_ended")
    # Where no ambition was written down yet, serving none says nothing about the use case.
    if not facts.ambitions:
        return cannot_tell(AMBITION, "ambition_none_written")
    return Verdict(AMBITION, Answer.NOT_MET, "ambition_none_served", {"count": facts.ambitions})


def _boundaries(facts: Facts) -> Verdict:
    if facts.boundaries is None:
        return cannot_tell(BOUNDARIES, "boundaries_unknown")
    # A crossed boundary decides, whatever else is unknown.
    if facts.crossed:
        return Verdict(BOUNDARIES, Answer.NOT_MET, "boundaries_crossed", _numbered(facts.crossed))
    if not facts.boundaries:
        return cannot_tell(BOUNDARIES, "boundaries_none")
    return _all_told(facts)


def _all_told(facts: Facts) -> Verdict:
    """Of a number of boundaries none of which is crossed: the first thing that is still open, or respected."""
    boundaries = facts.boundaries or 0
    if facts.facts_missing:
        return cannot_tell(BOUNDARIES, "boundaries_facts_missing", count=facts.facts_missing, total=boundaries)
    unjudged = boundaries - facts.respected - facts.unsure
    if unjudged > 0:
        return cannot_tell(BOUNDARIES, "boundaries_unjudged", count=unjudged, total=boundaries)
    if facts.unsure:
        return cannot_tell(BOUNDARIES, "boundaries_unsure", count=facts.unsure, total=boundaries)
    if facts.respected != boundaries:  # more judgements than boundaries: the count cannot be trusted
        return cannot_tell(BOUNDARIES, "boundaries_unknown")
    return _respected(facts)


def _respected(facts: Facts) -> Verdict:
    if facts.excepted:
        return Verdict(BOUNDARIES, Answer.MET, "boundaries_excepted", _numbered(facts.excepted))
    return Verdict(BOUNDARIES, Answer.MET, "boundaries_respected", {"count": facts.boundaries})


def _numbered(numbers: tuple[int, ...]) -> dict[str, object]:
    return {"count": len(numbers), "numbers": ", ".join(str(number) for number in sorted(numbers))}


def _accountable(facts: Facts, today: date) -> Verdict:
    if facts.acceptance in ACCOUNTABLE_REASONS:
        reason = ACCOUNTABLE_REASONS[facts.acceptance]
        return Verdict(ACCOUNTABLE, Answer.NOT_MET, reason, {"name": facts.accountable or "–"})
    if facts.acceptance != "accepted":
        return cannot_tell(ACCOUNTABLE, "accountable_unknown")
    if not facts.accountable:  # somebody once accepted, and nobody knows any more who
        return cannot_tell(ACCOUNTABLE, "accountable_lost")
    params = {"name": facts.accountable}
    if facts.accountable_left_on is not None and facts.accountable_left_on <= today:
        return Verdict(ACCOUNTABLE, Answer.NOT_MET, "accountable_left", params)
    return Verdict(ACCOUNTABLE, Answer.MET, "accountable_accepted", params)


def _says_what_not(facts: Facts) -> Verdict:
    if facts.says_not is None:
        return cannot_tell(SAYS_NOT, "says_not_unknown")
    if facts.says_not:
        return Verdict(SAYS_NOT, Answer.MET, "says_not_written")
    return Verdict(SAYS_NOT, Answer.NOT_MET, "says_not_empty")


def _needs_first(facts: Facts) -> Verdict:
    if facts.need is None or facts.tool is None or facts.serves is None:
        return cannot_tell(NEEDS_FIRST, "need_unknown")
    # How it helps an ambition is a need as well: whoever wrote that down began with what is wanted.
    if facts.need:
        return Verdict(NEEDS_FIRST, Answer.MET, "need_written")
    if facts.serves:
        return Verdict(NEEDS_FIRST, Answer.MET, "need_in_ambition", {"title": facts.serves[0]})
    if facts.tool:
        return Verdict(NEEDS_FIRST, Answer.NOT_MET, "tool_before_need")
    return cannot_tell(NEEDS_FIRST, "need_and_tool_open")
