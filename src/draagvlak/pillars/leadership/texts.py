"""Words that must be there, and our own words in every language."""

from collections.abc import Mapping

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import override

from draagvlak.ui.texts import Text


def filled(words: Mapping[str, str], complaint: str) -> Text:
    """The text, when it says something in at least one language."""
    text = Text(words)
    if not text:
        raise ValidationError(complaint)
    return text


def in_every_language(words: str | Promise) -> dict[str, str]:
    """Words of ours in each language of the interface: the log is read in every one."""
    found = {}
    for code, _name in settings.LANGUAGES:
        with override(code):
            found[code] = str(words)
    return found
