"""The signer's side of RFC 9474: raw RSA over something unseen, in constant time, and never a wrong answer.

A signer raises whatever it is given to a secret power. How long that takes must say nothing about the secret, so it is
done by OpenSSL where OpenSSL 3 can be reached, else by GMP's `powmod_sec` with blinding of our own. One wrong
bit in a half of the calculation would give the key away (Boneh, DeMillo and Lipton 1997): each answer is checked first.
"""

from __future__ import annotations

import secrets
from typing import Protocol

import gmpy2
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)

from draagvlak_core.voice import openssl
from draagvlak_core.voice.blind_tokens import PublicKey

KEY_BITS = 3072
EXPONENT = 65537


class NotSigned(ValueError):
    """This cannot be signed: it has another length than the key, or is not below the modulus."""


class Fault(RuntimeError):
    """The calculation went wrong. The wrong answer must not leave the machine, so it is not in here."""


class Power(Protocol):
    """Raises a number below the modulus to the secret exponent."""

    def __call__(self, number: int) -> int: ...


class Signer:
    """Signs what it cannot read, with the key of one round."""

    def __init__(self, private: RSAPrivateKey, power: Power | None = None) -> None:
        self.key = PublicKey.of(private.public_key())
        self._power = power or openssl.power(private_der(private), self.key.size) or GmpPower(private)

    def sign(self, blinded: bytes) -> bytes:
        """Give the signature over a blinded message. Raises NotSigned or Fault."""
        number = int.from_bytes(blinded, "big")
        if len(blinded) != self.key.size or number >= self.key.n:
            raise NotSigned("not a blinded message for this key")
        answer = self._power(number)
        if pow(answer, self.key.e, self.key.n) != number:
            raise Fault("the signature did not verify")
        return answer.to_bytes(self.key.size, "big")


class GmpPower:
    """By the Chinese remainder theorem, in GMP's constant time, over a number that is blinded anew each time."""

    def __init__(self, private: RSAPrivateKey) -> None:
        numbers = private.private_numbers()
        self._n, self._e = gmpy2.mpz(numbers.public_numbers.n), gmpy2.mpz(numbers.public_numbers.e)
        self._p, self._q = gmpy2.mpz(numbers.p), gmpy2.mpz(numbers.q)
        self._dp, self._dq = gmpy2.mpz(numbers.dmp1), gmpy2.mpz(numbers.dmq1)
        self._q_inverse = gmpy2.mpz(numbers.iqmp)

    def __call__(self, number: int) -> int:
        factor = gmpy2.mpz(secrets.randbelow(int(self._n) - 2) + 2)
        hidden = number * gmpy2.powmod(factor, self._e, self._n) % self._n
        one = gmpy2.powmod_sec(hidden % self._p, self._dp, self._p)
        other = gmpy2.powmod_sec(hidden % self._q, self._dq, self._q)
        whole = other + self._q * ((one - other) * self._q_inverse % self._p)
        return int(whole * gmpy2.invert(factor, self._n) % self._n)


def new_key() -> RSAPrivateKey:
    return generate_private_key(EXPONENT, KEY_BITS)


def private_der(private: RSAPrivateKey) -> bytes:
    return private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def read_private(der: bytes) -> RSAPrivateKey:
    """Raises ValueError when this is no RSA key."""
    key = load_der_private_key(der, password=None)
    if not isinstance(key, RSAPrivateKey):
        raise ValueError("not an RSA key")
    return key
