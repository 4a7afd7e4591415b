"""Takes what the owner of a thread says of an answer: no token is needed, the key of the thread is enough."""

from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from draagvlak.foundation import clock
from draagvlak.foundation.voice import pool
from draagvlak.foundation.voice.quiet.taking import Taken, message, unfit
from draagvlak.foundation.voice.wording import TROUBLES
from draagvlak.ui.refused import Refused
from draagvlak_core.voice.post_form import from_json
from draagvlak_core.voice.tokens import Trouble, post_message

REPLY = "reply"


def take_reply(body: bytes) -> Taken:
    """Take it, or say what is wrong. A later one takes the place of one that still waits."""
    given = message(body)
    try:
        public, signed = bytes.fromhex(given["public"]), bytes.fromhex(given["signed"])
        code, post = given["round"], given["post"]
        key = Ed25519PublicKey.from_public_bytes(public)
    except (KeyError, ValueError) as error:
        raise Refused("voice.not_read") from error
    thread = sha256(public).hexdigest()
    notice = pool.notice(f"thread:{thread}")
    if notice is None or notice["round"] != code or not notice["form"]:
        return Taken([str(TROUBLES[Trouble.WRONG_ROUND])])
    try:
        key.verify(signed, post_message(notice["instance"], code, REPLY, post.encode()))
    except InvalidSignature:
        return Taken([str(TROUBLES[Trouble.ALTERED])])
    if troubles := unfit(post, from_json(notice["form"])):
        return Taken(troubles)
    pool.put_reply(thread=thread, post=post, today=clock.today())
    return Taken()
