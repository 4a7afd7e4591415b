"""Facts in the reader's language. The words themselves stand in the core, where sentences are made of them."""

from collections.abc import Mapping

from django.utils.text import get_text_list
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from draagvlak_core.leadership.card_facts import BY_CODE, Group, Kind, Told
from draagvlak_core.leadership.fact_words import GROUPS, WORDS, Words
from draagvlak_core.leadership.value_words import VALUES


def language() -> str:
    """Dutch for whoever reads Dutch, English for anyone else: the languages facts and sentences have words in."""
    return "nl" if (get_language() or "nl").startswith("nl") else "en"


def in_language(words: Words | Mapping[str, str]) -> str:
    return words[language()]


def asked(fact: str) -> str:
    return in_language(WORDS[fact].ask)


def hint_of(fact: str) -> str:
    hint = WORDS[fact].hint
    return in_language(hint) if hint else ""


def value_words(fact: str, value: str) -> str:
    return in_language(VALUES[fact][value])


def group_title(group: Group) -> str:
    return in_language(GROUPS[group])


def told_in_words(fact: str, told: Told) -> str:
    """What was told about a fact, short enough to stand behind its question."""
    if isinstance(told, frozenset):
        values = [value_words(fact, value) for value in BY_CODE[fact].values if value in told]
        return get_text_list(values, _("and")) if values else _("None of these")
    if BY_CODE[fact].kind is Kind.ONE:
        return value_words(fact, str(told))
    return _("Yes") if told else _("No")
