"""Boundaries with what was found by them."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, QuerySet

from draagvlak.foundation import clock
from draagvlak.foundation.register.models import Stage, UseCase
from draagvlak.pillars.leadership.facts import judgements_that_count
from draagvlak.pillars.leadership.models import (
    Boundary,
    Judged,
    State,
)
from draagvlak_core.leadership.criteria import in_force

PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class BoundaryRow:
    """A boundary with how many running use cases respect it, cross it, or were judged without an answer."""

    boundary: Boundary
    holds: bool
    is_due: bool
    respected: int
    crossed: int
    unsure: int

    @property
    def judged(self) -> int:
        return self.respected + self.crossed + self.unsure


def boundary_rows(*, with_drafts: bool) -> list[BoundaryRow]:
    """Adopted boundaries by number, after them drafts for those who write them."""
    states = [State.ADOPTED, State.DRAFT] if with_drafts else [State.ADOPTED]
    found = Boundary.objects.filter(state__in=states).select_related("owner").order_by("state", "number")
    counts: dict[tuple[int, str], int] = {
        (boundary_id, answer): count
        for boundary_id, answer, count in judgements_that_count()
        .exclude(use_case__stage=Stage.RETIRED)
        .order_by()
        .values_list("boundary_id", "answer")
        .annotate(Count("pk"))
    }
    return [_boundary_row(boundary, counts) for boundary in found]


def _boundary_row(boundary: Boundary, counts: dict[tuple[int, str], int]) -> BoundaryRow:
    today = clock.today()
    return BoundaryRow(
        boundary,
        in_force(boundary.state, boundary.valid_from, today),
        bool(boundary.state == State.ADOPTED and boundary.review_on and boundary.review_on <= today),
        *(counts.get((boundary.pk, answer), 0) for answer in (Judged.RESPECTED, Judged.CROSSED, Judged.CANNOT_TELL)),
    )


def one_boundary(boundary: Boundary) -> BoundaryRow:
    """One boundary with its counts."""
    counts = judgements_that_count().filter(boundary=boundary).exclude(use_case__stage=Stage.RETIRED)
    rows = counts.order_by().values_list("answer").annotate(Count("pk"))
    return _boundary_row(boundary, {(boundary.pk, answer): count for answer, count in rows})


def running_use_cases() -> int:
    return UseCase.objects.exclude(stage=Stage.RETIRED).count()


def versions_of(boundary: Boundary, *, with_drafts: bool) -> QuerySet[Boundary]:
    """The other versions of this boundary, newest first."""
    found = Boundary.objects.filter(number=boundary.number).exclude(pk=boundary.pk).order_by("-version")
    return found if with_drafts else found.exclude(state=State.DRAFT)


def judgements_of(boundary: Boundary, page: str | None) -> Page[Any]:
    """What was found by this boundary, crossings first."""
    found = boundary.judgements.select_related("use_case").order_by("answer", "-judged_on", "pk")
    return Paginator(found, PER_PAGE).get_page(page)
