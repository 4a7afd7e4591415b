"""Entries, the export file and its check: no byte can change without the check saying so, and where."""

import json
import random
from dataclasses import replace
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.decisions.checkpoint import cosign, make_checkpoint, verifier_key
from draagvlak_core.decisions.entry import Entry, NotCanonicalError, canonical_json, erase, leaf_hash, seal
from draagvlak_core.decisions.export import write_export
from draagvlak_core.decisions.tree import root
from draagvlak_core.decisions.verify import Verdict, verify_export
from tests.tiers import examples, twins

ORIGIN, COUNCIL_NAME = "rivierstad.example/besluitenlog", "rivierstad.example/or"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
COUNCIL = Ed25519PrivateKey.from_private_bytes(bytes(range(32, 64)))
STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(32))
VKEY, COUNCIL_VKEY = verifier_key(ORIGIN, KEY.public_key()), verifier_key(COUNCIL_NAME, COUNCIL.public_key())
FIRST_ENTRY_LINE = 6


def some_entries(count: int) -> list[Entry]:
    return [
        seal(index, sha256(b"salt%d" % index).digest()[:16], {"by": "Alice", "decision": "niet nu – é", "n": index})
        for index in range(count)
    ]


def checkpoint_of(entries, key=KEY, origin=ORIGIN) -> str:
    return make_checkpoint(origin, len(entries), root([entry.leaf for entry in entries]), key)


def export_of(entries, checkpoint=None, **options) -> bytes:
    return b"".join(write_export(ORIGIN, VKEY, entries, checkpoint or checkpoint_of(entries), **options))


def full_export() -> bytes:
    """Small, but with all there can be in one: an erased entry and a cosigned checkpoint."""
    entries = some_entries(4)
    entries[1] = erase(entries[1])
    checkpoint = cosign(checkpoint_of(entries), COUNCIL_NAME, COUNCIL)
    return export_of(entries, checkpoint, cosigners=[COUNCIL_VKEY])


def faults(verdict: Verdict) -> list[tuple]:
    return [(fault.code, fault.line, fault.index) for fault in verdict.faults]


def lines_of(data: bytes) -> list[bytes]:
    return data.splitlines(keepends=True)


# entries


def test_canonical_json_sorts_keys_and_leaves_out_spaces():
    body = {"b": [1, {"z": None, "a": True}], "a": "é\n\u2028", "é": 1.5}
    assert canonical_json(body) == '{"a":"é\\n\u2028","b":[1,{"a":true,"z":null}],"é":1.5}'.encode()


def test_canonical_json_does_not_normalise_text():
    assert canonical_json({"a": "\u00e9"}) != canonical_json({"a": "e\u0301"})


@pytest.mark.parametrize(
    "body",
    [
        {"a": float("nan")},
        {"a": [float("inf")]},
        {"a": -float("inf")},
        {1: "a"},
        {"a": [{None: 1}]},
        {"a": b"bytes"},
        {"a": {1, 2}},
        {"a": "\ud800"},
        {"a": 10**5000},
        ["not an object"],
        None,
    ],
)
def test_canonical_json_refuses_what_has_no_one_spelling(body):
    with pytest.raises(NotCanonicalError):
        canonical_json(body)


def test_canonical_json_refuses_a_body_that_contains_itself():
    body: dict = {}
    body["self"] = body
    with pytest.raises(NotCanonicalError):
        canonical_json(body)


def test_leaf_hash_is_sha256_of_zero_salt_and_body():
    assert leaf_hash(b"s" * 16, b"{}") == sha256(b"\x00" + b"s" * 16 + b"{}").digest()
    with pytest.raises(ValueError):
        leaf_hash(b"short", b"{}")


def test_erased_entry_keeps_its_leaf_and_nothing_else():
    entry = some_entries(1)[0]
    assert erase(entry) == Entry(0, None, None, entry.leaf)


# a whole log


@pytest.mark.parametrize("size", [0, 1, 2, 3, 8, 21])
def test_whole_log_is_whole(size):
    entries = some_entries(size)
    verdict = verify_export(export_of(entries))
    assert verdict == Verdict(
        whole=True,
        size=size,
        erased=0,
        erased_entries=(),
        unaccounted=(),
        root=root([entry.leaf for entry in entries]).hex(),
        signed_by=(ORIGIN,),
        anchored=False,
        faults=(),
    )


def test_export_is_one_json_document_with_one_entry_a_line():
    data = full_export()
    document = json.loads(data)
    assert document["format"] == "draagvlak-decision-log"
    assert document["version"] == 1
    assert [entry["index"] for entry in document["entries"]] == [0, 1, 2, 3]
    for index, line in enumerate(lines_of(data)[FIRST_ENTRY_LINE - 1 : FIRST_ENTRY_LINE + 3]):
        assert json.loads(line.rstrip(b",\n"))["index"] == index


