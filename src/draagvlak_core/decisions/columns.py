"""Do the columns beside an entry, which nobody signed, say the same as its body, which the leaf commits to?

The columns are there to find entries quickly. Whoever can write in the database can change them without touching a
leaf, so nothing is shown from them, and a check compares them.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from draagvlak_core.decisions.entry import SALT_BYTES, NotCanonicalError, canonical_json, leaf_hash


def differing(body: dict[str, Any], *, kind: str, about: str, at: datetime) -> tuple[str, ...]:
    """The names of the columns that differ from the body, in the order kind, about, at."""
    same = {
        "kind": body.get("kind") == kind,
        "about": body.get("about") == about,
        "at": _same_second(body.get("at"), at),
    }
    return tuple(name for name, is_same in same.items() if not is_same)


def is_as_signed(leaf: bytes, salt: bytes, body: dict[str, Any]) -> bool:
    """Whether this leaf is of this body and salt."""
    try:
        return len(salt) == SALT_BYTES and leaf_hash(salt, canonical_json(body)) == leaf
    except NotCanonicalError:
        return False


def _same_second(written: object, at: datetime) -> bool:
    """The body holds whole seconds."""
    try:
        return datetime.fromisoformat(str(written)) == at.replace(microsecond=0)
    except (ValueError, TypeError):
        return False
