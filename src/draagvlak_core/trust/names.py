"""Finds the full name of somebody in a text, so that a note never says who it is about."""

import re
import unicodedata
from collections.abc import Iterable


def names_in(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names that stand in `text` as whole words, whatever the capitals, accents composed or not, and spacing.

    Only exact full names are found: nicknames and first names alone are not, which the page says.
    """
    plain = _plain(text)
    return tuple(sorted({name for name in names if _stands_in(_plain(name), plain)}))


def _stands_in(name: str, text: str) -> bool:
    # The plain search first: over thousands of names it is what makes this fast.
    return bool(name) and name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
