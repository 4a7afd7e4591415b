"""Two readers in two roles decide whether a post is passed on. Neither can do it alone; nobody can change a word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

BLACK = "\N{FULL BLOCK}"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader says, and in which role."""

    reader: str
    role: str
    verdict: str


def outcome(readings: Sequence[Reading]) -> str | None:
    """The verdict that two readers in two different roles share; None while there is none, or two at once."""
    agreed = {
        one.verdict
        for one in readings
        for other in readings
        if one.reader != other.reader and one.role != other.role and one.verdict == other.verdict
    }
    return agreed.pop() if len(agreed) == 1 else None


def black_out(text: str, words: Sequence[str]) -> str:
    """The text with every letter of these words blacked out, wherever they stand as whole words."""
    for word in sorted({word.strip() for word in words if word.strip()}, key=len, reverse=True):
        place = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
        text = place.sub(lambda found: re.sub(r"\S", BLACK, found.group()), text)
    return text
