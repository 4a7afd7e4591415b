"""What people and facts say about one use of AI, boundary by boundary."""

from dataclasses import dataclass

from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.boundaries.models import Boundary, BoundaryJudgement
from draagvlak.pillars.leadership.boundaries.queries.rules import Explanation, reasons_about
from draagvlak.pillars.leadership.boundaries.queries.standings import boundaries_in_force
from draagvlak_core.leadership.criteria import judgement_counts


@dataclass(frozen=True, slots=True)
class Judgement:
    """A boundary that holds, with what people and facts say about one use case.

    `counts` is False for what was found before the boundary held.
    """

    boundary: Boundary
    found: BoundaryJudgement | None
    counts: bool
    why: Explanation


def judgements_about(use_case: UseCase) -> list[Judgement]:
    """Every boundary that holds today, judged or not."""
    made = {one.boundary_id: one for one in use_case.boundary_judgements.all()}
    why = reasons_about(use_case)
    lines = boundaries_in_force().order_by("number")
    return [_judgement(line, made.get(line.pk), why[line.pk]) for line in lines]


def _judgement(boundary: Boundary, found: BoundaryJudgement | None, why: Explanation) -> Judgement:
    counts = found is not None and judgement_counts(found.judged_on, boundary.valid_from)
    return Judgement(boundary, found, counts, why)
