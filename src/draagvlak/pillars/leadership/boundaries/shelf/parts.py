"""What a boundary on the shelf is made of."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from draagvlak_core.leadership.boundaries.rules import Example, Rule
from draagvlak_core.register.card_facts import Told
from draagvlak_core.shared.answers import Answer

Words = Any  # a text that is looked up when it is shown


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


def crossed(name: Words, **card: Told) -> Example:
    return Example(name, card, Answer.NOT_MET)


def respected(name: Words, **card: Told) -> Example:
    return Example(name, card, Answer.MET)


def some(*values: str) -> frozenset[str]:
    return frozenset(values)


# Work of an AI that says something about somebody.
ABOUT_PEOPLE = ("assessing", "deciding")
