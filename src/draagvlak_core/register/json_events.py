"""Reads JSON of any size in pieces, and counts each record before anything is built of it.

A parser makes a name of every place ("a.a.a.a…") and a value of every record: 64 kB of nesting took 2.6 GB. So depth,
values and letters are counted on the bare events, and bytes while a text is still being read.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO

import ijson

from draagvlak_core.tables.problems import refuse
from draagvlak_core.tables.sources import MAX_ROWS, too_many

MAX_DEPTH = 12
# Of one record, which is in memory as a whole: the longest that is known has 40,000 letters in 300 values.
MAX_VALUES, MAX_LETTERS = 20_000, 1_000_000
_MAX_BYTES = 4 * MAX_LETTERS  # without anything told: a text or a number that does not end
_BUFFER = 16 * 1024  # is parsed as a whole before the first of it is told
_OPENS, _CLOSES = frozenset(("start_map", "start_array")), frozenset(("end_map", "end_array"))

BareEvent = tuple[str, Any]


class Measured:
    """The bare events in a file; Refused at more than a record may have. Say `next_record` after each."""

    def __init__(self, handle: BinaryIO) -> None:
        self._handle = handle
        self.record = 1
        self._depth = self._values = self._letters = self._waiting = 0

    def next_record(self) -> None:
        if self.record > MAX_ROWS:
            raise too_many(self.record, MAX_ROWS)
        self.record += 1
        self._values = self._letters = 0

    def read(self, size: int = -1) -> bytes:
        """For the parser, which reads on and on until it has something to tell."""
        if self._waiting > _MAX_BYTES:
            raise refuse("json_too_large", row=self.record)
        self._waiting += max(size, 0)
        return self._handle.read(size)

    def events(self) -> Iterator[BareEvent]:
        try:
            for event, value in ijson.basic_parse(self, buf_size=_BUFFER, use_float=True):
                self._count(event, value)
                yield event, value
        except UnicodeDecodeError as error:  # half a letter, written as an escape
            raise refuse("json_not_utf8", row=self.record) from error

    def _count(self, event: str, value: object) -> None:
        self._waiting = 0
        self._depth += (event in _OPENS) - (event in _CLOSES)
        self._values += 1
        self._letters += len(value) if isinstance(value, str) else 0
        if self._depth > MAX_DEPTH:
            raise refuse("json_too_deep", row=self.record)
        if self._values > MAX_VALUES or self._letters > MAX_LETTERS:
            raise refuse("json_too_large", row=self.record)
