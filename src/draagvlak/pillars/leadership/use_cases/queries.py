"""How one use case stands to the course."""

from collections import Counter

from draagvlak.foundation.findings import Finding
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.remembered import verdicts_about
from draagvlak.pillars.leadership.findings import PILLAR, in_words, verdicts
from draagvlak_core.shared.answers import Answer


def tally(findings: list[Finding]) -> dict[str, int]:
    """How many findings are met, not met and unknown: what the first sentence of the page says."""
    counts = Counter(finding.answer for finding in findings)
    return {"all": len(findings), **{answer.value: counts[answer] for answer in Answer}}


def findings_about(use_case: UseCase) -> list[Finding]:
    """What leadership tells the gates about this use case, in words."""
    return [in_words(verdict, use_case.pk) for verdict in verdicts_about(use_case.pk, PILLAR, verdicts)]
