"""A log gets another key: the old key signs the new one, and an event of the log says so.

Whoever kept the old key, or a checkpoint under it, follows these events from there to the key of today. Each step
counts only when the old key really signed it, so an event that somebody made up leads nowhere.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from draagvlak_core.decisions.checkpoint import CheckpointError, VerifierKey, read_verifier_key

KEY_CHANGED = "decisions.key_changed"
_SAYS = "draagvlak: from now on this log is signed with\n{}\n"


def hand_over(old: Ed25519PrivateKey, new_vkey: str) -> str:
    """The signature of the old key under the new one (a line of `verifier_key`), in base64."""
    return base64.b64encode(old.sign(_SAYS.format(new_vkey).encode())).decode("ascii")


@dataclass
class Succession:
    """Hears every body of a log, in order; then tells which keys signed before a given one."""

    steps: list[tuple[VerifierKey, VerifierKey]] = field(default_factory=list)

    def hear(self, body: dict[str, Any]) -> None:
        """Take in one event. Anything but a change of key that the old key signed is passed over."""
        details = body.get("details")
        if body.get("kind") == KEY_CHANGED and isinstance(details, dict):
            step = _step(*(details.get(name) for name in ("old", "new", "signed")))
            self.steps += [step] if step else []

    def before(self, key: VerifierKey) -> tuple[VerifierKey, ...]:
        """The keys that led to this one, the latest first."""
        earlier: list[VerifierKey] = []
        for old, new in reversed(self.steps):
            if new == key:
                earlier.append(old)
                key = old
        return tuple(earlier)


def _step(old: object, new: object, signed: object) -> tuple[VerifierKey, VerifierKey] | None:
    if not (isinstance(old, str) and isinstance(new, str) and isinstance(signed, str)):
        return None
    try:
        old_key, new_key = read_verifier_key(old), read_verifier_key(new)
        public = Ed25519PublicKey.from_public_bytes(old_key.public)
        public.verify(base64.b64decode(signed, validate=True), _SAYS.format(new).encode())
    except (CheckpointError, InvalidSignature, binascii.Error, ValueError):
        return None
    return (old_key, new_key) if old_key.name == new_key.name else None
