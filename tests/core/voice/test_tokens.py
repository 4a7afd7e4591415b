"""What a token is good for, and every way in which one is refused."""

import secrets

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from draagvlak_core.voice.blind_signing import Signer
from draagvlak_core.voice.blind_tokens import blind, finalise, prepare
from draagvlak_core.voice.tokens import Door, Token, Trouble, faults, post_message, token_message

PURPOSES = ("question", "pulse", "vote")
SIGNER = Signer(rsa.generate_private_key(65537, 2048))
DOOR = Door("draagvlak.example", "r1", "question", SIGNER.key)
POST = b'{"text":"Who stays responsible?"}'


def make(door=DOOR, signer=SIGNER, purpose=None):
    owner = Ed25519PrivateKey.generate()
    public = owner.public_key().public_bytes_raw()
    prefix = secrets.token_bytes(32)
    message = prepare(token_message(door.instance, door.round, purpose or door.purpose, public), prefix=prefix)
    factor = secrets.randbelow(signer.key.n - 1) + 1
    blinded, inverse = blind(message, signer.key, salt=secrets.token_bytes(48), factor=factor)
    return Token(prefix, finalise(message, signer.sign(blinded), signer.key, inverse=inverse), public), owner


def refused(token, owner, post=POST, signed=None, said=("r1", "question"), spent=False, door=DOOR):
    signature = owner.sign(post_message(door.instance, *said, signed or post))
    return faults(token, door=door, said=said, post=post, signature=signature, spent=spent, purposes=PURPOSES)


def test_a_good_token_opens_its_door():
    assert refused(*make()) == []


def test_a_token_opens_once():
    assert refused(*make(), spent=True) == [Trouble.SPENT]


def test_a_token_signed_by_another_key_is_forged():
    other = Signer(rsa.generate_private_key(65537, 2048))
    assert refused(*make(signer=other)) == [Trouble.FORGED]


def test_a_token_nobody_signed_is_forged():
    token, owner = make()
    assert refused(Token(token.prefix, b"\1" * 256, token.public), owner) == [Trouble.FORGED]
    assert refused(Token(b"", token.signature, token.public), owner) == [Trouble.FORGED]


def test_a_post_changed_on_the_way_is_altered():
    assert refused(*make(), signed=b'{"text":"I am content."}') == [Trouble.ALTERED]


def test_a_token_is_of_no_use_to_another_key():
    token, _owner = make()
    thief = Ed25519PrivateKey.generate()
    assert refused(token, thief) == [Trouble.ALTERED]
    stolen = Token(token.prefix, token.signature, thief.public_key().public_bytes_raw())
    assert refused(stolen, thief) == [Trouble.FORGED]


def test_a_token_of_another_round_is_refused():
    elsewhere = Door(DOOR.instance, "r2", DOOR.purpose, SIGNER.key)
    assert refused(*make(door=elsewhere)) == [Trouble.FORGED]
    assert refused(*make(), said=("r2", "question")) == [Trouble.WRONG_ROUND]


def test_a_token_of_another_installation_is_refused():
    assert refused(*make(door=Door("elsewhere.example", "r1", "question", SIGNER.key))) == [Trouble.FORGED]


@pytest.mark.parametrize("purpose", ["pulse", "vote"])
def test_a_token_for_another_purpose_is_refused(purpose):
    assert refused(*make(purpose=purpose)) == [Trouble.WRONG_PURPOSE]
    assert refused(*make(), said=("r1", purpose)) == [Trouble.WRONG_PURPOSE]


def test_all_troubles_are_told_at_once():
    found = refused(*make(), said=("r9", "vote"), spent=True, signed=b"other")
    assert found == [Trouble.WRONG_ROUND, Trouble.WRONG_PURPOSE, Trouble.ALTERED, Trouble.SPENT]


def test_a_public_key_that_is_none_is_refused_without_an_error():
    token, owner = make()
    assert Trouble.ALTERED in refused(Token(token.prefix, token.signature, b"short"), owner)


def test_a_thread_is_named_after_the_key_alone():
    token, _owner = make()
    assert len(token.thread) == 64
    assert token.thread == Token(b"", b"", token.public).thread