def test_erased_and_cosigned_log_is_whole_and_says_so():
    verdict = verify_export(full_export())
    assert verdict.whole
    assert verdict.erased == 1
    assert verdict.erased_entries == (1,)
    assert verdict.signed_by == (ORIGIN, COUNCIL_NAME)


def test_export_of_an_erased_entry_never_shows_its_salt():
    entries = some_entries(2)
    entries[0] = replace(entries[0], body=None)
    data = export_of(entries)
    assert entries[0].salt.hex().encode() not in data
    assert verify_export(data).whole


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
bodies = st.dictionaries(st.text(), json_values, max_size=4)


@given(st.lists(st.tuples(bodies, st.binary(min_size=16, max_size=16), st.booleans()), max_size=20))
def test_any_log_is_whole_and_stays_so_when_entries_are_erased(rows):
    entries = [seal(index, salt, body) for index, (body, salt, _) in enumerate(rows)]
    checkpoint = checkpoint_of(entries)
    assert verify_export(export_of(entries)).whole
    entries = [erase(entry) if gone else entry for entry, (_, _, gone) in zip(entries, rows, strict=True)]
    verdict = verify_export(export_of(entries, checkpoint), checkpoint, VKEY)
    assert verdict.whole
    assert verdict.anchored
    assert verdict.erased == sum(gone for _, _, gone in rows)


# one byte

# Of 1,500 places every eleventh: each line and each kind of byte is among them.
EVERY_BYTE = twins("step", few=11, all_of_it=1)


def check_points_at(data: bytes, changed: bytes, place: int) -> None:
    """The first fault is on the line that was changed; on an entry's line it names the entry."""
    verdict = verify_export(changed)
    line = data.count(b"\n", 0, place) + 1
    first = verdict.faults[0] if verdict.faults else None
    assert first is not None, place
    assert (verdict.whole, verdict.anchored) == (False, False), place
    at_line_end = data[place : place + 1] == b"\n"
    assert first.line == line or (at_line_end and first.line == line + 1), (place, line, first)
    entries = data.count(b'{"body":')
    if FIRST_ENTRY_LINE <= line < FIRST_ENTRY_LINE + entries and not at_line_end:
        assert first.index == line - FIRST_ENTRY_LINE, (place, first)


@EVERY_BYTE
def test_any_one_byte_changed_is_found_on_its_line(step):
    data = full_export()
    for place in range(0, len(data), step):
        byte = data[place]
        others = {byte ^ 1, byte ^ 0x20, byte ^ 0x80, 0, 0x0A, 0x0D, 0x20, 0x22, 0x2C, 0x30, 0x5D, 0xFF} - {byte}
        for other in others:
            check_points_at(data, data[:place] + bytes([other]) + data[place + 1 :], place)


@EVERY_BYTE
def test_any_one_byte_left_out_is_found(step):
    data = full_export()
    for place in range(0, len(data), step):
        changed = data[:place] + data[place + 1 :]
        line = data.count(b"\n", 0, place) + 1
        found = verify_export(changed).faults[0].line
        assert found == line or (data[place] == 0x0A and found == line + 1), place


@EVERY_BYTE
@pytest.mark.parametrize("byte", [b" ", b"\n", b"0", b",", b'"', b"\x00", b"\xff", b"}"])
def test_any_one_byte_put_in_is_found(byte, step):
    data = full_export()
    for place in range(0, len(data) + 1, step):
        line = data.count(b"\n", 0, place) + 1
        verdict = verify_export(data[:place] + byte + data[place:])
        assert not verdict.whole, place
        assert verdict.faults[0].line in (line - 1, line, line + 1), place


def test_any_cut_off_tail_is_found():
    data = full_export()
    for length in range(len(data)):
        verdict = verify_export(data[:length])
        assert not verdict.whole
        last = data.count(b"\n", 0, length) + 1
        assert verdict.faults[0].line in (last - 1, last), length


@given(st.lists(bodies, min_size=1, max_size=60), st.data())
def test_any_one_byte_of_any_log_is_found_on_its_line(rows, data):
    entries = [seal(index, sha256(b"%d" % index).digest()[:16], body) for index, body in enumerate(rows)]
    whole = export_of(entries)
    place = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != whole[place]))
    verdict = verify_export(whole[:place] + bytes([other]) + whole[place + 1 :])
    line = whole.count(b"\n", 0, place) + 1
    assert not verdict.whole
    assert verdict.faults[0].line in ((line, line + 1) if whole[place] == 0x0A else (line,))


# more than one byte


def test_missing_entries_are_named_where_they_are_missing():
    entries = some_entries(10)
    data = export_of(entries[:3] + entries[5:], checkpoint_of(entries))
    assert faults(verify_export(data)) == [("missing", FIRST_ENTRY_LINE + 3, 3)]
    assert verify_export(data).faults[0].detail == "3-4"


