"""The worked example on the method page is what the code works out."""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from draagvlak_core.decisions.checkpoint import make_checkpoint, verifier_key
from draagvlak_core.decisions.entry import erase, seal
from draagvlak_core.decisions.export import write_export
from draagvlak_core.decisions.tree import node_hash, root
from draagvlak_core.decisions.verify import verify_export

PAGE = (Path(__file__).parents[3] / "docs/method/decision-log.md").read_text(encoding="utf-8")
ORIGIN = "rivierstad.example/besluitenlog"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
VKEY = verifier_key(ORIGIN, KEY.public_key())
DECISIONS = [("Alice", "not yet"), ("Alice", "go with conditions"), ("Bob", "stop")]


def worked_example(last="stop"):
    rows = [*DECISIONS[:2], ("Bob", last)]
    entries = [seal(i, bytes([i + 1]) * 16, {"by": by, "decision": said}) for i, (by, said) in enumerate(rows)]
    entries[1] = erase(entries[1])
    return entries, make_checkpoint(ORIGIN, 3, root([entry.leaf for entry in entries]), KEY)


def first_fault(data, checkpoint=None):
    fault = verify_export(data, checkpoint).faults[0]
    return fault.code, fault.line, fault.index


def test_values_on_the_page():
    entries, checkpoint = worked_example()
    hashes = [entry.leaf for entry in entries]
    hashes += [node_hash(hashes[0], hashes[1]), root(hashes)]
    assert [value.hex() for value in hashes if f"`{value.hex()}`" not in PAGE] == []
    assert f"```\n{checkpoint}```" in PAGE
    assert f"`{VKEY}`" in PAGE


def test_faults_on_the_page():
    entries, checkpoint = worked_example()
    data = b"".join(write_export(ORIGIN, VKEY, entries, checkpoint))
    assert verify_export(data, checkpoint, VKEY).anchored
    assert first_fault(data.replace(b"stop", b"stap")) == ("leaf", 8, 2)
    lines = data.splitlines(keepends=True)
    assert first_fault(b"".join(lines[:6] + lines[7:])) == ("missing", 7, 1)
    forged, signed_again = worked_example("go")
    rewritten = b"".join(write_export(ORIGIN, VKEY, forged, signed_again))
    assert verify_export(rewritten).whole
    assert first_fault(rewritten, checkpoint) == ("kept-differs", 8, 2)
