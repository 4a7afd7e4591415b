"""What a boundary on the shelf is made of."""

from dataclasses import dataclass
from enum import StrEnum

from draagvlak_core.leadership.boundaries import Example, Rule
from draagvlak_core.leadership.card_facts import Told
from draagvlak_core.leadership.fact_words import Words
from draagvlak_core.shared.answers import Answer


class Sector(StrEnum):
    ALL = "all"
    GOVERNMENT = "government"
    CARE = "care"
    EDUCATION = "education"
    BUSINESS = "business"


@dataclass(frozen=True, slots=True)
class Offered:
    """One boundary on the shelf."""

    code: str
    sector: Sector
    sentence: Words
    value: Words
    rule: Rule
    examples: tuple[Example, ...]


def both(nl: str, en: str) -> Words:
    return {"nl": nl, "en": en}


def crossed(nl: str, en: str, **card: Told) -> Example:
    return Example(both(nl, en), card, Answer.NOT_MET)


def respected(nl: str, en: str, **card: Told) -> Example:
    return Example(both(nl, en), card, Answer.MET)


def some(*values: str) -> frozenset[str]:
    return frozenset(values)


# Work of an AI that says something about somebody.
ABOUT_PEOPLE = ("assessing", "deciding")
