"""Reads a message that was sent to the room, judges it, and puts it in the pool."""

from dataclasses import dataclass, field
from hashlib import sha256

from draagvlak.foundation.voice import pool
from draagvlak.foundation.voice.purposes import PURPOSES
from draagvlak.foundation.voice.wording import TOO_FEW_FETCHED, TROUBLES, UNFIT, words
from draagvlak.ui.refused import Refused
from draagvlak_core.shared.json_texts import read_json
from draagvlak_core.voice.blind_tokens import PublicKey
from draagvlak_core.voice.post_form import Field, from_json, read
from draagvlak_core.voice.tokens import Door, Token, Trouble, faults

SIZES = (1024, 4096, 16384)


@dataclass(frozen=True, slots=True)
class Taken:
    """`troubles`: sentences, empty when the post was taken. `spent`: the token is good for nothing any more.

    `waits`: the post is good, and is not taken yet. The browser keeps it.
    """

    troubles: list[str] = field(default_factory=list)
    spent: bool = False
    waits: bool = False


def message(body: bytes) -> dict[str, str]:
    """The fields of a message. Its length is one of three, whatever it says."""
    if len(body) not in SIZES:
        raise Refused("voice.size")
    try:
        message = read_json(body)
    except ValueError as error:
        raise Refused("voice.not_read") from error
    if not isinstance(message, dict) or message.pop("v", None) != 1:
        raise Refused("voice.not_read")
    # A NUL is in no message of ours, and PostgreSQL cannot look for one.
    if not all(isinstance(value, str) and "\0" not in value for value in message.values()):
        raise Refused("voice.not_read")
    return message


def take(body: bytes) -> Taken:
    """Take a post, or say everything that is wrong with it. Refuses what is no message of ours."""
    given = message(body)
    try:
        token = Token(*(bytes.fromhex(given[name]) for name in ("prefix", "signature", "public")))
        signed = bytes.fromhex(given["signed"])
        addressed, post = (given["round"], given["purpose"]), given["post"]
        kind = int(given.get("kind", "0"))
    except (KeyError, ValueError) as error:
        raise Refused("voice.not_read") from error
    hanging = pool.notice(f"round:{addressed[0]}")
    if hanging is None:
        return Taken([str(TROUBLES[Trouble.WRONG_ROUND])])
    if not 0 <= kind < len(hanging["keys"]):
        raise Refused("voice.not_read")
    key = hanging["keys"][kind]
    door = Door(hanging["instance"], hanging["code"], hanging["purpose"], PublicKey(int(key["n"], 16), key["e"]))
    wrong = faults(
        token, door=door, said=addressed, post=post.encode(), signature=signed, spent=False, purposes=PURPOSES
    )
    if wrong:
        return Taken([str(TROUBLES[one]) for one in wrong])
    if not_fitting := unfit(post, from_json(hanging["fields"])):
        return Taken(not_fitting)
    if not hanging["covered"]:
        return Taken([str(TOO_FEW_FETCHED) % {"k": hanging["k"]}], waits=True)
    became = pool.put(
        round_code=door.round,
        purpose=door.purpose,
        thread=token.thread,
        digest=sha256(post.encode()).hexdigest(),
        post=post,
        public=token.public.hex(),
        signed=signed.hex(),
        kind=str(kind),
    )
    spent = became is pool.Put.SPENT
    return Taken([str(TROUBLES[Trouble.SPENT])] if spent else [], spent)


def unfit(post: str, fields: list[Field]) -> list[str]:
    """Everything in a post that does not fit its form, in sentences."""
    labels = {one.name: words(one.label) for one in fields}
    _content, found = read(post, fields)
    return [str(UNFIT[code]) % {"field": labels.get(name, name[:40])} for code, name in found]
