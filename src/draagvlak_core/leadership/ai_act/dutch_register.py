"""The category of the Dutch Algorithm Register that the answers point to. A person accepts it, or not.

Source: Handreiking Algoritmeregister (Ministerie van BZK): high-risk AI systems; algorithms with impact, because a
right hangs on them or people are treated differently; and the others, which may be published.
"""

from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions.evaluation import evaluate

from .answers import Answers
from .conditions import AFFECTS
from .outcome import HIGH_CLASSES, outcome
from .rules import RuleSet
from .walk import heard

HIGH_RISK, IMPACT, OTHER = "Hoog-risico AI-systeem", "Impactvolle algoritmes", "Overige algoritmes"


def proposed(rules: RuleSet, answers: Answers) -> tuple[str, str]:
    """(category or "", reason code). Nothing is proposed while a heavier category is still possible."""
    found = outcome(rules, answers)
    if found.risk in HIGH_CLASSES:
        return HIGH_RISK, "high_risk"
    if found.risk == "prohibited":
        return "", "prohibited"
    if {*HIGH_CLASSES, "prohibited"} & {*found.possible}:
        return "", "class_open"
    affects = evaluate(AFFECTS, heard(rules, answers))
    return {
        Answer.MET: (IMPACT, "affects"),
        Answer.NOT_MET: (OTHER, "affects_nobody"),
        Answer.CANNOT_TELL: ("", "affects_open"),
    }[affects]
