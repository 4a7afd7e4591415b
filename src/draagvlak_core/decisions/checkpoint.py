"""Checkpoints: a few lines of text, signed, that say how long a log was and what its root was.

The text is a C2SP tlog-checkpoint (https://c2sp.org/tlog-checkpoint) in a signed note (https://c2sp.org/signed-note)
with Ed25519 signatures, type 0x01. Whoever keeps one outside the organisation can later tell whether the log
still begins the same. Reading is strict: one text, one meaning, no second way to write the same signature.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from draagvlak_core.decisions.tree import HASH_BYTES

ED25519 = b"\x01"
_DASH = "\N{EM DASH}"
_SIZE = re.compile(r"0|[1-9][0-9]{0,18}")


class CheckpointError(ValueError):
    """This is not a checkpoint, or not a verifier key, as the C2SP texts describe them."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line: who says to have signed, the 4 bytes that tell their keys apart, and the signature."""

    name: str
    key_id: bytes
    value: bytes


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key with the name of its owner. `key_id`: 4 bytes; `public`: 32 bytes."""

    name: str
    key_id: bytes
    public: bytes


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a checkpoint says. `text` is the part that is signed. Being readable does not make it true."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...]
    text: str
    signatures: tuple[Signature, ...]


def make_checkpoint(origin: str, size: int, root: bytes, private_key: Ed25519PrivateKey) -> str:
    """A checkpoint of a log with `size` entries and this root (32 bytes), signed in the name of `origin`.

    `origin` names the log and its key, for instance "rivierstad.example/besluitenlog": no spaces, no plus.
    Raises CheckpointError for an origin, size or root that cannot stand in a checkpoint.
    """
    if not 0 <= size < 2**63 or len(root) != HASH_BYTES:
        raise CheckpointError("a size is zero or more, below 2^63; a root has 32 bytes")
    text = f"{origin}\n{size}\n{_b64(root)}\n"
    return f"{text}\n{_signature_line(text, origin, private_key)}"


def cosign(checkpoint_text: str, name: str, private_key: Ed25519PrivateKey) -> str:
    """The same checkpoint with one more signature line; unchanged when this key had signed it already.

    It says "I saw this checkpoint", no more: check the log against the checkpoint before signing.
    Raises CheckpointError when the text is no checkpoint or the name cannot name a key.
    """
    line = _signature_line(read_checkpoint(checkpoint_text).text, name, private_key)
    return checkpoint_text if f"\n{line}" in checkpoint_text else checkpoint_text + line


def read_checkpoint(text: str) -> Checkpoint:
    """What a checkpoint says, without checking who signed it. Raises CheckpointError, never anything else."""
    if any(sign < " " and sign != "\n" for sign in text) or any("\ud800" <= sign <= "\udfff" for sign in text):
        raise CheckpointError("a checkpoint is plain text without control characters")
    head, blank, tail = text.rpartition("\n\n")
    lines = head.split("\n")
    if not blank or len(lines) < 3 or not all(lines) or not tail.endswith("\n"):
        raise CheckpointError("a checkpoint has an origin, a size, a root, an empty line and signature lines")
    origin, size, root, *extensions = lines
    if not _SIZE.fullmatch(size) or int(size) >= 2**63:
        raise CheckpointError("the second line is the size: a whole number without leading zeros")
    root_bytes = _unb64(root)
    if len(root_bytes) != HASH_BYTES:
        raise CheckpointError("the third line is the root: 32 bytes in base64")
    signatures = tuple(_read_signature(line) for line in tail[:-1].split("\n"))
    return Checkpoint(origin, int(size), root_bytes, tuple(extensions), head + "\n", signatures)


def verifier_key(name: str, public_key: Ed25519PublicKey) -> str:
    """The public key as one line of text, `name+key id+key`, to hand to whoever wants to check signatures."""
    public = public_key.public_bytes_raw()
    return f"{name}+{_key_id(name, public).hex()}+{_b64(ED25519 + public)}"


def read_verifier_key(vkey: str) -> VerifierKey:
    """The key in a line of `verifier_key`. Raises CheckpointError when it is none or its key id does not fit."""
    name, _, rest = vkey.partition("+")
    key_id, _, key = rest.partition("+")
    public = _unb64(key)
    if len(public) != 33 or public[:1] != ED25519:
        raise CheckpointError("an Ed25519 key is the byte 0x01 and 32 bytes, in base64")
    if _key_id(name, public[1:]).hex() != key_id:
        raise CheckpointError("the key id does not belong to this name and key")
    return VerifierKey(name, bytes.fromhex(key_id), public[1:])


def check_signature(checkpoint_text: str, vkey: str) -> bool:
    """Whether this key signed this checkpoint. False, not an error, for anything that cannot be read."""
    try:
        checkpoint, key = read_checkpoint(checkpoint_text), read_verifier_key(vkey)
    except CheckpointError:
        return False
    return is_signed_by(checkpoint, key)


def is_signed_by(checkpoint: Checkpoint, key: VerifierKey) -> bool:
    """Whether there is a signature line of this key, and each such line is right."""
    own = [line for line in checkpoint.signatures if (line.name, line.key_id) == (key.name, key.key_id)]
    return bool(own) and all(_is_right(line, checkpoint.text, key.public) for line in own)


def _is_right(line: Signature, text: str, public: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(line.value, text.encode("utf-8"))
    except (InvalidSignature, ValueError):
        return False
    return True


def _signature_line(text: str, name: str, private_key: Ed25519PrivateKey) -> str:
    key_id = _key_id(name, private_key.public_key().public_bytes_raw())
    return f"{_DASH} {name} {_b64(key_id + private_key.sign(text.encode('utf-8')))}\n"


def _read_signature(line: str) -> Signature:
    dash, name, signature, *rest = [*line.split(" "), "", ""]
    value = _unb64(signature)
    if dash != _DASH or rest != ["", ""] or not _may_name_a_key(name) or len(value) < 5:
        raise CheckpointError("a signature line is a dash, a name and a signature in base64")
    return Signature(name, value[:4], value[4:])


def _key_id(name: str, public: bytes) -> bytes:
    if not _may_name_a_key(name):
        raise CheckpointError("the name of a key is text without spaces, control characters and plus signs")
    return sha256(name.encode("utf-8") + b"\n" + ED25519 + public).digest()[:4]


def _may_name_a_key(name: str) -> bool:
    return bool(name) and not any(c.isspace() or c < " " or c == "+" or "\ud800" <= c <= "\udfff" for c in name)


def _b64(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _unb64(text: str) -> bytes:
    """Bytes from base64, refusing a second spelling of the same bytes (spare bits, missing or extra padding)."""
    try:
        value = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise CheckpointError("not base64") from error
    if _b64(value) != text:
        raise CheckpointError("not the usual base64 of these bytes")
    return value