def test_missing_first_entry_is_named():
    entries = some_entries(4)
    assert faults(verify_export(export_of(entries[1:], checkpoint_of(entries)))) == [("missing", FIRST_ENTRY_LINE, 0)]


def test_missing_last_entries_are_named():
    entries = some_entries(10)
    verdict = verify_export(export_of(entries[:7], checkpoint_of(entries)))
    assert faults(verdict)[0] == ("truncated", FIRST_ENTRY_LINE + 7, 7)
    assert verdict.size == 7


def test_entries_after_the_checkpoint_are_named():
    entries = some_entries(10)
    verdict = verify_export(export_of(entries, checkpoint_of(entries[:8])))
    assert faults(verdict)[0] == ("surplus", FIRST_ENTRY_LINE + 8, 8)


def test_swapped_entries_are_named_at_the_first():
    entries = some_entries(8)
    swapped = [*entries[:2], entries[6], *entries[3:6], entries[2], entries[7]]
    assert faults(verify_export(export_of(swapped, checkpoint_of(entries))))[0] == ("out-of-order", 8, 2)
    neighbours = [*entries[:2], entries[3], entries[2], *entries[4:]]
    assert faults(verify_export(export_of(neighbours, checkpoint_of(entries))))[0] == ("out-of-order", 8, 2)


def test_repeated_entry_is_named():
    entries = some_entries(6)
    doubled = [*entries[:3], entries[2], *entries[3:]]
    assert faults(verify_export(export_of(doubled, checkpoint_of(entries)))) == [("repeated", 9, 2)]


def test_entry_repeated_at_the_end_is_named():
    entries = some_entries(6)
    verdict = verify_export(export_of([*entries, entries[2]], checkpoint_of(entries)))
    assert faults(verdict)[0] == ("out-of-order", 12, 6)
    assert verdict.faults[0].detail == "2"


def test_swapped_contents_under_right_numbers_are_named():
    entries = some_entries(6)
    data = export_of(entries)
    one, two = entries[2], entries[4]
    swapped = [*entries[:2], replace(two, index=2), entries[3], replace(one, index=4), entries[5]]
    assert faults(verify_export(export_of(swapped, checkpoint_of(entries))))[0][0] == "root"
    lines = lines_of(data)  # with the roots on the lines left as they were, the place is known too
    lines[7], lines[9] = (
        lines[9].replace(b'"index":4', b'"index":2'),
        lines[7].replace(b'"index":2', b'"index":4'),
    )
    assert faults(verify_export(b"".join(lines)))[0] == ("history", 8, 2)


@examples(50)
@given(st.integers(2, 30), st.data())
def test_entries_in_any_other_order_or_number_are_never_whole(size, data):
    entries = some_entries(size)
    picked = data.draw(st.lists(st.sampled_from(entries), max_size=size + 3).filter(lambda some: some != entries))
    verdict = verify_export(export_of(picked, checkpoint_of(entries)))
    right = 0
    while right < min(len(picked), size) and picked[right] == entries[right]:
        right += 1
    assert not verdict.whole
    assert verdict.faults[0].line == FIRST_ENTRY_LINE + right


def test_changed_body_is_named_even_when_nothing_else_tells():
    data = export_of(some_entries(5)).replace(b'"n":3', b'"n":7')
    assert faults(verify_export(data)) == [("leaf", FIRST_ENTRY_LINE + 3, 3)]


def test_body_and_leaf_changed_together_are_found_in_the_history():
    entries = some_entries(5)
    forged = seal(3, entries[3].salt, {"by": "Alice", "decision": "ja", "n": 3})
    lines = lines_of(export_of(entries))
    lines[8] = lines_of(export_of([*entries[:3], forged, entries[4]]))[8].replace(
        root([*[e.leaf for e in entries[:3]], forged.leaf]).hex().encode(),
        root([e.leaf for e in entries[:4]]).hex().encode(),
    )
    assert faults(verify_export(b"".join(lines)))[0] == ("history", 9, 3)


def test_erased_entry_with_another_leaf_is_named():
    entries = [erase(entry) for entry in some_entries(4)]
    data = export_of(entries)
    leaf = entries[2].leaf.hex().encode()
    changed = data.replace(b'"leaf":"' + leaf, b'"leaf":"' + bytes([leaf[0] ^ 1]) + leaf[1:])
    assert faults(verify_export(changed))[0] == ("history", FIRST_ENTRY_LINE + 2, 2)


def test_cosigner_in_the_list_who_did_not_sign_is_a_fault():
    entries = some_entries(2)
    verdict = verify_export(export_of(entries, cosigners=[COUNCIL_VKEY]))
    assert [fault.code for fault in verdict.faults] == ["cosignature"]


