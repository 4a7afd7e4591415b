"""Small things said about a use case that several files here need."""

from collections.abc import Iterable, Mapping

from draagvlak.foundation.register.cards.models import CARD_TEXTS, UseCase
from draagvlak.ui.text import Text


def named(use_case: UseCase) -> dict[str, str]:
    """The name for the log, in every language it has."""
    return filled(use_case.name) or {"nl": f"#{use_case.pk}"}


def filled(text: Mapping[str, str] | None) -> Text:
    """Only the versions somebody wrote, so that an empty column always means: nobody wrote anything."""
    return Text({code: words.strip() for code, words in (text or {}).items() if words and words.strip()})


def search_words(use_case: UseCase) -> str:
    """Every word of the card in small letters, in all languages, with tools, supplier and where it came from."""
    texts = (words for field in CARD_TEXTS for words in getattr(use_case, field).values())
    return in_small_letters((*texts, use_case.tools, use_case.vendor, use_case.source_organisation))


def in_small_letters(parts: Iterable[str]) -> str:
    return " ".join(" ".join(part.split()) for part in parts if part).lower()
