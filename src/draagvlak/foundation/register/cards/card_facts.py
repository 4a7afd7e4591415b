"""What is known of a use case in picks: what people here ticked, else what its source or its own texts really say.

    card_of(told, facts, why, objection) → {"output": "suggests", "checked": True, …}

What nobody ticked and no text says is not in it: unknown. So is what somebody here marked as not known.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from django.db.models import QuerySet

from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.register.cards.value_texts import VALUES
from draagvlak.ui.language import in_all_languages
from draagvlak_core.leadership.criteria import says_something
from draagvlak_core.register.card_facts import BY_CODE, Card, CardFact, Told, read_card
from draagvlak_core.register.records import TOLD
from draagvlak_core.register.values import plain, yes_or_no
from draagvlak_core.shared.conditions.vocabulary import Kind

_EVERY = BY_CODE.keys()
_TEXTS = {"why": "goal", "objection": "objection"}  # the column whose words say something about a fact
_NOTHING_SAID: Mapping[str, Mapping[str, str]] = {column: {} for column in _TEXTS}

# A field that was filled in with a word for nothing is still a field nobody filled in.
_NOTHING = frozenset(
    (
        "nvt",
        "n v t",
        "na",
        "n a",
        "niet van toepassing",
        "not applicable",
        "geen",
        "none",
        "onbekend",
        "unknown",
        "nog niet bekend",
        "not known",
        "tbd",
        "to be determined",
        "nader te bepalen",
        "volgt",
        "volgt nog",
        "niet bekend",
        "nog onbekend",
        "not available",
        "leeg",
        "empty",
    )
)
_YES = frozenset(("training established", "appeal process established", "established"))
# Under way is not done: whoever asks whether it was done may count on a no.
_NO = frozenset(
    (
        "in progress",
        "training in progress",
        "appeal process in progress",
        "appeal precluded by law",
        "not yet",
        "nog niet",
    )
)
_SYNONYMS = {"consequence": {"high impact": "serious"}}


def card_of(
    told: Mapping[str, Any], facts: Mapping[str, str], why: Mapping[str, str], objection: Mapping[str, str]
) -> Card:
    """The facts of one use case, from the columns of its row."""
    said = from_texts(facts, why, objection)
    if not told:
        return said
    return {code: value for code, value in said.items() if code not in told} | read_card(told)


def from_texts(facts: Mapping[str, str], why: Mapping[str, str], objection: Mapping[str, str]) -> dict[str, Told]:
    """Only what a text or a column says in so many words; a long answer says nothing by itself."""
    return {code: value for code, value in _said(facts, why, objection) if value is not None}


def _said(
    facts: Mapping[str, str], why: Mapping[str, str], objection: Mapping[str, str]
) -> Iterator[tuple[str, Told | None]]:
    if any(_is_written(words) for words in why.values()):
        yield "goal", True
    for words in objection.values():
        yield "objection", in_our_words("objection", words)
    if not facts:
        return
    for name, words in facts.items():
        if name.startswith(TOLD):
            yield name.removeprefix(TOLD), in_our_words(name.removeprefix(TOLD), words)
    yield "legal_basis", True if _is_written(facts.get("legal_basis", "")) else None
    yield "assessment", in_our_words("assessment", facts.get("impact_assessment_done", ""))
    yield "consequence", in_our_words("consequence", facts.get("risk_class", ""))


def _is_written(words: str) -> bool:
    return says_something(words) and plain(words) not in _NOTHING


@lru_cache(maxsize=4096)
def in_our_words(code: str, words: str) -> Told | None:
    """What a short answer in somebody else's words means for a fact; None when it does not say it."""
    fact = BY_CODE.get(code)
    if fact is None or not words or len(words) > 500:
        return None
    if fact.kind is Kind.YES_NO:
        return _yes_or_no(words)
    if fact.kind is Kind.ONE:
        return _value(fact, words)
    if fact.kind is Kind.ANY:
        # The list has to be told as a whole: one word nobody knows leaves it unknown.
        values = {_value(fact, part) for part in words.replace("\n", ";").split(";") if part.strip()}
        return frozenset(values) if values and None not in values else None  # type: ignore[arg-type]
    return None


def _yes_or_no(words: str) -> bool | None:
    key = plain(words)
    if key in _YES:
        return True
    return False if key in _NO else {"yes": True, "no": False}.get(yes_or_no(words))


@cache
def _named(fact: str) -> Mapping[str, str]:
    """What the values of a fact are called, in every language and in our code."""
    return {
        plain(said): value
        for value, words in VALUES[fact].items()
        for said in (value, *in_all_languages(words).values())
    }


def _value(fact: CardFact, words: str) -> str | None:
    key = plain(words)
    return _named(fact.code).get(key) or _SYNONYMS.get(fact.code, {}).get(key)


def card_of_use_case(use_case: UseCase) -> Card:
    return card_of(use_case.told, use_case.facts, use_case.why, use_case.objection)


def cards_of(found: QuerySet[UseCase], wanted: Collection[str] = _EVERY) -> Iterator[tuple[int, Card]]:
    """(pk, card) per use case, in their order, with only the wanted facts.

    A text that says nothing about them is not even read: on ten thousand cards that is most of the time.
    """
    texts = [column for column, code in _TEXTS.items() if code in wanted]
    for pk, told, facts, *said in found.values_list("pk", "told", "facts", *texts):
        texts_of = {**_NOTHING_SAID, **dict(zip(texts, said, strict=True))}
        card = card_of({code: told[code] for code in wanted if code in told}, facts, **texts_of)
        yield pk, card if wanted is _EVERY else {code: card[code] for code in wanted if code in card}
