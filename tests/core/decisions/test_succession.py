"""Whoever kept an old key, or a checkpoint under it, can follow the log to its key of today; no way can be made up."""

import secrets

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from draagvlak_core.decisions.checkpoint import make_checkpoint, read_verifier_key, verifier_key
from draagvlak_core.decisions.entry import seal
from draagvlak_core.decisions.export import write_export
from draagvlak_core.decisions.succession import KEY_CHANGED, Succession, hand_over
from draagvlak_core.decisions.tree import Tree
from draagvlak_core.decisions.verify import verify_export

ORIGIN = "draagvlak.test/log"
FIRST, SECOND, THIRD, STRANGER = (Ed25519PrivateKey.generate() for _ in range(4))


def public(key, name=ORIGIN):
    return verifier_key(name, key.public_key())


def change(old, new, signs=None):
    signed = hand_over(signs or old, public(new))
    return {"kind": KEY_CHANGED, "details": {"old": public(old), "new": public(new), "signed": signed}}


def heard(*bodies):
    succession = Succession()
    for body in bodies:
        succession.hear(body)
    return succession


def exported(key, *bodies):
    entries = [seal(index, secrets.token_bytes(16), body) for index, body in enumerate(bodies)]
    tree = Tree()
    for entry in entries:
        tree = tree.append(entry.leaf)
    note = make_checkpoint(ORIGIN, tree.size, tree.root(), key)
    return b"".join(write_export(ORIGIN, public(key), iter(entries), note))


def test_each_key_leads_to_the_next():
    succession = heard(change(FIRST, SECOND), {"kind": "other"}, change(SECOND, THIRD))
    keys = [read_verifier_key(public(key)) for key in (SECOND, FIRST)]
    assert succession.before(read_verifier_key(public(THIRD))) == tuple(keys)
    assert succession.before(read_verifier_key(public(FIRST))) == ()


MADE_UP = [
    change(FIRST, STRANGER, signs=STRANGER),
    change(STRANGER, SECOND),
    {"kind": KEY_CHANGED, "details": {"old": public(FIRST), "new": public(STRANGER), "signed": ""}},
    {"kind": KEY_CHANGED, "details": {"old": 1, "new": None, "signed": []}},
    {"kind": KEY_CHANGED, "details": "x"},
    {"kind": KEY_CHANGED},
    {"kind": "other", "details": change(FIRST, STRANGER)["details"]},
]


@pytest.mark.parametrize("body", MADE_UP)
def test_a_change_that_the_old_key_did_not_sign_leads_nowhere(body):
    first = read_verifier_key(public(FIRST))
    assert first not in heard(body).before(read_verifier_key(public(STRANGER)))


def test_a_circle_of_keys_ends():
    succession = heard(change(FIRST, SECOND), change(SECOND, FIRST))
    assert len(succession.before(read_verifier_key(public(FIRST)))) == 2


def test_an_old_key_and_an_old_checkpoint_hold_after_a_change_of_key():
    bodies = [{"kind": "a"}, change(FIRST, SECOND), {"kind": "b"}]
    data = exported(SECOND, *bodies)
    tree = Tree().append(bytes.fromhex(data.split(b'"leaf":"')[1][:64].decode()))
    kept = make_checkpoint(ORIGIN, 1, tree.root(), FIRST)
    assert verify_export(data, kept).anchored
    for key in (FIRST, SECOND):
        assert verify_export(data, kept, public(key)).anchored
    forged = make_checkpoint(ORIGIN, 1, tree.root(), STRANGER)
    assert [fault.code for fault in verify_export(data, forged).faults] == ["kept-signature"]
    assert [fault.code for fault in verify_export(data, None, public(STRANGER)).faults] == ["key-other"]


def test_a_log_that_was_replaced_under_a_key_of_its_own_is_found():
    data = exported(STRANGER, {"kind": "a"}, change(FIRST, STRANGER, signs=STRANGER))
    assert "key-other" in [fault.code for fault in verify_export(data, None, public(FIRST)).faults]
