"""The questions, in the order in which they are asked. Each depends only on earlier ones, so there is no way back.

They ask for facts somebody in an organisation can know; what the law makes of them is in `conditions.py`.
"""

from draagvlak_core.shared.conditions.tree import Not, every, some

from .answers import chosen
from .conditions import (
    ALLOWED,
    AREAS,
    DEPLOYER,
    HAS_PART,
    HIGH,
    HIGH_BY_THE_ACT,
    IN_AREA,
    IN_SCOPE,
    IS_AI,
    LIGHT,
    MAY_BE_EXCEPTED,
    MODEL_IN_SCOPE,
    PROHIBITED,
    SYSTEM_IN_SCOPE,
)
from .rules import Question

FIRST_PRACTICES = (
    "manipulation",
    "weakness",
    "social_score",
    "crime_forecast",
    "face_scraping",
    "emotions_work",
    "sorting_bodies",
    "live_recognition",
)
NEW_PRACTICES = ("intimate", "abuse")  # Art. 5(1)(ba) and (bb), added by Regulation (EU) 2026/1744
SIGNS = ("talks", "makes", "reads_people", "deepfake", "public_text")


def questions(practices: tuple[str, ...], products: tuple[str, ...]) -> tuple[Question, ...]:
    """All questions; what differs between rule sets is which practices and products they know."""
    return (*_what_it_is(), *_forbidden(practices), *_high(products), *_other_duties())


def _what_it_is() -> tuple[Question, ...]:
    return (
        Question("how", ("learned", "reasons", "rules", "counts"), "Art. 3(1)", "supplier"),
        Question("kind", ("one_purpose", "many_purposes", "model"), "Art. 3(1), 3(63), 3(66)", "supplier", IS_AI),
        Question(
            "part",
            ("use", "change", "make_use", "make", "product", "import", "sell", "represent"),
            "Art. 3(3)-(8), 25",
            "accountable",
            IS_AI,
            several=True,
            has_none=True,
        ),
        Question(
            "exclusion",
            ("military", "research", "testing", "abroad", "treaty", "private"),
            "Art. 2",
            "law",
            every(IS_AI, HAS_PART),
            several=True,
            has_none=True,
        ),
    )


def _forbidden(practices: tuple[str, ...]) -> tuple[Question, ...]:
    return (
        Question("practice", practices, "Art. 5(1)", "law", SYSTEM_IN_SCOPE, several=True, has_none=True),
        Question("practice_exception", ("yes", "no"), "Art. 5(1)-(2)", "law", every(SYSTEM_IN_SCOPE, MAY_BE_EXCEPTED)),
    )


def _high(products: tuple[str, ...]) -> tuple[Question, ...]:
    return (
        Question("product", products, "Art. 6(1), Annex I", "supplier", ALLOWED, has_none=True),
        Question(
            "third_party",
            ("yes", "no"),
            "Art. 6(1)(b)",
            "supplier",
            every(ALLOWED, chosen("product", "section_a", "section_b")),
        ),
        Question(
            "area",
            AREAS,
            "Art. 6(2), Annex III",
            "law",
            ALLOWED,
            several=True,
            has_none=True,
        ),
        Question("profiling", ("yes", "no"), "Art. 6(3)", "supplier", every(ALLOWED, IN_AREA)),
        Question(
            "small_task",
            ("procedural", "improves", "patterns", "prepares"),
            "Art. 6(3)",
            "accountable",
            every(ALLOWED, IN_AREA, Not(chosen("profiling", "yes"))),
            has_none=True,
        ),
    )


def _other_duties() -> tuple[Question, ...]:
    return (
        Question("systemic", ("yes", "no"), "Art. 51", "maker", MODEL_IN_SCOPE),
        Question("sign", SIGNS, "Art. 50(1)-(4)", "accountable", ALLOWED, several=True, has_none=True),
        Question(
            "sign_exception",
            ("obvious", "editing", "crime"),
            "Art. 50(1)-(4)",
            "law",
            every(ALLOWED, chosen("sign", *SIGNS)),
            several=True,
            has_none=True,
        ),
        Question("open_source", ("yes", "no"), "Art. 2(12), 53(2)", "supplier", some(MODEL_IN_SCOPE, LIGHT)),
        Question("affects", ("decides", "treated", "no"), "Art. 26(11), 86", "accountable", Not(PROHIBITED)),
        Question(
            "public", ("public_body", "public_service", "no"), "Art. 26(8), 27, 111(2)", "law", every(ALLOWED, HIGH)
        ),
        Question("workplace", ("yes", "no"), "Art. 26(7)", "hr", every(HIGH_BY_THE_ACT, DEPLOYER)),
        Question(
            "in_use",
            ("yes", "no"),
            "Art. 111",
            "accountable",
            every(IN_SCOPE, some(HIGH, every(ALLOWED, chosen("sign", "makes")))),
        ),
    )
