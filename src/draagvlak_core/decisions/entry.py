"""One entry of the decision log: a body, a salt, and the leaf hash that commits to both.

The leaf is SHA-256(0x00 ‖ salt ‖ canonical JSON of the body): an RFC 6962 leaf whose data is salt and body. The
salt is what makes erasure real: once body *and* salt are gone, nobody can find out by guessing what stood there,
while the leaf, and so the whole tree, stays as it was.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

SALT_BYTES = 16
Body = Mapping[str, Any]

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


class NotCanonicalError(ValueError):
    """This value has no canonical JSON, so it cannot be committed to. The message says why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log. `body` None: erased for privacy; then `salt` is None too and only the leaf stands."""

    index: int
    salt: bytes | None
    body: dict[str, Any] | None
    leaf: bytes


def canonical_json(body: Body) -> bytes:
    """The one way to write `body` (a JSON object) as bytes: UTF-8, keys sorted by code point, no spaces, one line.

    Text is taken as it is: no Unicode normalisation (NFC), so "é" as one sign and as e with an accent differ. Numbers
    are written as Python writes them (1.0 stays 1.0), so keep these bytes or their text, not a parsed copy that
    another system may write differently. This is not RFC 8785.

    Raises NotCanonicalError for NaN and infinity, keys that are not text, half surrogates, and anything that is
    not JSON (dates, decimals, sets, lazy translations).
    """
    if not isinstance(body, dict):
        raise NotCanonicalError("a body is a JSON object (a dict)")
    try:
        text = _ENCODER.encode(body)  # first, as it is what notices a body that contains itself
    except (TypeError, ValueError, RecursionError) as error:
        raise NotCanonicalError(f"not JSON: {error}") from error
    if not _keys_are_text(body):
        raise NotCanonicalError("every key is text: JSON would write 1 and '1' as the same key")
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotCanonicalError(f"not text: {error}") from error


def encode(value: object) -> bytes:
    """Canonical JSON of what came out of a JSON parser (so keys are text). ValueError or RecursionError if none."""
    return _ENCODER.encode(value).encode("utf-8")


def leaf_hash(salt: bytes, body: bytes) -> bytes:
    """SHA-256(0x00 ‖ salt ‖ body): 32 bytes. `salt` is 16 random bytes, else ValueError; `body` canonical JSON."""
    if len(salt) != SALT_BYTES:
        raise ValueError("a salt has 16 bytes")
    return sha256(b"\x00" + salt + body).digest()


def seal(index: int, salt: bytes, body: dict[str, Any]) -> Entry:
    """The entry for `body`. `salt`: 16 fresh random bytes from the caller, never used for another entry."""
    return Entry(index, salt, body, leaf_hash(salt, canonical_json(body)))


def erase(entry: Entry) -> Entry:
    """The entry without body and salt. The salt has to go as well, or a guessed body could still be confirmed."""
    return replace(entry, body=None, salt=None)


def _keys_are_text(value: object) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and _keys_are_text(item) for key, item in value.items())
    if isinstance(value, list | tuple):
        return all(_keys_are_text(item) for item in value)
    return True