def test_signature_nobody_can_check_does_not_pass():
    entries = some_entries(2)
    verdict = verify_export(export_of(entries, cosign(checkpoint_of(entries), COUNCIL_NAME, COUNCIL)))
    assert [(fault.code, fault.detail) for fault in verdict.faults] == [("cosignature", COUNCIL_NAME)]


# with something kept outside


def test_log_that_grew_still_begins_with_every_older_checkpoint():
    entries = some_entries(9)
    data = export_of(entries)
    for size in range(10):
        verdict = verify_export(data, checkpoint_of(entries[:size]))
        assert (verdict.whole, verdict.anchored) == (True, True), size


def test_rewritten_log_signed_again_agrees_with_itself_but_not_with_the_kept_checkpoint():
    entries = some_entries(6)
    forged = [*entries[:2], seal(2, bytes(16), {"decision": "ja"}), *entries[3:]]
    data = export_of(forged)
    assert verify_export(data).whole
    assert not verify_export(data).anchored
    assert faults(verify_export(data, checkpoint_of(entries[:4]))) == [("kept-differs", FIRST_ENTRY_LINE + 3, 3)]
    assert verify_export(data, checkpoint_of(entries[:2])).whole


def test_log_cut_short_and_signed_again_is_found_by_the_kept_checkpoint():
    entries = some_entries(6)
    verdict = verify_export(export_of(entries[:4]), checkpoint_of(entries))
    assert faults(verdict) == [("kept-ahead", FIRST_ENTRY_LINE + 4, 4)]


def test_log_under_another_key_is_found_by_the_trusted_key_and_by_the_kept_checkpoint():
    entries = some_entries(3)
    strange = verifier_key(ORIGIN, STRANGER.public_key())
    data = b"".join(write_export(ORIGIN, strange, entries, checkpoint_of(entries, STRANGER)))
    assert verify_export(data).whole
    assert faults(verify_export(data, trusted_vkey=VKEY)) == [("key-other", 3, None)]
    assert faults(verify_export(data, checkpoint_of(entries))) == [("kept-signature", None, None)]


def test_trusted_key_that_fits_anchors_the_log():
    assert verify_export(full_export(), trusted_vkey=VKEY).anchored


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"checkpoint": ""}, "kept-checkpoint"),
        ({"checkpoint": "nonsense \ud800"}, "kept-checkpoint"),
        ({"trusted_vkey": ""}, "trusted-key"),
        ({"trusted_vkey": "a+b+c"}, "trusted-key"),
        ({"checkpoint": checkpoint_of([], origin="elders.example/log")}, "kept-origin"),
    ],
)
def test_outside_text_that_does_not_serve_is_a_fault(options, code):
    assert code in [fault.code for fault in verify_export(full_export(), **options).faults]


# any bytes


@pytest.mark.parametrize("with_start", [False, True])
def test_ten_megabytes_of_noise_are_no_log(with_start):
    noise = random.Random(7).randbytes(10_000_000)
    data = b"".join(lines_of(full_export())[:5]) + noise if with_start else noise
    verdict = verify_export(data)
    assert not verdict.whole
    assert verdict.faults[0].line == (6 if with_start else 1)
    assert len(verdict.faults) <= 101


def test_empty_file_is_no_log():
    assert faults(verify_export(b"")) == [("empty", 1, None)]


def test_line_ends_changed_on_the_way_are_named():
    verdict = verify_export(full_export().replace(b"\n", b"\r\n"))
    assert [(fault.code, fault.detail) for fault in verdict.faults] == [("format", "line-endings")]


@pytest.mark.parametrize("middle", [b"[" * 200_000, b'{"body":' * 200_000, b"9" * 6000, b'{"body":NaN}', b"\xff\xfe"])
def test_hostile_entry_is_a_fault_and_no_error(middle):
    lines = lines_of(full_export())
    lines[FIRST_ENTRY_LINE] = middle + b",\n"
    assert faults(verify_export(b"".join(lines)))[0] == ("entry", FIRST_ENTRY_LINE + 1, 1)


@given(st.binary(max_size=300), st.none() | st.text(max_size=50), st.none() | st.text(max_size=50))
def test_any_bytes_give_a_verdict(data, checkpoint, vkey):
    assert not verify_export(data, checkpoint, vkey).whole


@given(st.lists(st.sampled_from(lines_of(full_export())), max_size=14))
def test_lines_of_a_log_in_any_other_order_are_never_whole(lines):
    data = b"".join(lines)
    assert verify_export(data).whole is (data == full_export())


@pytest.mark.deep  # half a million checks, two minutes
def test_any_one_byte_changed_to_any_other_value():
    data = full_export()
    for place, byte in enumerate(data):
        for other in set(range(256)) - {byte}:
            check_points_at(data, data[:place] + bytes([other]) + data[place + 1 :], place)
