"""Checkpoints against the published examples of the signed note format, and against every small change."""

import base64
import contextlib
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.decisions import checkpoint
from draagvlak_core.decisions.checkpoint import (
    CheckpointError,
    check_signature,
    cosign,
    make_checkpoint,
    read_checkpoint,
    read_verifier_key,
    verifier_key,
)

ORIGIN = "rivierstad.example/besluitenlog"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
COUNCIL = Ed25519PrivateKey.from_private_bytes(bytes(range(32, 64)))
VKEY = verifier_key(ORIGIN, KEY.public_key())
COUNCIL_VKEY = verifier_key("rivierstad.example/or", COUNCIL.public_key())
ROOT = sha256(b"root").digest()

# The example key and note of golang.org/x/mod/sumdb/note, which the C2SP text took over.
NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
NEUMANN_PRIVATE = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
NEUMANN_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
NEUMANN_LINE = (
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
# The example of the tlog-checkpoint text.
SOFA = (
    "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
    "— example.com/behind-the-sofa "
    "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
)


def test_signature_line_equals_the_published_one():
    private = Ed25519PrivateKey.from_private_bytes(base64.b64decode(NEUMANN_PRIVATE)[1:])
    assert checkpoint._signature_line(NEUMANN_TEXT, "PeterNeumann", private) == NEUMANN_LINE
    assert verifier_key("PeterNeumann", private.public_key()) == NEUMANN


@pytest.mark.parametrize("vkey", [NEUMANN, "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"])
def test_published_verifier_keys_are_read(vkey):
    key = read_verifier_key(vkey)
    assert key.key_id == sha256(key.name.encode() + b"\x0a\x01" + key.public).digest()[:4]


def test_published_checkpoint_is_read():
    read = read_checkpoint(SOFA)
    assert (read.origin, read.size, read.extensions) == ("example.com/behind-the-sofa", 20852163, ())
    assert read.root.hex() == base64.b64decode("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=").hex()
    assert [(line.name, len(line.value)) for line in read.signatures] == [("example.com/behind-the-sofa", 64)]


def test_checkpoint_comes_back_as_it_was_made():
    text = make_checkpoint(ORIGIN, 12, ROOT, KEY)
    read = read_checkpoint(text)
    assert (read.origin, read.size, read.root) == (ORIGIN, 12, ROOT)
    assert text.startswith(f"{ORIGIN}\n12\n{base64.b64encode(ROOT).decode()}\n\n— {ORIGIN} ")
    assert check_signature(text, VKEY)


def test_cosigned_checkpoint_carries_both_signatures():
    text = make_checkpoint(ORIGIN, 12, ROOT, KEY)
    both = cosign(text, "rivierstad.example/or", COUNCIL)
    assert both.startswith(text)
    assert both.count("\n— ") == 2
    assert check_signature(both, VKEY)
    assert check_signature(both, COUNCIL_VKEY)
    assert not check_signature(text, COUNCIL_VKEY)
    assert cosign(both, "rivierstad.example/or", COUNCIL) == both


def test_signature_in_the_name_of_another_is_not_theirs():
    stranger = Ed25519PrivateKey.from_private_bytes(bytes(32))
    assert not check_signature(make_checkpoint(ORIGIN, 12, ROOT, stranger), VKEY)


def test_every_changed_sign_makes_the_checkpoint_unsigned():
    text = make_checkpoint(ORIGIN, 12, ROOT, KEY)
    for place, sign in enumerate(text):
        for other in {"A", "0", "\n", " ", "é", chr(ord(sign) ^ 1)} - {sign}:
            assert not check_signature(text[:place] + other + text[place + 1 :], VKEY), (place, other)
        assert not check_signature(text[:place] + text[place + 1 :], VKEY), place


def test_every_changed_sign_makes_the_key_unreadable():
    for place, sign in enumerate(VKEY):
        for other in {"A", "0", "+", " ", chr(ord(sign) ^ 1), sign.swapcase()} - {sign}:
            with pytest.raises(CheckpointError):
                read_verifier_key(VKEY[:place] + other + VKEY[place + 1 :])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        SOFA.replace("20852163", "020852163"),
        SOFA.replace("20852163", "٣"),
        SOFA.replace("20852163", "9" * 5000),
        SOFA.replace("20852163", str(2**63)),
        SOFA.replace("20852163", "-1"),
        SOFA.replace("\n", "\r\n"),
        SOFA.replace("q2I=", "q2J="),  # the same bytes, spelled with spare bits
        SOFA.replace("—", "-"),
        SOFA[:-1],
        SOFA + "\n",
        SOFA.replace("example.com/behind-the-sofa A", "a+b A"),
        "\ud800" + SOFA,
    ],
)
def test_text_that_is_no_checkpoint_is_refused(text):
    with pytest.raises(CheckpointError):
        read_checkpoint(text)
    assert not check_signature(text, VKEY)


@pytest.mark.parametrize("origin", ["", "two words", "a+b", "line\nbreak", "\ud800"])
def test_origin_that_cannot_name_a_key_is_refused(origin):
    with pytest.raises(CheckpointError):
        make_checkpoint(origin, 1, ROOT, KEY)


@pytest.mark.parametrize(("size", "root"), [(-1, ROOT), (2**63, ROOT), (1, b"short")])
def test_size_or_root_that_cannot_be_is_refused(size, root):
    with pytest.raises(CheckpointError):
        make_checkpoint(ORIGIN, size, root, KEY)


@given(st.text(max_size=200), st.text(max_size=80))
def test_any_text_is_read_or_refused_but_never_breaks(text, vkey):
    assert check_signature(text, vkey) is False
    for read, value in ((read_checkpoint, text), (read_verifier_key, vkey), (read_checkpoint, SOFA + text)):
        with contextlib.suppress(CheckpointError):
            read(value)
