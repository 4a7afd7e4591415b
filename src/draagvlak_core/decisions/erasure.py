"""Which erased events does the log itself account for? An erased body without an event that tells of it is a gap.

An event of kind `decisions.erased` lists what it erased in `details.events`, as `3-7,12`. Those of before only counted;
they account for as many erased events that stood before them, and it cannot be told which. The first event that lists
also lists what had been erased until then, so from there on a bare count accounts for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

ERASED = "decisions.erased"
_LIST = re.compile(r"\d{1,15}(?:-\d{1,15})?(?:,\d{1,15}(?:-\d{1,15})?)*")


def spell(indexes: Iterable[int]) -> str:
    """Numbers as ranges: 3, 4, 5 and 9 become `3-5,9`."""
    runs: list[list[int]] = []
    for index in sorted(set(indexes)):
        if runs and runs[-1][1] == index - 1:
            runs[-1][1] = index
        else:
            runs.append([index, index])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)


def ranges(text: object) -> tuple[tuple[int, int], ...]:
    """The ranges in such a text; none when it is not written like that."""
    if not isinstance(text, str) or not _LIST.fullmatch(text):
        return ()
    pairs = (part.partition("-") for part in text.split(","))
    return tuple((int(first), int(last or first)) for first, _dash, last in pairs)


def numbers_in(text: object) -> set[int]:
    """Every number in such a text."""
    return {number for first, last in ranges(text) for number in range(first, last + 1)}


@dataclass
class Accounted:
    """Hears every body that still stands, in order; then tells which erased events nothing accounts for."""

    listed: list[tuple[int, int]] = field(default_factory=list)
    counted: list[tuple[int, int]] = field(default_factory=list)  # index and count of an event of before

    def hear(self, index: int, body: dict[str, Any]) -> None:
        details = body.get("details")
        if body.get("kind") != ERASED or not isinstance(details, dict):
            return
        if "events" in details:
            # An event cannot account for what came after it: a later erasure has to tell of itself.
            self.listed += [(first, min(last, index - 1)) for first, last in ranges(details["events"])]
            self.counted = []
        elif type(count := details.get("count")) is int and count > 0 and not self.listed:
            self.counted.append((index, count))

    def gaps(self, erased: Collection[int]) -> tuple[int, ...]:
        """The erased events that no event tells of, in order."""
        return tuple(self._beyond_counts(list(self._unlisted(sorted(erased)))))

    def _unlisted(self, erased: list[int]) -> Iterator[int]:
        listed, place, reach = sorted(self.listed), 0, -1
        for index in erased:
            # `reach` is the furthest end of all ranges that begin at or before this index.
            while place < len(listed) and listed[place][0] <= index:
                reach = max(reach, listed[place][1])
                place += 1
            if index > reach:
                yield index

    def _beyond_counts(self, unlisted: list[int]) -> list[int]:
        for index, count in self.counted:
            covered = [one for one in unlisted if one < index][:count]
            unlisted = [one for one in unlisted if one not in set(covered)]
        return unlisted
