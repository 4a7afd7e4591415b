"""Reading an exported decision log line by line, without trusting a byte of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from draagvlak_core.decisions.entry import encode, leaf_hash
from draagvlak_core.shared import json_texts

ENTRY_START, CHECKPOINT_START = b'{"body":', b'"checkpoint":'

_ENTRY_KEYS = {"body", "index", "leaf", "root", "salt"}
_HASH, _SALT = re.compile(r"[0-9a-f]{64}"), re.compile(r"[0-9a-f]{32}")
_INDEX_NEAR_END = re.compile(rb',"index":([0-9]{1,15}),"leaf":"[^"]*","root":"[^"]*","salt":(?:null|"[^"]*")\},?\Z')


class Lines:
    """The lines of the file, one ahead, without making a list of them all. `number`: of the line taken last."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0
        self.number, self.complete = 0, True

    def peek(self) -> bytes | None:
        if self._at >= len(self._data):
            return None
        end = self._data.find(b"\n", self._at)
        return self._data[self._at : end if end >= 0 else len(self._data)]

    def take(self) -> bytes | None:
        line = self.peek()
        if line is not None:
            self._at += len(line) + 1
            self.number += 1
            self.complete = self._at <= len(self._data)
        return line

    def goes_on_with_entry(self) -> bool:
        """Whether an entry comes next, at once or after an empty line."""
        return any(self._data.startswith(start, self._at) for start in (ENTRY_START, b"\n" + ENTRY_START))


@dataclass(frozen=True, slots=True)
class Row:
    index: int
    leaf: bytes
    root: bytes
    computed: bytes | None  # the leaf of body and salt; None when erased
    body: dict[str, Any] | None = None


def read_row(text: bytes) -> Row | None:
    """An entry, if these bytes are the one right spelling of one."""
    value = read_json(text)
    try:
        if type(value) is not dict or value.keys() != _ENTRY_KEYS or encode(value) != text:
            return None
        body, index, leaf, root, salt = (value[key] for key in ("body", "index", "leaf", "root", "salt"))
        if type(index) is not int or not 0 <= index < 10**15 or not _is_hex(leaf, _HASH) or not _is_hex(root, _HASH):
            return None
        if body is None and salt is None:
            return Row(index, bytes.fromhex(leaf), bytes.fromhex(root), None)
        if type(body) is not dict or not _is_hex(salt, _SALT):
            return None
        return Row(index, bytes.fromhex(leaf), bytes.fromhex(root), leaf_hash(bytes.fromhex(salt), encode(body)), body)
    except (ValueError, RecursionError):
        return None


def read_json(text: bytes) -> Any:
    try:
        return json_texts.read_json(text)
    except json_texts.NotRead:
        return None


def _is_hex(value: object, form: re.Pattern[str]) -> bool:
    return isinstance(value, str) and form.fullmatch(value) is not None


def index_of(line: bytes | None) -> int | None:
    found = _INDEX_NEAR_END.search(line) if line is not None else None
    return int(found[1]) if found else None
