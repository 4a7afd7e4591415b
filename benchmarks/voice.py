"""Tokens per second and core: at least 150 signatures at 3072 bits and 5,000 verifications are promised.

Beside them the two ways to sign, and the same library's own padded signature, which cannot be blind but does the
same work: no way to sign blindly can be much faster.
"""

import secrets
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent.parent / "src")]

from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA384

from draagvlak_core.voice import openssl
from draagvlak_core.voice.blind_signing import GmpPower, Signer, new_key
from draagvlak_core.voice.blind_tokens import OURS, PublicKey, Verifier, blind, finalise, prepare
from draagvlak_core.voice.tokens import token_message

SIGNATURES, VERIFICATIONS = 300, 3000


def per_second(work, times):
    """By the work of this process, not by the clock: others may be using the machine."""
    start = time.process_time()
    for _ in range(times):
        work()
    return times / (time.process_time() - start)


def main():
    private = new_key()
    key = PublicKey.of(private.public_key())
    public = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    message = prepare(token_message("draagvlak.example", "r", "question", public), prefix=secrets.token_bytes(32))
    blinded, inverse = blind(message, key, salt=secrets.token_bytes(48), factor=secrets.randbelow(key.n))
    signature = finalise(message, Signer(private).sign(blinded), key, inverse=inverse)
    pss, verifier = padding.PSS(padding.MGF1(SHA384()), OURS.salt), Verifier(key)

    own = per_second(lambda: private.sign(message, pss, SHA384()), SIGNATURES)
    by_gmp = Signer(private, GmpPower(private))
    gmp = per_second(lambda: by_gmp.sign(blinded), SIGNATURES)
    rows = [("GMP, our own blinding", gmp)]
    signer = Signer(private)
    if openssl.library():
        rows.append(("OpenSSL without padding", per_second(lambda: signer.sign(blinded), SIGNATURES)))
    best = max(rate for _name, rate in rows)
    checked = per_second(lambda: verifier.verify(message, signature), VERIFICATIONS)

    print(f"RSA-{key.n.bit_length()}, per core by processor time")
    print(f"  cryptography, not blind    {own:8.0f} signatures/s    1.00")
    for name, rate in rows:
        print(f"  {name:<26} {rate:8.0f} signatures/s  {rate / own:6.2f}")
    print(f"  verified                   {checked:8.0f} a second")
    kept = best >= 150 and checked >= 5000
    print("promise: 150 signatures and 5,000 verifications:", "kept" if kept else "NOT KEPT")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
