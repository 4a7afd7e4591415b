"""When a promise is kept: only when those who raised the matter say so."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class HeardBack(StrEnum):
    """What the group that raised it says about what was done. Nobody was asked yet: None, not one of these."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Standing(StrEnum):
    """Where a promise stands today."""

    OPEN = "open"
    LATE = "late"
    NOT_ASKED_BACK = "not_asked_back"
    PARTLY = "partly"
    NOT_DONE = "not_done"
    KEPT = "kept"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PromiseFacts:
    """One promise: when it is due, when it was done, what those who raised it say, whether somebody owns it."""

    due_on: date | None
    done_on: date | None
    heard_back: HeardBack | None
    has_owner: bool


_SAID = {HeardBack.YES: Standing.KEPT, HeardBack.PARTLY: Standing.PARTLY, HeardBack.NO: Standing.NOT_DONE}


def standing(promise: PromiseFacts, today: date) -> Standing:
    """Done is not yet kept: without a word from those who raised it, it is `NOT_ASKED_BACK`."""
    if promise.done_on is not None:
        return _SAID[promise.heard_back] if promise.heard_back else Standing.NOT_ASKED_BACK
    if promise.due_on is None:
        return Standing.UNKNOWN
    if promise.due_on < today:
        return Standing.LATE
    return Standing.OPEN if promise.has_owner else Standing.UNKNOWN
