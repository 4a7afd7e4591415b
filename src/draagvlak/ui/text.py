"""One text in each language it was written in."""

from django.utils.translation import get_language

from draagvlak_core.shared.texts import Said, say


class Text(dict[str, str]):
    """Versions of one text by language code. Prints as the version for the reader's language."""

    def said(self, language: str | None = None) -> Said:
        return say(self, (language or get_language() or "nl")[:2])

    def __str__(self) -> str:
        return self.said().words

    def __bool__(self) -> bool:
        return any(words.strip() for words in self.values())
