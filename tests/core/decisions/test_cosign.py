"""A key kept outside the server, and what is looked at before its signature is taken in."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from draagvlak_core.decisions.checkpoint import CheckpointError, cosign, make_checkpoint, verifier_key
from draagvlak_core.decisions.cosign import as_written, cosigning_fault, read_signer_key, signer_key

LOG, COUNCIL, OTHER = (Ed25519PrivateKey.from_private_bytes(bytes([n]) * 32) for n in (1, 2, 3))
ORIGIN = "draagvlak.test/log"
KEPT = make_checkpoint(ORIGIN, 7, b"r" * 32, LOG)
LOG_KEY = verifier_key(ORIGIN, LOG.public_key())
COUNCIL_KEY = verifier_key("works-council", COUNCIL.public_key())
SIGNED = cosign(KEPT, "works-council", COUNCIL)

# The key pair that the documentation of Go's golang.org/x/mod/sumdb/note prints.
GO_PRIVATE = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
GO_PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"


def test_a_key_of_gos_sumdb_note_is_read_and_written_the_same():
    name, private = read_signer_key(GO_PRIVATE)
    assert verifier_key(name, private.public_key()) == GO_PUBLIC
    assert signer_key(name, private) == GO_PRIVATE


@pytest.mark.parametrize(
    "line",
    [
        "",
        "PRIVATE+KEY+",
        GO_PUBLIC,
        GO_PRIVATE.replace("c74f20a3", "c74f20a4"),
        GO_PRIVATE.replace("PeterNeumann", "Peter"),
        GO_PRIVATE[:-4],
        GO_PRIVATE + "\n",
        "PRIVATE+KEY+a+b+é",
    ],
)
def test_what_is_no_key_is_refused_without_repeating_it(line):
    with pytest.raises(CheckpointError) as refused:
        read_signer_key(line)
    assert not line or line not in str(refused.value)


@pytest.mark.parametrize(
    ("note", "fault"),
    [
        (SIGNED, ""),
        (cosign(SIGNED, "an-auditor", OTHER), ""),
        (as_written("\ufeff" + SIGNED.replace("\n", "\r\n")), ""),
        (SIGNED.replace("\n", "\r\n"), "unreadable"),
        ("", "unreadable"),
        (KEPT, "not-cosigned"),
        (cosign(KEPT, "works-council", OTHER), "not-cosigned"),
        (cosign(make_checkpoint(ORIGIN, 8, b"r" * 32, LOG), "works-council", COUNCIL), "other-checkpoint"),
        (cosign(make_checkpoint(ORIGIN, 7, b"s" * 32, LOG), "works-council", COUNCIL), "other-checkpoint"),
        (cosign(make_checkpoint("another/log", 7, b"r" * 32, LOG), "works-council", COUNCIL), "other-log"),
        (cosign(make_checkpoint(ORIGIN, 7, b"r" * 32, OTHER), "works-council", COUNCIL), "log-signature"),
    ],
)
def test_only_the_kept_checkpoint_signed_by_both_is_taken(note, fault):
    assert cosigning_fault(note, KEPT, [LOG_KEY], COUNCIL_KEY) == fault


def test_a_signature_with_one_bit_changed_is_wrong():
    head, name, signature = SIGNED.rstrip("\n").rpartition(" works-council ")
    changed = signature[:20] + ("A" if signature[20] != "A" else "B") + signature[21:]
    assert cosigning_fault(f"{head}{name}{changed}\n", KEPT, [LOG_KEY], COUNCIL_KEY) == "cosignature"


def test_no_key_checks_nothing():
    assert cosigning_fault(SIGNED, KEPT, [LOG_KEY], "works-council") == "unreadable"
