"""What a card already says that points to an answer. It is shown beside a question; a person still answers it.

Only what makes an outcome heavier is proposed: that a card is silent never points to "none of these".
"""

from collections.abc import Mapping

from draagvlak_core.register.card_facts import Card

AREA_OF_DOMAIN: Mapping[str, str] = {
    "recruitment": "employment",
    "performance": "employment",
    "benefits": "services",
    "enforcement": "enforcement",
    "justice": "justice",
    "democracy": "justice",
    "migration": "migration",
    "education": "education",
    "credit": "credit",
}
USED = ("pilot", "scaling", "embedded")  # stages in which it works on real cases
WATCHING = {"assessing", "predicting", "monitoring"}


def pointed_to(card: Card, stage: str) -> dict[str, tuple[str, ...]]:
    """Question → the options the card points to, in no order of weight."""
    proposals = {"area": _areas(card), "affects": _affects(card)}
    if _picked(card, "work") & WATCHING and card.get("personal") is True:
        proposals["profiling"] = ("yes",)
    if card.get("generates") is True:
        proposals["sign"] = ("makes",)
    if "staff" in _picked(card, "affected"):
        proposals["workplace"] = ("yes",)
    if stage in USED:
        proposals["in_use"] = ("yes",)
    return {question: options for question, options in proposals.items() if options}


def _picked(card: Card, fact: str) -> frozenset[str]:
    told = card.get(fact)
    return told if isinstance(told, frozenset) else frozenset()


def _areas(card: Card) -> tuple[str, ...]:
    found = {AREA_OF_DOMAIN[domain] for domain in _picked(card, "domain") if domain in AREA_OF_DOMAIN}
    if _picked(card, "data") & {"biometric", "emotion"}:
        found.add("biometrics")
    return tuple(sorted(found))


def _affects(card: Card) -> tuple[str, ...]:
    if card.get("consequence") not in ("light", "serious"):
        return ()
    return ("decides",) if card.get("output") in ("decides_with", "decides_alone") else ("treated",)
