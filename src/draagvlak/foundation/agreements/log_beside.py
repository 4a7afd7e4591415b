"""Agreements with the works council beside their events in the log: does each still stand as it was answered?"""

import json
from collections.abc import Iterator
from typing import Any

from draagvlak.foundation.agreements.models import Agreement, State
from draagvlak.foundation.decisions.models import LogEntry

_ABOUT, _NOBODY = "agreement:", "–"
_STATES = {
    "agreements.proposed": State.PROPOSED,
    "agreements.agreed": State.AGREED,
    "agreements.declined": State.DECLINED,
    "agreements.taken_back": State.TAKEN_BACK,
    "agreements.withdrawn": State.ENDED,
}
_ANSWERED = ("agreements.agreed", "agreements.declined")
_Version = tuple[str, int]  # subject and number


def unlike_their_events() -> Iterator[tuple[str, str]]:
    """Each version of an agreement that differs from its events, and in which columns; `event` when it has none.

    A subject of which an event was erased is left out: what is missing could be what would explain the difference.
    """
    signed = _signed()
    erased = LogEntry.objects.filter(about__startswith=_ABOUT, body="").values_list("about", flat=True)
    unknown = {about.removeprefix(_ABOUT) for about in erased}
    rows = {(row.subject, row.number): row for row in Agreement.objects.order_by("subject", "number")}
    for version in sorted({*rows, *signed}):
        if version[0] not in unknown:
            columns = _differing(rows.get(version), signed.get(version))
            if columns:
                yield f"{version[0]} {version[1]}", ", ".join(columns)


def _signed() -> dict[_Version, dict[str, Any]]:
    """What the log says of each version: its state now, its words and who answered."""
    versions: dict[_Version, dict[str, Any]] = {}
    events = LogEntry.objects.filter(kind__in=_STATES).exclude(body="").order_by("index")
    for text in events.values_list("body", flat=True).iterator(2000):
        body = json.loads(text)
        subject, kind = body["about"].removeprefix(_ABOUT), body["kind"]
        if kind not in _STATES:
            continue  # the column lied; that is told elsewhere
        if kind == "agreements.agreed":
            _end_the_one_before(versions, subject)
        version = versions.setdefault((subject, body["details"]["number"]), {"answered_by": ""})
        version |= {"state": _STATES[kind], "words": body["details"]["words"]}
        if kind in _ANSWERED:
            version["answered_by"] = body["by"]
    return versions


def _end_the_one_before(versions: dict[_Version, dict[str, Any]], subject: str) -> None:
    for (about, _number), version in versions.items():
        if about == subject and version["state"] == State.AGREED:
            version["state"] = State.ENDED


def _differing(row: Agreement | None, signed: dict[str, Any] | None) -> list[str]:
    if row is None:
        return ["row"]
    if signed is None:
        return ["event"]
    same = {
        "state": row.state == signed["state"],
        "words": dict(row.words) == signed["words"],
        "answered_by_name": row.answered_by_name in (signed["answered_by"], _NOBODY),
    }
    return [column for column, is_same in same.items() if not is_same]
