"""The duties, each with its articles, for whom and when it applies, and from which day."""

from draagvlak_core.shared.conditions.tree import Condition, Not, every, some

from .answers import chosen
from .conditions import (
    AFFECTS,
    ALLOWED,
    AREA_HIGH,
    AREAS,
    DEPLOYER,
    HIGH_BY_THE_ACT,
    IN_AREA,
    IN_USE,
    MODEL_IN_SCOPE,
    OPEN_SOURCE,
    PRODUCT_B,
    PROHIBITED,
    PROVIDER,
    PUBLIC,
    ROLES,
    SHOWS,
    SMALL_TASK,
    SYSTEM_IN_SCOPE,
    SYSTEMIC,
)
from .questions import FIRST_PRACTICES, NEW_PRACTICES
from .rules import Duty

WORKER_NOTICE, RIGHTS_ASSESSMENT = "worker_notice", "rights_assessment"

_FROM = {
    "high": ((AREA_HIGH, "high_area"), (None, "high_product")),
    "area": ((None, "high_area"),),
    "signs": ((None, "transparency"),),
    "models": ((None, "models"),),
}
# Critical infrastructure has no duty to explain (Art. 86(1)) and none to assess the impact on rights (Art. 27(1)).
_BEYOND_INFRASTRUCTURE = some(
    chosen("area", *(area for area in AREAS if area != "infrastructure")),
    chosen("practice", "live_recognition", "emotions_work"),
)
_DEPLOYER = every(HIGH_BY_THE_ACT, DEPLOYER)
_AREA_DEPLOYER = every(AREA_HIGH, DEPLOYER)
_PROVIDER = every(HIGH_BY_THE_ACT, PROVIDER)
_MODEL_PROVIDER = every(MODEL_IN_SCOPE, chosen("part", "make", "make_use", "change"))


def _duty(code: str, articles: str, applies_if: Condition, start: str, **more: object) -> Duty:
    return Duty(code, articles, applies_if, _FROM[start], **more)  # type: ignore[arg-type]


def duties(literacy: str) -> tuple[Duty, ...]:
    """Every duty. `literacy` is the code of the duty of Art. 4, whose words were changed in 2026."""
    return (*_always(literacy), *_for_deployers(), *_for_providers(), *_for_traders(), *_for_signs(), *_for_models())


def _always(literacy: str) -> tuple[Duty, ...]:
    new = every(chosen("practice", *NEW_PRACTICES), Not(chosen("practice", *FIRST_PRACTICES)))
    return (
        Duty("stop", "Art. 5", PROHIBITED, ((Not(new), "prohibitions"), (None, "new_prohibitions"))),
        Duty(literacy, "Art. 4", every(SYSTEM_IN_SCOPE, some(PROVIDER, DEPLOYER)), ((None, "literacy"),)),
        Duty("sector", "Art. 2(2)", every(ALLOWED, PRODUCT_B), ((None, "high_product"),)),
    )


def _for_deployers() -> tuple[Duty, ...]:
    assessed = every(_AREA_DEPLOYER, _BEYOND_INFRASTRUCTURE, some(PUBLIC, chosen("area", "credit")))
    return (
        _duty("instructions", "Art. 26(1)", _DEPLOYER, "high"),
        _duty("oversight", "Art. 26(2)", _DEPLOYER, "high"),
        _duty("input_data", "Art. 26(4)", _DEPLOYER, "high"),
        _duty("watch", "Art. 26(5)", _DEPLOYER, "high"),
        _duty("keep_logs", "Art. 26(6)", _DEPLOYER, "high"),
        _duty(
            WORKER_NOTICE, "Art. 26(7)", every(_DEPLOYER, chosen("workplace", "yes")), "high", document=WORKER_NOTICE
        ),
        _duty("public_register", "Art. 26(8), 49(3)", every(_AREA_DEPLOYER, chosen("public", "public_body")), "area"),
        _duty("privacy", "Art. 26(9)", _DEPLOYER, "high"),
        _duty("tell_people", "Art. 26(11)", every(_AREA_DEPLOYER, AFFECTS), "area"),
        _duty("explain", "Art. 86", every(_AREA_DEPLOYER, _BEYOND_INFRASTRUCTURE, AFFECTS), "area"),
        _duty(RIGHTS_ASSESSMENT, "Art. 27", assessed, "area", document=RIGHTS_ASSESSMENT),
        _duty("cooperate", "Art. 26(12)", _DEPLOYER, "high"),
    )


def _for_providers() -> tuple[Duty, ...]:
    asked = (
        ("risk_system", "Art. 9"),
        ("data_quality", "Art. 10"),
        ("technical_file", "Art. 11, 18"),
        ("logging", "Art. 12, 19"),
        ("manual", "Art. 13"),
        ("human_control", "Art. 14"),
        ("accuracy", "Art. 15"),
        ("accessible", "Art. 16(l)"),
        ("quality_system", "Art. 17"),
        ("conformity", "Art. 43, 47, 48"),
        ("register_system", "Art. 49(1)"),
        ("follow_up", "Art. 72"),
        ("incidents", "Art. 20, 73"),
    )
    filtered = every(ALLOWED, IN_AREA, Not(AREA_HIGH), SMALL_TASK, PROVIDER)
    return (
        *(_duty(code, articles, _PROVIDER, "high") for code, articles in asked),
        _duty("write_down_why", "Art. 6(4), 49(2)", filtered, "area"),
    )


def _for_traders() -> tuple[Duty, ...]:
    return (
        _duty("importer", "Art. 23", every(HIGH_BY_THE_ACT, ROLES["importer"]), "high"),
        _duty("distributor", "Art. 24", every(HIGH_BY_THE_ACT, ROLES["distributor"]), "high"),
        _duty("representative", "Art. 22", every(HIGH_BY_THE_ACT, ROLES["representative"]), "high"),
    )


def _for_signs() -> tuple[Duty, ...]:
    from_maker = every(some(SHOWS["talks"], SHOWS["makes"]), DEPLOYER, Not(PROVIDER))
    marking = ((Not(IN_USE), "transparency"), (None, "marking_existing"))
    return (
        _duty("say_ai", "Art. 50(1)", every(SHOWS["talks"], PROVIDER), "signs"),
        Duty("mark_output", "Art. 50(2)", every(SHOWS["makes"], PROVIDER), marking),
        _duty("say_reading", "Art. 50(3)", every(SHOWS["reads_people"], DEPLOYER), "signs"),
        _duty("say_deepfake", "Art. 50(4)", every(SHOWS["deepfake"], DEPLOYER), "signs"),
        _duty("say_text", "Art. 50(4)", every(SHOWS["public_text"], DEPLOYER), "signs"),
        _duty("ask_maker", "Art. 50(1)-(2)", from_maker, "signs", advised=True),
    )


def _for_models() -> tuple[Duty, ...]:
    closed = every(_MODEL_PROVIDER, some(SYSTEMIC, Not(OPEN_SOURCE)))
    return (
        _duty("model_papers", "Art. 53(1)(a)-(b)", closed, "models"),
        _duty("copyright", "Art. 53(1)(c)", _MODEL_PROVIDER, "models"),
        _duty("training_summary", "Art. 53(1)(d)", _MODEL_PROVIDER, "models"),
        _duty("systemic_risk", "Art. 55", every(_MODEL_PROVIDER, SYSTEMIC), "models"),
    )
