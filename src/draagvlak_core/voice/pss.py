"""EMSA-PSS with SHA-384: how a message is made ready before RSA signs it (RFC 8017, section 9.1.1)."""

from __future__ import annotations

from hashlib import sha384

HASH_BYTES = 48


def encode(message: bytes, *, bits: int, salt: bytes) -> bytes:
    """The encoded message for a modulus of `bits` + 1 bits. Raises ValueError when the key is too short for it."""
    length = (bits + 7) // 8
    if length < HASH_BYTES + len(salt) + 2:
        raise ValueError("the key is too short for SHA-384 and this salt")
    digest = sha384(bytes(8) + sha384(message).digest() + salt).digest()
    block = bytes(length - len(salt) - HASH_BYTES - 2) + b"\x01" + salt
    masked = bytearray(_xor(block, _mask(digest, len(block))))
    masked[0] &= 0xFF >> (8 * length - bits)
    return bytes(masked) + digest + b"\xbc"


def _mask(seed: bytes, length: int) -> bytes:
    """MGF1 with SHA-384 (RFC 8017, appendix B.2.1)."""
    rounds = -(-length // HASH_BYTES)
    return b"".join(sha384(seed + i.to_bytes(4, "big")).digest() for i in range(rounds))[:length]


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
