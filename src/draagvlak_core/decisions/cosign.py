"""Co-signing a checkpoint: the key of whoever co-signs, kept outside the server, and the check of what they signed.

The key is one line of text in the form of signed notes (https://c2sp.org/signed-note, as Go's `sumdb/note` writes it):
`PRIVATE+KEY+name+key id+base64(0x01 ‖ 32-byte seed)`. Pure: where the line is kept is up to the caller.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from draagvlak_core.decisions.checkpoint import (
    ED25519,
    CheckpointError,
    is_signed_by,
    read_checkpoint,
    read_verifier_key,
    verifier_key,
)

_START = "PRIVATE+KEY+"


def signer_key(name: str, private_key: Ed25519PrivateKey) -> str:
    """The private key as one line of text. Raises CheckpointError when the name cannot name a key."""
    key_id = verifier_key(name, private_key.public_key()).split("+")[1]
    seed = base64.b64encode(ED25519 + private_key.private_bytes_raw()).decode("ascii")
    return f"{_START}{name}+{key_id}+{seed}"


def read_signer_key(line: str) -> tuple[str, Ed25519PrivateKey]:
    """Name and key from a line of `signer_key`. Raises CheckpointError, which never repeats the line."""
    if not line.startswith(_START):
        raise CheckpointError("a private key begins with PRIVATE+KEY+")
    name, _, rest = line.removeprefix(_START).partition("+")
    key_id, _, seed = rest.partition("+")
    try:
        raw = base64.b64decode(seed, validate=True)
    except (binascii.Error, ValueError) as error:
        raise CheckpointError("not base64") from error
    if len(raw) != 33 or raw[:1] != ED25519:
        raise CheckpointError("an Ed25519 key is the byte 0x01 and 32 bytes, in base64")
    private = Ed25519PrivateKey.from_private_bytes(raw[1:])
    if verifier_key(name, private.public_key()).split("+")[1] != key_id:
        raise CheckpointError("the key id does not belong to this name and key")
    return name, private


def as_written(text: str) -> str:
    """The text with the line ends it had: mail programs and browsers turn them into CR LF, or put a mark in front."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def cosigning_fault(cosigned: str, kept: str, log_vkeys: Sequence[str], cosigner_vkey: str) -> str:
    """What is wrong with a co-signed note, as a code; "" when it is the kept checkpoint, rightly signed by both.

    unreadable        this is no checkpoint, or the key of the cosigner is none
    other-log         it is a checkpoint of another log
    other-checkpoint  it is another checkpoint of this log than the one that was kept
    log-signature     none of the keys of the log signed it rightly
    not-cosigned      the cosigner's key did not sign it
    cosignature       there is a line of the cosigner's key, and it is wrong
    """
    try:
        signed, was = read_checkpoint(cosigned), read_checkpoint(kept)
        log, cosigner = [read_verifier_key(vkey) for vkey in log_vkeys], read_verifier_key(cosigner_vkey)
    except CheckpointError:
        return "unreadable"
    if signed.text != was.text:
        return "other-checkpoint" if signed.origin == was.origin else "other-log"
    if not any(is_signed_by(signed, key) for key in log):
        return "log-signature"
    if is_signed_by(signed, cosigner):
        return ""
    own = [line for line in signed.signatures if (line.name, line.key_id) == (cosigner.name, cosigner.key_id)]
    return "cosignature" if own else "not-cosigned"
