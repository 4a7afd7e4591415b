"""Words that must be there, and our own words in every language."""

from collections.abc import Mapping

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import override

from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text


def filled(words: Mapping[str, str], refused: Refused) -> Text:
    """The text, when it says something in at least one language."""
    text = Text(words)
    if not text:
        raise refused
    return text


def in_every_language(words: str | Promise) -> dict[str, str]:
    """Words of ours in each language of the interface: the log is read in every one."""
    versions = {}
    for code, _name in settings.LANGUAGES:
        with override(code):
            versions[code] = str(words)
    return versions
