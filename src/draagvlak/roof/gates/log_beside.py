"""Decisions at gates beside their events in the log: does each row still say what was signed, and is each there?"""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.roof.gates.models import Decision

_DECIDED, _NOBODY = "gates.decided", "–"
_SAME_MOMENT = timedelta(minutes=1)  # event and row ask the clock one after the other, within one transaction


def unlike_their_events() -> Iterator[tuple[int, str]]:
    """Each decision whose row differs from its event, and in which columns; `event` when it has none of its own.

    A decision whose event was erased is left out: nobody can say what it was, and the log tells of the erasing.
    """
    decisions = Decision.objects.order_by("pk").prefetch_related("conditions")
    bodies = dict(LogEntry.objects.filter(kind=_DECIDED).values_list("index", "body"))
    erased = set(LogEntry.objects.filter(body="").values_list("index", flat=True))
    for decision in decisions.iterator(500):
        if decision.log_index not in erased:
            text = bodies.get(decision.log_index)
            if columns := _differing(decision, json.loads(text) if text else {}):
                yield decision.pk, ", ".join(columns)


def without_a_row() -> Iterator[int]:
    """Each event of a decision at a gate of which the row is gone, while the use case it was about is still there."""
    rows = set(Decision.objects.values_list("log_index", flat=True))
    there = {f"use_case:{pk}" for pk in UseCase.objects.values_list("pk", flat=True)}
    events = LogEntry.objects.filter(kind=_DECIDED).exclude(body="").order_by("index")
    for index, text in events.values_list("index", "body").iterator(2000):
        if index not in rows and json.loads(text)["about"] in there:
            yield index


def _differing(decision: Decision, body: dict[str, Any]) -> list[str]:
    if body.get("kind") != _DECIDED or body.get("about") != f"use_case:{decision.use_case_id}":
        return ["event"]
    details = body["details"]
    same = {
        "outcome": decision.outcome == details["outcome"],
        "from_stage": decision.from_stage == details["from_stage"],
        "to_stage": decision.to_stage == details["to_stage"],
        "reasons": dict(decision.reasons) == details["reasons"],
        "review_on": (decision.review_on.isoformat() if decision.review_on else "") == details["review_on"],
        "decided_by_name": decision.decided_by_name in (body["by"], _NOBODY),
        "decided_at": abs(decision.decided_at - datetime.fromisoformat(body["at"])) <= _SAME_MOMENT,
        "findings": _answers(decision) == details["answers"],
        "conditions": _conditions(decision) == sorted(_words(told) for told in details["conditions"]),
    }
    return [column for column, is_same in same.items() if not is_same]


def _answers(decision: Decision) -> dict[str, str]:
    return {row["criterion"]: row["answer"] for row in decision.findings}


def _conditions(decision: Decision) -> list[tuple[str, str]]:
    """Without their owner, who may change: that is an event of its own."""
    return sorted(_words({"words": dict(one.words), "due_on": str(one.due_on)}) for one in decision.conditions.all())


def _words(told: dict[str, Any]) -> tuple[str, str]:
    return json.dumps(told["words"], sort_keys=True), told["due_on"]
