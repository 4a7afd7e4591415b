"""What the page script does, in Python: hides, unhides, signs and pads. For tests and benchmarks alone."""

import json
import secrets
from dataclasses import dataclass
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from draagvlak_core.voice.blind_tokens import PublicKey, blind, finalise, prepare
from draagvlak_core.voice.tokens import post_message, token_message

SIZES = (1024, 4096, 16384)


@dataclass(frozen=True)
class Offer:
    """A round as a browser is told of it."""

    code: str
    purpose: str
    instance: str
    keys: list[PublicKey]  # one for each kind of token
    quota: int

    @classmethod
    def of(cls, told):
        keys = [PublicKey(int(key["n"], 16), key["e"]) for key in told["keys"]]
        return cls(told["code"], told["purpose"], told["instance"], keys, told["quota"])

    def bundle(self):
        """All tokens of somebody, hidden: of each kind in turn."""
        return [hide(self, number % len(self.keys)) for number in range(self.quota)]


@dataclass(frozen=True)
class Hidden:
    owner: Ed25519PrivateKey
    prefix: bytes
    message: bytes
    blinded: bytes
    inverse: int
    kind: int


@dataclass(frozen=True)
class Held:
    """A token with its key."""

    offer: Offer
    owner: Ed25519PrivateKey
    prefix: bytes
    signature: bytes
    kind: int

    @property
    def public(self):
        return self.owner.public_key().public_bytes_raw()

    @property
    def thread(self):
        return sha256(self.public).hexdigest()


def hide(offer, kind=0):
    owner = Ed25519PrivateKey.generate()
    prefix = secrets.token_bytes(32)
    public = owner.public_key().public_bytes_raw()
    message = prepare(token_message(offer.instance, offer.code, offer.purpose, public), prefix=prefix)
    key = offer.keys[kind]
    factor = secrets.randbelow(key.n - 1) + 1
    blinded, inverse = blind(message, key, salt=secrets.token_bytes(48), factor=factor)
    return Hidden(owner, prefix, message, blinded, inverse, kind)


def show(offer, hidden, signed):
    signature = finalise(hidden.message, signed, offer.keys[hidden.kind], inverse=hidden.inverse)
    return Held(offer, hidden.owner, hidden.prefix, signature, hidden.kind)


def pad(wire):
    body = json.dumps(wire, ensure_ascii=False).encode()
    size = next(size for size in SIZES if size >= len(body))
    return body + b" " * (size - len(body))


def wire(held, content, **changes):
    """A post as it is sent. `changes` put something else in its place, for those who cheat."""
    offer, post = held.offer, json.dumps({"language": "en", **content}, ensure_ascii=False)
    said = (changes.get("round", offer.code), changes.get("purpose", offer.purpose))
    signed = held.owner.sign(post_message(offer.instance, *said, post.encode()))
    sent = {
        "v": 1,
        "round": said[0],
        "purpose": said[1],
        "kind": str(held.kind),
        "prefix": held.prefix.hex(),
        "signature": held.signature.hex(),
        "public": held.public.hex(),
        "post": post,
        "signed": signed.hex(),
    }
    return pad(sent | changes)


def reply_wire(held, content):
    post = json.dumps({"language": "en", **content})
    signed = held.owner.sign(post_message(held.offer.instance, held.offer.code, "reply", post.encode()))
    return pad({"v": 1, "round": held.offer.code, "public": held.public.hex(), "post": post, "signed": signed.hex()})
