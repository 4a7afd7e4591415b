"""JSON from somebody who means harm: counted before it is built, and half a letter goes no further."""

import json
import tracemalloc

import pytest

from draagvlak_core.shared.json_texts import MAX_DEPTH, MAX_MARKS, NotRead, read_json

HOSTILE = {
    "nested lists": b"[" * 64_000,
    "nested objects": b'{"a":' * 64_000,
    "nested and closed": b"[" * 500 + b"]" * 500,
    "nested behind a long text": b'["' + b"x" * 9999 + b'",' + b"[" * 60 + b"]" * 61,
    "many values": b"[" + b"0," * (MAX_MARKS + 1) + b"0]",
    "many empty lists": b"[" + b"[]," * MAX_MARKS + b"0]",
    "a quote that is not closed": b'"' + b"[" * 64_000,
    "half a letter": rb'{"text": "\ud83d"}',
    "half a letter as a name": rb'{"\uDC00": 1}',
    "the wrong halves": rb'["\ude00\ud83d"]',
    "another encoding": "[1]".encode("utf-16"),
    "no number": b"[NaN]",
    "a number as long as a book": b"9" * 10_000,
    "nothing": b"",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_json_is_refused_before_anything_is_built(name):
    tracemalloc.start()
    with pytest.raises(NotRead):
        read_json(HOSTILE[name])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8_000_000, f"{peak:,} bytes"


@pytest.mark.parametrize(
    "value", [{}, [], "[[[[", {"a": [1, 2.5, None, True, "é😀"]}, "[" * 200, ["{" * 99, '"\\'], -0.0]
)
def test_what_is_no_harm_comes_back_as_it_was(value):
    assert read_json(json.dumps(value)) == read_json(json.dumps(value, ensure_ascii=False).encode()) == value


def test_brackets_in_texts_are_no_depth():
    deepest = "[" * MAX_DEPTH + '"' + r"[\"{" * 99 + '"' + "]" * MAX_DEPTH
    assert read_json(deepest)
    with pytest.raises(NotRead):
        read_json(f"[{deepest}]")


def test_a_text_with_half_a_letter_is_refused_too():
    with pytest.raises(NotRead):
        read_json('["\ud800"]')
