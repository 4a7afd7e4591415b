"""What a token says, and whether a post that comes with one may be taken: trouble as codes, all of it at once.

The message that is signed unseen is

    draagvlak/v1|<instance>|<round>|<purpose>|<SHA-256 of an Ed25519 public key, in hex>

so a token is good at one installation, in one round, for one purpose, and for whoever holds that key. The key signs
the post: nobody on the way can change a word of it. It is made for this one token and never used again.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from draagvlak_core.voice.blind_tokens import PREFIX_BYTES, PublicKey, Verifier, prepare

VERSION = "draagvlak/v1"


class Trouble(StrEnum):
    """Why a post is not taken."""

    WRONG_ROUND = "wrong_round"
    WRONG_PURPOSE = "wrong_purpose"
    FORGED = "forged"
    ALTERED = "altered"
    SPENT = "spent"


@dataclass(frozen=True, slots=True)
class Door:
    """A round as posts meet it: where, which, for what, under which key."""

    instance: str
    round: str
    purpose: str
    key: PublicKey


@dataclass(frozen=True, slots=True)
class Token:
    """A signed token: the random prefix, the signature over it, and the Ed25519 public key it is bound to."""

    prefix: bytes
    signature: bytes
    public: bytes

    @property
    def thread(self) -> str:
        """The public name of what is written with it: says nothing about who, and nobody can choose it."""
        return sha256(self.public).hexdigest()


def token_message(instance: str, round_code: str, purpose: str, public: bytes) -> bytes:
    """What is signed unseen."""
    return "|".join((VERSION, instance, round_code, purpose, sha256(public).hexdigest())).encode()


def post_message(instance: str, round_code: str, purpose: str, post: bytes) -> bytes:
    """What the key of a token signs: the post, bound to the same place, so that it is of no use in another round."""
    return "|".join((VERSION, "post", instance, round_code, purpose, sha256(post).hexdigest())).encode()


def faults(
    token: Token,
    *,
    door: Door,
    said: tuple[str, str],
    post: bytes,
    signature: bytes,
    spent: bool,
    purposes: Collection[str],
) -> list[Trouble]:
    """Everything wrong with a post for this door; empty when it may be taken.

    `said`: round and purpose the post names itself. `purposes`: every purpose there is, to tell a token for another
    purpose from one that was never signed.
    """
    troubles: list[Trouble] = []
    if said[0] != door.round:
        troubles.append(Trouble.WRONG_ROUND)
    if said[1] != door.purpose:
        troubles.append(Trouble.WRONG_PURPOSE)
    if not troubles and not _signed(token, door, door.purpose):
        others = (purpose for purpose in purposes if purpose != door.purpose)
        elsewhere = any(_signed(token, door, purpose) for purpose in others)
        troubles.append(Trouble.WRONG_PURPOSE if elsewhere else Trouble.FORGED)
    if not _by_its_owner(token, post_message(door.instance, *said, post), signature):
        troubles.append(Trouble.ALTERED)
    if spent:
        troubles.append(Trouble.SPENT)
    return troubles


def _signed(token: Token, door: Door, purpose: str) -> bool:
    if len(token.prefix) != PREFIX_BYTES:
        return False
    message = token_message(door.instance, door.round, purpose, token.public)
    return Verifier(door.key).verify(prepare(message, prefix=token.prefix), token.signature)


def _by_its_owner(token: Token, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(token.public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
