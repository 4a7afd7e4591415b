"""A text in one or more languages. Where a language is missing the other is shown, marked as such."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A text as shown: the words, the language they are in, and whether that is the one asked for."""

    words: str
    language: str
    as_asked: bool

    def __bool__(self) -> bool:
        return bool(self.words)

    def __str__(self) -> str:
        return self.words


NOTHING_SAID = Said("", "", True)


def say(versions: Mapping[str, str], language: str, others: Sequence[str] = ("nl", "en")) -> Said:
    """The version in `language`, else the first filled one in `others`, else any; else nothing."""
    own = versions.get(language, "")
    if own.strip():
        return Said(own, language, True)
    for code in (*others, *versions):
        words = versions.get(code, "")
        if words.strip():
            return Said(words, code, False)
    return NOTHING_SAID
