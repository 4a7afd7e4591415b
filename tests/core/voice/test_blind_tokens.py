"""RFC 9474 against its published vectors, against `cryptography`, and against what may never happen."""

import secrets
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA384
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.voice import openssl, pss
from draagvlak_core.voice.blind_signing import Fault, GmpPower, NotSigned, Signer, new_key, private_der, read_private
from draagvlak_core.voice.blind_tokens import OURS, VARIANTS, NotAToken, PublicKey, blind, finalise, prepare, verify
from tests.core.voice.vectors import needs_vectors, private_key, vectors
from tests.tiers import examples, optional

KEY = rsa.generate_private_key(65537, 2048)  # quick to make; the product's own keys are longer
PUBLIC = PublicKey.of(KEY.public_key())


@needs_vectors
@pytest.mark.parametrize("one", vectors(), ids=lambda one: one["name"])
def test_every_published_vector_comes_out(one):
    variant, key, private = VARIANTS[one["name"]], PublicKey(one["n"], one["e"]), private_key(one)
    message = prepare(one["msg"], prefix=one["msg_prefix"], variant=variant)
    blinded, inverse = blind(message, key, salt=one["salt"], factor=pow(one["inv"], -1, key.n))
    signed = Signer(private).sign(blinded)
    assert (message, blinded, inverse, signed) == (one["input_msg"], one["blinded_msg"], one["inv"], one["blind_sig"])
    assert Signer(private, GmpPower(private)).sign(blinded) == one["blind_sig"]
    assert finalise(message, signed, key, inverse=inverse, variant=variant) == one["sig"]


@given(st.binary(max_size=200))
@examples(20)
def test_our_encoding_is_what_another_library_signs(message):
    """A signature without salt has one outcome, and raising it to the public power gives the encoded message back."""
    signature = KEY.sign(message, padding.PSS(padding.MGF1(SHA384()), 0), SHA384())
    opened = pow(int.from_bytes(signature, "big"), PUBLIC.e, PUBLIC.n)
    assert opened == int.from_bytes(pss.encode(message, bits=PUBLIC.n.bit_length() - 1, salt=b""), "big")


@given(st.binary(max_size=80), st.integers(1, PUBLIC.n - 1))
@examples(20)
def test_what_was_signed_unseen_verifies(message, factor):
    prepared = prepare(message, prefix=secrets.token_bytes(32))
    blinded, inverse = blind(prepared, PUBLIC, salt=secrets.token_bytes(48), factor=factor)
    signature = finalise(prepared, Signer(KEY).sign(blinded), PUBLIC, inverse=inverse)
    assert verify(prepared, signature, PUBLIC)
    assert not verify(prepared + b"!", signature, PUBLIC)
    assert not verify(prepared, bytes([signature[0] ^ 1]) + signature[1:], PUBLIC)


@given(st.integers(1, PUBLIC.n - 1))
@examples(20)
def test_the_signer_sees_nothing_of_the_message(seen):
    """Whatever the signer saw, every message could have been under it: some factor leads from one to the other."""
    encoded = int.from_bytes(pss.encode(b"x" * 32 + b"a", bits=PUBLIC.n.bit_length() - 1, salt=b"s" * 48), "big")
    needed = seen * pow(encoded, -1, PUBLIC.n) % PUBLIC.n
    factor = int.from_bytes(Signer(KEY).sign(needed.to_bytes(PUBLIC.size, "big")), "big")
    blinded, _inverse = blind(b"x" * 32 + b"a", PUBLIC, salt=b"s" * 48, factor=factor)
    assert int.from_bytes(blinded, "big") == seen


@pytest.mark.parametrize(
    "number",
    [PUBLIC.n, PUBLIC.n + 1, 2**2048 - 1],
    ids=["modulus", "one above", "largest"],  # the key differs each run
)
def test_a_number_above_the_modulus_is_not_signed(number):
    with pytest.raises(NotSigned):
        Signer(KEY).sign(number.to_bytes(PUBLIC.size, "big"))


@pytest.mark.parametrize("given_bytes", [b"", b"\0" * 255, b"\0" * 257])
def test_something_of_another_length_is_not_signed(given_bytes):
    with pytest.raises(NotSigned):
        Signer(KEY).sign(given_bytes)


def test_a_fault_in_the_calculation_never_leaves_the_machine():
    whole = GmpPower(KEY)
    faulty = Signer(KEY, lambda number: whole(number) ^ 1)
    with pytest.raises(Fault):
        faulty.sign(b"\1" * PUBLIC.size)


def test_a_signer_who_cheats_gets_no_token():
    prepared = prepare(b"m", prefix=b"p" * 32)
    _blinded, inverse = blind(prepared, PUBLIC, salt=b"s" * 48, factor=12345)
    for answer in (b"\1" * PUBLIC.size, b"short"):
        with pytest.raises(NotAToken):
            finalise(prepared, answer, PUBLIC, inverse=inverse)


def test_a_factor_that_shares_something_with_the_key_is_refused():
    with pytest.raises(NotAToken):
        blind(b"m", PUBLIC, salt=b"s" * 48, factor=KEY.private_numbers().p)


@pytest.mark.parametrize(
    ("prefix", "variant"), [(b"", OURS), (b"x" * 32, VARIANTS["RSABSSA-SHA384-PSS-Deterministic"])]
)
def test_a_prefix_of_the_wrong_length_is_refused(prefix, variant):
    with pytest.raises(NotAToken):
        prepare(b"m", prefix=prefix, variant=variant)


def test_a_key_that_is_too_short_is_refused():
    with pytest.raises(ValueError, match="too short"):
        pss.encode(b"m", bits=511, salt=b"s" * 48)


@optional(openssl.library(), "no OpenSSL 3 on this machine")
def test_both_ways_to_sign_agree():
    number = secrets.randbelow(PUBLIC.n).to_bytes(PUBLIC.size, "big")
    assert Signer(KEY).sign(number) == Signer(KEY, GmpPower(KEY)).sign(number)


def test_a_new_key_is_long_enough_and_can_be_kept():
    key = new_key()
    assert key.key_size == 3072
    assert read_private(private_der(key)).private_numbers() == key.private_numbers()


def test_the_worked_example_on_the_page_is_right():
    n, e, d, factor, message = 3233, 17, 2753, 7, 65
    seen = message * pow(factor, e, n) % n
    signed = pow(seen, d, n)
    signature = signed * pow(factor, -1, n) % n
    assert (pow(factor, e, n), seen, signed, pow(factor, -1, n), signature) == (2369, 2034, 883, 462, 588)
    assert pow(signature, e, n) == message == 65
    assert any(100 * pow(other, e, n) % n == seen for other in range(1, n))  # another message fits as well
    page = (Path(__file__).resolve().parents[3] / "docs/method/voice.md").read_text()
    assert all(f"**{number}**" in page for number in (seen, signed, signature))
