"""The test vectors of RFC 9474, appendix A. They are the IETF's: read where they are in reach, not kept here."""

import json
import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.rsa import (
    RSAPrivateNumbers,
    RSAPublicNumbers,
    rsa_crt_dmp1,
    rsa_crt_dmq1,
    rsa_crt_iqmp,
)

from tests.tiers import optional

PLACES = [
    Path(os.environ.get("RFC9474_VECTORS", "rfc9474_vectors.json")),
    *(folder / "shared" / "data" / "rfc9474_vectors.json" for folder in Path(__file__).resolve().parents),
]
FOUND = next((place for place in PLACES if place.is_file()), None)

needs_vectors = optional(FOUND, "the vectors of RFC 9474 are not in reach (RFC9474_VECTORS); OpenSSL checks us too")


def vectors():
    """Each as a dictionary of numbers and bytes."""
    return [_read(one) for one in json.loads(FOUND.read_text())] if FOUND else []


def _read(one):
    given = {name: value for name, value in one.items() if name not in ("name", "is_randomized", "sLen")}
    numbers = {name: int(given[name], 16) for name in ("p", "q", "n", "e", "d", "inv")}
    octets = {name: bytes.fromhex(value.removeprefix("0x")) for name, value in given.items() if name not in numbers}
    return {"name": one["name"], "msg_prefix": b"", "salt": b"", **numbers, **octets}


def private_key(one):
    p, q, d = one["p"], one["q"], one["d"]
    crt = (rsa_crt_dmp1(d, p), rsa_crt_dmq1(d, q), rsa_crt_iqmp(p, q))
    return RSAPrivateNumbers(p, q, d, *crt, RSAPublicNumbers(one["e"], one["n"])).private_key()


def come_out(found):
    """Hold what the page script made of all vectors, by name, against what is published."""
    made = {one["name"]: one for one in found}
    assert len(made) == len(vectors()) >= 4
    for one in vectors():
        got = made[one["name"]]
        expected = (one["input_msg"], one["blinded_msg"], one["sig"])
        assert tuple(bytes.fromhex(got[name]) for name in ("prepared", "blinded", "signature")) == expected
        assert int(got["inverse"], 16) == one["inv"]
