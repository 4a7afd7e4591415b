"""Two readers in two roles decide whether a post is passed on. Neither can do it alone; nobody can change a word.

Black-outs are proposals. They change what the others would agree to, so whoever proposes them starts the reading anew;
and a post of which more than a third would go is no longer what somebody wrote, so that counts as refusing it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

BLACK = "\N{FULL BLOCK}"
AT_MOST = Fraction(1, 3)  # of the letters of a post that may be blacked out


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
    for place in _places(words):
        text = place.sub(lambda found: re.sub(r"\S", BLACK, found.group()), text)
    return text


def not_found(texts: Sequence[str], words: Sequence[str]) -> list[str]:
    """Those of these words that stand in none of the texts: blacking them out would do nothing."""
    return [word for word in words if not any(place.search(text) for place in _places([word]) for text in texts)]


def share_black(texts: Iterable[str]) -> Fraction:
    """The part of all letters and signs that is blacked out; spaces do not count."""
    letters = "".join("".join(text.split()) for text in texts)
    return Fraction(letters.count(BLACK), len(letters)) if letters else Fraction(0)


def is_too_black(share: Fraction) -> bool:
    """Whoever would pass this on refuses it in truth."""
    return share > AT_MOST


def _places(words: Sequence[str]) -> list[re.Pattern[str]]:
    """Where these words stand, the longest first, so that a name is found before a part of it."""
    longest = sorted({word.strip() for word in words if word.strip()}, key=len, reverse=True)
    return [re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE) for word in longest]
