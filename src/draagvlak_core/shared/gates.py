"""What a decision at a gate must hold before it can be recorded. The software never decides."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from draagvlak_core.shared.answers import Answer, all_of
from draagvlak_core.shared.verdicts import Verdict


class Outcome(StrEnum):
    """What a named person can decide. "Not yet" is a respectable result."""

    GO = "go"
    CONDITIONS = "conditions"
    NOT_YET = "not_yet"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A decision as it was filled in, before it is accepted."""

    outcome: Outcome
    reasons: str
    review_on: date | None
    overruled: Mapping[str, str]  # criterion → why it may be passed over
    conditions: int  # how many conditions with an owner and a date


def open_points(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """All that is not met or cannot be told: what a "go" has to answer for."""
    return tuple(v for v in verdicts if v.answer is not Answer.MET)


def stands(verdicts: Iterable[Verdict]) -> Answer:
    """The gate as a whole. A gate that asks nothing cannot be told."""
    return all_of(v.answer for v in verdicts)


def faults(proposal: Proposal, verdicts: Iterable[Verdict], today: date) -> tuple[str, ...]:
    """Codes of everything that keeps this decision from being recorded; empty when it may be.

    `no_reasons`, `no_review_date`, `review_in_past`, `no_conditions`, `gate_asks_nothing`, and
    `open:<criterion>` for each unmet or unknown criterion a (conditional) go passes over without a reason.
    """
    verdicts = tuple(verdicts)
    faults = list(_form_faults(proposal, today))
    if proposal.outcome in (Outcome.GO, Outcome.CONDITIONS):
        if not verdicts:
            faults.append("gate_asks_nothing")
        waiting = (verdict.criterion for verdict in open_points(verdicts))
        faults.extend(f"open:{code}" for code in waiting if not proposal.overruled.get(code, "").strip())
    return tuple(faults)


def _form_faults(proposal: Proposal, today: date) -> Iterable[str]:
    if not proposal.reasons.strip():
        yield "no_reasons"
    # A stop ends the matter; every other outcome must come back on the table.
    if proposal.outcome is not Outcome.STOP:
        if proposal.review_on is None:
            yield "no_review_date"
        elif proposal.review_on <= today:
            yield "review_in_past"
    if proposal.outcome is Outcome.CONDITIONS and proposal.conditions < 1:
        yield "no_conditions"
