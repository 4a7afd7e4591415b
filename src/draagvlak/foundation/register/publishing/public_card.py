"""The public card: what anyone outside may read, and what keeps a card from being public.

No name of anybody who works here is ever on it. The contact is a general one.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import CARD_TEXTS, UseCase
from draagvlak.foundation.register.cards.texts import in_small_letters
from draagvlak.ui.refused import Refused

_MAIL_SIGN = "@"


def public_card(use_case: UseCase) -> dict[str, Any]:
    """The public card as data. The stage is not in it: that is shown as it is at the moment of reading."""
    return {
        "texts": {field: dict(getattr(use_case, field)) for field in CARD_TEXTS if getattr(use_case, field)},
        "tools": use_case.tools,
        "vendor": use_case.vendor,
        "contact": use_case.facts.get("contact", ""),
        "organisation": use_case.source_organisation,
    }


def problems_of(card: dict[str, Any]) -> list[Refused]:
    """Everything that keeps this card from being public; empty when it may be."""
    problems: list[Refused] = []
    if not card["texts"].get("name") or not any(card["texts"].get(field) for field in ("summary", "does", "why")):
        problems.append(Refused("register.nothing_said"))
    if not card["contact"].strip():
        problems.append(Refused("register.no_contact"))
    elif Person.objects.filter(email__iexact=card["contact"].strip()).exists():
        problems.append(Refused("register.own_address"))
    return [*problems, *(Refused("register.named", name=name) for name in names_in(card))]


def names_in(card: dict[str, Any]) -> list[str]:
    """Names and addresses of people who work here that occur in the words of a card."""
    words = "\n".join(
        [
            *(said for text in card["texts"].values() for said in text.values()),
            card["tools"],
            card["vendor"],
            card["contact"],
        ]
    ).casefold()
    names: set[str] = set()
    for name, email in Person.objects.values_list("name", "email"):
        if " " in name.strip() and _stands_in(name.casefold(), words):
            names.add(name)
        if email and _MAIL_SIGN in words and _stands_in(email.casefold(), words):
            names.add(email)
    return sorted(names)


def _stands_in(name: str, words: str) -> bool:
    """As a name of its own: Jan de Wit is not in Jan de Witte."""
    return name in words and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) is not None


def digest(card: dict[str, Any]) -> str:
    """What a preview showed, short enough to come back with its button."""
    return hashlib.sha256(json.dumps(card, sort_keys=True).encode()).hexdigest()[:32]


def public_words(published: Mapping[str, Any]) -> str:
    """The words anyone outside may find it by: only what was published."""
    return in_small_letters(
        (
            *(words for text in published.get("texts", {}).values() for words in text.values()),
            published.get("tools", ""),
            published.get("vendor", ""),
        )
    )
