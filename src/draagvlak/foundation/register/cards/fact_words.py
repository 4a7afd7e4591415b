"""Facts in the reader's language."""

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from draagvlak.foundation.register.cards.fact_texts import FACTS, GROUPS
from draagvlak.foundation.register.cards.value_texts import VALUES
from draagvlak_core.register.card_facts import BY_CODE, Group, Told
from draagvlak_core.shared.conditions.vocabulary import Kind


def asked(fact: str) -> str:
    return str(FACTS[fact].ask)


def hint_of(fact: str) -> str:
    return str(FACTS[fact].hint)


def value_words(fact: str, value: str) -> str:
    return str(VALUES[fact][value])


def group_title(group: Group) -> str:
    return str(GROUPS[group])


def told_in_words(fact: str, told: Told) -> str:
    """What was told about a fact, short enough to stand behind its question."""
    if isinstance(told, frozenset):
        values = [value_words(fact, value) for value in BY_CODE[fact].values if value in told]
        return get_text_list(values, _("and")) if values else _("None of these")
    if BY_CODE[fact].kind is Kind.ONE:
        return value_words(fact, str(told))
    return _("Yes") if told else _("No")
