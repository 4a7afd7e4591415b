"""What the law makes of the answers: scope, roles, risk and transparency, each as one condition.

Articles are those of Regulation (EU) 2024/1689 as amended by Regulation (EU) 2026/1744. Every condition holds its own
guards, so that a question that was never asked can leave nothing open.
"""

from draagvlak_core.shared.conditions.tree import Condition, Not, every, some

from .answers import chosen

# --- scope: Art. 3(1) and Art. 2
IS_AI = chosen("how", "learned", "reasons")
SYSTEM = chosen("kind", "one_purpose", "many_purposes")
MODEL = chosen("kind", "model")
EXCLUDED = chosen("exclusion", "military", "research", "testing", "abroad", "treaty", "private")
HAS_PART = chosen("part", "use", "change", "make_use", "make", "product", "import", "sell", "represent")
IN_SCOPE = every(IS_AI, HAS_PART, Not(EXCLUDED))
SYSTEM_IN_SCOPE = every(IN_SCOPE, SYSTEM)

# --- prohibited practices: Art. 5. Only some of them have an exception in the law.
FIRM_PRACTICES = ("manipulation", "weakness", "social_score", "face_scraping", "intimate", "abuse")
SOFT_PRACTICES = ("crime_forecast", "emotions_work", "sorting_bodies", "live_recognition")
MAY_BE_EXCEPTED = every(chosen("practice", *SOFT_PRACTICES), Not(chosen("practice", *FIRM_PRACTICES)))
PROHIBITED = every(
    SYSTEM_IN_SCOPE,
    some(
        chosen("practice", *FIRM_PRACTICES),
        every(chosen("practice", *SOFT_PRACTICES), Not(chosen("practice_exception", "yes"))),
    ),
)
ALLOWED = every(SYSTEM_IN_SCOPE, Not(PROHIBITED))

# --- high risk: Art. 6(1) with Annex I, Art. 6(2)-(3) with Annex III
PRODUCT_A = every(chosen("product", "section_a"), chosen("third_party", "yes"))
PRODUCT_B = every(chosen("product", "section_b"), chosen("third_party", "yes"))
AREAS = (
    "biometrics",
    "infrastructure",
    "education",
    "employment",
    "services",
    "credit",
    "enforcement",
    "migration",
    "justice",
)
# Recognising people or emotions stays in Annex III(1) when an exception keeps it from being prohibited.
STILL_BIOMETRIC = every(chosen("practice", "live_recognition", "emotions_work"), chosen("practice_exception", "yes"))
IN_AREA = some(chosen("area", *AREAS), STILL_BIOMETRIC)
SMALL_TASK = chosen("small_task", "procedural", "improves", "patterns", "prepares")
AREA_HIGH = every(ALLOWED, IN_AREA, some(chosen("profiling", "yes"), Not(SMALL_TASK)))
PRODUCT_HIGH = every(ALLOWED, some(PRODUCT_A, PRODUCT_B))
HIGH = some(AREA_HIGH, PRODUCT_HIGH)
# Products of section B follow the rules of their own sector: Art. 2(2).
HIGH_BY_THE_ACT = some(AREA_HIGH, every(ALLOWED, PRODUCT_A))

# --- roles: Art. 3(3)-(8), Art. 25(1) and (3). Whoever changes a general model answers for the change: recital 109.
MODEL_IN_SCOPE = every(IN_SCOPE, MODEL)
PROVIDER = some(
    chosen("part", "make", "make_use"),
    every(chosen("part", "change"), HIGH),
    every(chosen("part", "product"), PRODUCT_HIGH),
    every(chosen("part", "change"), MODEL_IN_SCOPE),
)
DEPLOYER = chosen("part", "use", "change", "make_use")
_PARTS: dict[str, Condition] = {
    "provider": PROVIDER,
    "deployer": DEPLOYER,
    "importer": chosen("part", "import"),
    "distributor": chosen("part", "sell"),
    "manufacturer": chosen("part", "product"),
    "representative": chosen("part", "represent"),
}
# Outside the scope of the act nobody has a role in it.
ROLES: dict[str, Condition] = {role: every(IN_SCOPE, part) for role, part in _PARTS.items()}

# --- transparency: Art. 50(1)-(4), each with its own exception
_EXCEPTIONS = {
    "talks": ("obvious", "crime"),
    "makes": ("editing", "crime"),
    "reads_people": ("crime",),
    "deepfake": ("crime",),
    "public_text": ("crime",),
}
SHOWS: dict[str, Condition] = {
    sign: every(ALLOWED, chosen("sign", sign), Not(chosen("sign_exception", *exceptions)))
    for sign, exceptions in _EXCEPTIONS.items()
}
TRANSPARENT = some(*SHOWS.values())

# --- general-purpose models: Art. 51; free and open source: Art. 2(12) and 53(2)
SYSTEMIC = every(MODEL_IN_SCOPE, chosen("systemic", "yes"))
OPEN_SOURCE = chosen("open_source", "yes")
LIGHT = every(ALLOWED, Not(HIGH), Not(TRANSPARENT))

# --- what else duties hang on
AFFECTS = chosen("affects", "decides", "treated")
PUBLIC = chosen("public", "public_body", "public_service")
IN_USE = chosen("in_use", "yes")

# Exactly one of these holds once everything is known; heaviest first.
CLASSES: dict[str, Condition] = {
    "prohibited": PROHIBITED,
    "high_area": AREA_HIGH,
    "high_product": every(PRODUCT_HIGH, Not(AREA_HIGH)),
    "systemic_model": SYSTEMIC,
    "model": every(MODEL_IN_SCOPE, Not(SYSTEMIC)),
    "transparency": every(ALLOWED, Not(HIGH), TRANSPARENT),
    "minimal": every(LIGHT, Not(OPEN_SOURCE)),
    "outside": some(Not(IN_SCOPE), every(LIGHT, OPEN_SOURCE)),
}

# Why a class came out, as codes that have words. More than one can hold.
REASONS: dict[str, Condition] = {
    "no_ai": Not(IS_AI),
    "no_part": every(IS_AI, Not(HAS_PART)),
    "excluded": every(IS_AI, EXCLUDED),
    "practice": PROHIBITED,
    "area": AREA_HIGH,
    "profiling": every(AREA_HIGH, chosen("profiling", "yes")),
    "product": PRODUCT_HIGH,
    "small_task": every(ALLOWED, IN_AREA, Not(AREA_HIGH), SMALL_TASK),
    "sign": TRANSPARENT,
    "model": MODEL_IN_SCOPE,
    "open_source": every(LIGHT, OPEN_SOURCE),
    "nothing_found": CLASSES["minimal"],
}
