"""The decision log: append-only, and checkable offline by whoever holds a checkpoint.

This is the door to four rooms: `merkle_entry` (what one entry commits to), `merkle_tree` (one root for all entries),
`merkle_checkpoint` (signed roots), `merkle_export` and `merkle_verify` (the file and its check). Pure: randomness,
keys and times come from the caller. Meaning, worked example, sources and limits: docs/method/decision-log.md.
"""

from draagvlak_core.shared.merkle_checkpoint import (
    Checkpoint,
    CheckpointError,
    VerifierKey,
    check_signature,
    cosign,
    make_checkpoint,
    read_checkpoint,
    read_verifier_key,
    verifier_key,
)
from draagvlak_core.shared.merkle_entry import Entry, NotCanonicalError, canonical_json, erase, leaf_hash, seal
from draagvlak_core.shared.merkle_export import write_export
from draagvlak_core.shared.merkle_tree import (
    EMPTY_ROOT,
    Tree,
    consistency_proof,
    inclusion_proof,
    node_hash,
    root,
    verify_consistency,
    verify_inclusion,
)
from draagvlak_core.shared.merkle_verify import Fault, Verdict, verify_export

__all__ = [
    "EMPTY_ROOT",
    "Checkpoint",
    "CheckpointError",
    "Entry",
    "Fault",
    "NotCanonicalError",
    "Tree",
    "Verdict",
    "VerifierKey",
    "canonical_json",
    "check_signature",
    "consistency_proof",
    "cosign",
    "erase",
    "inclusion_proof",
    "leaf_hash",
    "make_checkpoint",
    "node_hash",
    "read_checkpoint",
    "read_verifier_key",
    "root",
    "seal",
    "verifier_key",
    "verify_consistency",
    "verify_export",
    "verify_inclusion",
    "write_export",
]
