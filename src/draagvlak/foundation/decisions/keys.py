"""Keeps the key that signs the log in a file of its own: whoever holds the database, or a copy of it, cannot sign."""

import os
import tempfile
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

from draagvlak.ui.refused import Refused
from draagvlak_core.decisions.checkpoint import verifier_key

FOLDER = "log_keys"


def make_key(origin: str) -> str:
    """Make a key for the log of this name and keep it; gives its public half."""
    return keep_key(origin, Ed25519PrivateKey.generate())


def keep_key(origin: str, private: Ed25519PrivateKey) -> str:
    """Keep a key, whole or not at all, readable for its owner alone; gives its public half."""
    vkey = verifier_key(origin, private.public_key())
    place = _place(vkey)
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".making-")  # for its owner alone from the first byte
    with os.fdopen(handle, "w") as file:
        file.write(private.private_bytes_raw().hex())
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(place)
    return vkey


def private_key(vkey: str) -> Ed25519PrivateKey:
    """The private half of a public key. Raises Refused `decisions.key_gone` when it is not there, or another one."""
    place = _place(vkey)
    try:
        private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(place.read_text().strip()))
    except (OSError, ValueError):
        raise Refused("decisions.key_gone", file=str(place)) from None
    if verifier_key(vkey.partition("+")[0], private.public_key()) != vkey:
        raise Refused("decisions.key_gone", file=str(place))
    return private


def is_kept(vkey: str) -> bool:
    """Whether the log can be signed with this key."""
    try:
        private_key(vkey)
    except Refused:
        return False
    return True


def forget_key(vkey: str) -> None:
    """The log is no longer signed with this key: what it signed holds, and it signs nothing more."""
    _place(vkey).unlink(missing_ok=True)


def _place(vkey: str) -> Path:
    return Path(settings.DATA) / FOLDER / sha256(vkey.encode()).hexdigest()[:32]
