"""What can be told about a use of AI in picks: the closed list that boundaries and rules are written in.

A card is a mapping from the code of a fact to what was told. A fact that is missing is *unknown*: nobody told it.
An empty choice ("none of these") was told, and is known.

    {"work": frozenset({"writing"}), "output": "suggests", "checked": True, "data": frozenset()}
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from draagvlak_core.shared.conditions.vocabulary import Fact, Kind, Vocabulary

Told = str | bool | frozenset[str]
Card = Mapping[str, Told]


class Teller(StrEnum):
    """Whom to ask when a fact is not known."""

    ACCOUNTABLE = "accountable"  # whoever answers for this use of AI
    AI_LEAD = "ai_lead"  # whoever keeps the register and knows the tools


class Group(StrEnum):
    """The pages on which facts are told, in this order."""

    WORK = "work"
    PEOPLE = "people"
    DATA = "data"
    ARRANGED = "arranged"


@dataclass(frozen=True, slots=True)
class CardFact(Fact):
    """One thing that can be told about a use of AI: on which page, and by whom."""

    group: Group = Group.WORK
    teller: Teller = Teller.ACCOUNTABLE


def _fact(code: str, kind: Kind, group: Group, values: str = "", teller: Teller = Teller.ACCOUNTABLE) -> CardFact:
    return CardFact(code, kind, tuple(values.split()), group, teller)


FACTS = (
    _fact(
        "work",
        Kind.ANY,
        Group.WORK,
        "writing summarising searching translating transcribing answering advising recognising predicting planning "
        "detecting assessing deciding monitoring images coding steering",
    ),
    _fact(
        "domain",
        Kind.ANY,
        Group.WORK,
        "recruitment performance benefits enforcement justice migration care education credit safety democracy "
        "communication sales research operations",
    ),
    _fact("output", Kind.ONE, Group.WORK, "suggests prepares recommends decides_with decides_alone"),
    _fact("goal", Kind.FILLED, Group.WORK),
    _fact(
        "affected",
        Kind.ANY,
        Group.PEOPLE,
        "staff applicants citizens clients patients pupils children vulnerable",
    ),
    _fact("consequence", Kind.ONE, Group.PEOPLE, "none light serious"),
    _fact("outsiders", Kind.YES_NO, Group.PEOPLE),
    _fact("told", Kind.YES_NO, Group.PEOPLE),
    _fact("person", Kind.YES_NO, Group.PEOPLE),
    _fact("generates", Kind.YES_NO, Group.PEOPLE),
    _fact("marked", Kind.YES_NO, Group.PEOPLE),
    _fact("personal", Kind.YES_NO, Group.DATA),
    _fact(
        "data",
        Kind.ANY,
        Group.DATA,
        "special criminal children financial confidential biometric emotion location behaviour",
    ),
    _fact("place", Kind.ONE, Group.DATA, "own eu elsewhere", Teller.AI_LEAD),
    _fact("supplier_learns", Kind.YES_NO, Group.DATA, teller=Teller.AI_LEAD),
    _fact("provided", Kind.YES_NO, Group.DATA, teller=Teller.AI_LEAD),
    _fact("legal_basis", Kind.FILLED, Group.DATA),
    _fact("checked", Kind.YES_NO, Group.ARRANGED),
    _fact("explained", Kind.YES_NO, Group.ARRANGED),
    _fact("objection", Kind.YES_NO, Group.ARRANGED),
    _fact("stoppable", Kind.YES_NO, Group.ARRANGED),
    _fact("fallback", Kind.YES_NO, Group.ARRANGED),
    _fact("heard", Kind.YES_NO, Group.ARRANGED),
    _fact("trained", Kind.YES_NO, Group.ARRANGED),
    _fact("tested", Kind.YES_NO, Group.ARRANGED, teller=Teller.AI_LEAD),
    _fact("fair", Kind.YES_NO, Group.ARRANGED, teller=Teller.AI_LEAD),
    _fact("assessment", Kind.YES_NO, Group.ARRANGED, teller=Teller.AI_LEAD),
)

VOCABULARY = Vocabulary(FACTS)
BY_CODE = VOCABULARY.by_code

# What a card says in its own words, so nobody ticks it.
WRITTEN = ("goal",)


def in_group(group: Group) -> tuple[CardFact, ...]:
    return tuple(fact for fact in FACTS if fact.group == group)


def read_card(raw: Mapping[str, Any]) -> dict[str, Told]:
    """A card from JSON: lists become sets. What this list of facts does not know is left unknown.

    A set with a value nobody knows is left unknown as a whole: without it the rest would claim too little.
    """
    told = {code: _read(fact, raw[code]) for code, fact in BY_CODE.items() if code in raw}
    return {code: value for code, value in told.items() if value is not None}


def _read(fact: CardFact, raw: object) -> Told | None:
    if fact.kind is Kind.ANY:
        if isinstance(raw, (list, tuple, set, frozenset)) and all(value in fact.values for value in raw):
            return frozenset(raw)
        return None
    if fact.kind is Kind.ONE:
        return raw if isinstance(raw, str) and raw in fact.values else None
    return raw if isinstance(raw, bool) else None


def write_card(card: Card) -> dict[str, Any]:
    """The card as JSON, its sets in the order of the list of facts."""
    return {code: _write(fact, card[code]) for code, fact in BY_CODE.items() if code in card}


def _write(fact: CardFact, told: Told) -> object:
    return [value for value in fact.values if value in told] if isinstance(told, frozenset) else told


def unknown_in(card: Card, wanted: Iterable[str]) -> tuple[CardFact, ...]:
    """The wanted facts nobody has told, in the order of the list."""
    asked = set(wanted)
    return tuple(fact for fact in FACTS if fact.code in asked and fact.code not in card)
