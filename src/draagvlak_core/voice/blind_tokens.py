"""Tokens that are signed without being seen: RFC 9474, RSA blind signatures with PSS and SHA-384.

Whoever wants a token makes a message, hides it (`blind`), lets the organisation sign what is hidden, and takes the
hiding off again (`finalise`). The signature is then good for a message the signer never saw, so showing it tells
nobody for whom it was signed. The signing itself stands in `blind_signing.py`; whether a token may be used, in
`tokens.py`.

Everything random is given by the caller, so that published test vectors can be replayed.
"""

from __future__ import annotations

from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey, RSAPublicNumbers
from cryptography.hazmat.primitives.hashes import SHA384

from draagvlak_core.voice import pss

PREFIX_BYTES = 32


@dataclass(frozen=True, slots=True)
class Variant:
    """One of the four in RFC 9474, section 5. `salt`: bytes; `randomized`: a random prefix comes in front."""

    name: str
    salt: int
    randomized: bool


VARIANTS = {
    variant.name: variant
    for variant in (
        Variant("RSABSSA-SHA384-PSS-Randomized", 48, True),
        Variant("RSABSSA-SHA384-PSSZERO-Randomized", 0, True),
        Variant("RSABSSA-SHA384-PSS-Deterministic", 48, False),
        Variant("RSABSSA-SHA384-PSSZERO-Deterministic", 0, False),
    )
}
OURS = VARIANTS["RSABSSA-SHA384-PSS-Randomized"]


class NotAToken(ValueError):
    """What was given cannot be blinded, or what came back is no signature over what was blinded."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The key of a round: modulus and exponent."""

    n: int
    e: int

    @classmethod
    def of(cls, key: RSAPublicKey) -> PublicKey:
        numbers = key.public_numbers()
        return cls(numbers.n, numbers.e)

    @property
    def size(self) -> int:
        """In bytes."""
        return (self.n.bit_length() + 7) // 8


def prepare(message: bytes, *, prefix: bytes = b"", variant: Variant = OURS) -> bytes:
    """The message as it is signed: with 32 random bytes in front, unless the variant is deterministic."""
    if len(prefix) != (PREFIX_BYTES if variant.randomized else 0):
        raise NotAToken("the prefix has another length than this variant asks")
    return prefix + message


def blind(message: bytes, key: PublicKey, *, salt: bytes, factor: int) -> tuple[bytes, int]:
    """Hide a prepared message: what goes to the signer, and the inverse that takes the hiding off.

    `factor`: random, from 1 to n - 1, never used twice. Raises NotAToken when it or the message shares a factor with n.
    """
    encoded = int.from_bytes(pss.encode(message, bits=key.n.bit_length() - 1, salt=salt), "big")
    try:
        pow(encoded, -1, key.n)
        inverse = pow(factor, -1, key.n)
    except ValueError as error:
        raise NotAToken("this message or factor cannot be used with this key") from error
    return (encoded * pow(factor, key.e, key.n) % key.n).to_bytes(key.size, "big"), inverse


def finalise(message: bytes, signed: bytes, key: PublicKey, *, inverse: int, variant: Variant = OURS) -> bytes:
    """Take the hiding off what the signer gave back. Raises NotAToken when that is no signature over this message."""
    if len(signed) != key.size:
        raise NotAToken("the signer gave back something of another length")
    signature = (int.from_bytes(signed, "big") * inverse % key.n).to_bytes(key.size, "big")
    if not verify(message, signature, key, variant=variant):
        raise NotAToken("the signer gave back something that does not verify")
    return signature


def verify(message: bytes, signature: bytes, key: PublicKey, *, variant: Variant = OURS) -> bool:
    """Is this a signature over the prepared message? An ordinary RSA-PSS signature, checked by an ordinary library."""
    return Verifier(key, variant).verify(message, signature)


class Verifier:
    """Checks many signatures under one key."""

    def __init__(self, key: PublicKey, variant: Variant = OURS) -> None:
        self._key = RSAPublicNumbers(key.e, key.n).public_key()
        self._padding = padding.PSS(mgf=padding.MGF1(SHA384()), salt_length=variant.salt)

    def verify(self, message: bytes, signature: bytes) -> bool:
        try:
            self._key.verify(signature, message, self._padding, SHA384())
        except InvalidSignature:
            return False
        return True
