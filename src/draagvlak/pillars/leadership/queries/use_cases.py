"""How one use case stands to the course."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from draagvlak.foundation.findings import Finding
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.findings import in_words, verdicts
from draagvlak.pillars.leadership.models import (
    AmbitionLink,
    Boundary,
    BoundaryJudgement,
)
from draagvlak.pillars.leadership.queries.rules import Why, reasons_about
from draagvlak.pillars.leadership.standings import boundaries_in_force
from draagvlak_core.leadership.criteria import judgement_counts
from draagvlak_core.shared.answers import Answer


@dataclass(frozen=True, slots=True)
class Judgement:
    """A boundary that holds, with what people and facts say about one use case.

    `counts` is False for what was found before the boundary held.
    """

    boundary: Boundary
    found: BoundaryJudgement | None
    counts: bool
    why: Why


def judgements_about(use_case: UseCase) -> list[Judgement]:
    """Every boundary that holds today, judged or not."""
    made = {one.boundary_id: one for one in use_case.boundary_judgements.all()}
    why = reasons_about(use_case)
    lines = boundaries_in_force().order_by("number")
    return [_judgement(line, made.get(line.pk), why[line.pk]) for line in lines]


def _judgement(boundary: Boundary, found: BoundaryJudgement | None, why: Why) -> Judgement:
    counts = found is not None and judgement_counts(found.judged_on, boundary.valid_from)
    return Judgement(boundary, found, counts, why)


def links_about(use_case: UseCase) -> Iterable[AmbitionLink]:
    return use_case.ambition_links.select_related("ambition__goal").order_by("pk")


def tally(findings: list[Finding]) -> dict[str, int]:
    """How many findings are met, not met and unknown: what the first sentence of the page says."""
    counts = Counter(finding.answer for finding in findings)
    return {"all": len(findings), **{answer.value: counts[answer] for answer in Answer}}


def findings_about(use_case: UseCase) -> list[Finding]:
    """What leadership tells the gates about this use case, in words."""
    return [in_words(verdict, use_case.pk) for verdict in verdicts([use_case.pk])[use_case.pk]]
