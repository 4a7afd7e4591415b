"""Does a text name somebody? Their whole name, and not a part of a longer one: a hyphen belongs to a name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

GONE = "–"  # what stands where a name was
_BEFORE, _AFTER = r"(?<!\w)(?<!\w[-‐‑–])", r"(?!\w)(?![-‐‑–]\w)"


# Signs that are not drawn and yet are no format signs (Cf): Default_Ignorable_Code_Point of Unicode 16.0, from its
# DerivedCoreProperties.txt, as ranges of code points.
_UNSEEN = (
    *((0x34F, 0x34F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F)),
    *((0x2065, 0x2065), (0xFE00, 0xFE0F), (0xFFF0, 0xFFF8), (0xE0000, 0xE0FFF)),
)

# One hyphen and one apostrophe for all that look like it (a typewriter and a word processor write O'Neill differently),
# and a space for what is drawn as one: the Hangul fillers and the empty Braille cell.
_ALIKE = str.maketrans(
    dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("‘’ʼʹ`´", "'") | dict.fromkeys("\u3164\uffa0\u2800", " ")
)


def folded(name: str) -> str:
    """The form in which two names are the same: accents composed, one space at a time, capitals or not.

    Signs that nobody sees count for nothing, and hyphens and apostrophes that look alike are one. Letters of different
    scripts that look alike stay different.
    """
    one_each = unicodedata.normalize("NFKC", name.translate(_ALIKE)).translate(_ALIKE)
    seen = "".join(sign for sign in one_each if not _is_unseen(sign))  # also from between a letter and its accent
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", seen).casefold()).split())


def _is_unseen(sign: str) -> bool:
    return unicodedata.category(sign) == "Cf" or any(first <= ord(sign) <= last for first, last in _UNSEEN)


@dataclass(frozen=True)
class Names:
    """Every way somebody is called and written to, and the longer names of others in which one of these stands.

    `longer` comes first where both fit: in “Jan Jansen – van Dijk” nobody else is named.
    """

    names: frozenset[str]
    longer: frozenset[str] = frozenset()

    @classmethod
    def among(cls, names: Iterable[str], others: Iterable[str]) -> Names:
        """These names, and those of `others` that hold one of them and more."""
        mine = frozenset(filter(None, (name.strip() for name in names)))
        short = {folded(name) for name in mine}
        longer = (other for other in others if any(one in folded(other) for one in short))
        return cls(mine, frozenset(other for other in longer if folded(other) not in short))

    def stand_in(self, text: str) -> bool:
        """Whether `text` names this person."""
        return bool(self.names) and any(found["who"] for found in self._pattern.finditer(_composed(text)))

    def taken_out(self, text: str) -> str:
        """`text` with a dash in place of each name; the same text when there is none."""
        if not self.stand_in(text):
            return text
        return self._pattern.sub(lambda found: GONE if found["who"] else found[0], _composed(text))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        whole = "|".join(f"{_BEFORE}(?:{_any_of(names)}){_AFTER}" for names in (self.longer,) if names)
        own = f"(?P<who>{_BEFORE}(?:{_any_of(self.names)}){_AFTER})"
        return re.compile(f"{whole}|{own}" if whole else own, re.IGNORECASE)


def _any_of(names: Collection[str]) -> str:
    """The longest first; any white space between the words of a name will do."""
    ordered = sorted({_composed(name) for name in names}, key=lambda name: (-len(name), name))
    return "|".join(r"\s+".join(map(re.escape, name.split())) for name in ordered)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
