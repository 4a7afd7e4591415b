"""Boundaries with what was found by them."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import QuerySet

from draagvlak.foundation import clock
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.boundaries.queries.standings import Running, running
from draagvlak.pillars.leadership.versions import State
from draagvlak_core.leadership.criteria import in_force
from draagvlak_core.shared.answers import Answer


@dataclass(frozen=True, slots=True)
class BoundaryRow:
    """A boundary with how many running use cases respect it, cross it, or cannot be told about."""

    boundary: Boundary
    holds: bool
    is_due: bool
    respected: int
    crossed: int
    unsure: int

    @property
    def known(self) -> int:
        return self.respected + self.crossed


def boundary_rows(*, with_drafts: bool) -> list[BoundaryRow]:
    """Adopted boundaries by number, after them drafts for those who write them."""
    states = [State.ADOPTED, State.DRAFT] if with_drafts else [State.ADOPTED]
    found = Boundary.objects.filter(state__in=states).select_related("owner").order_by("state", "number")
    rows = list(found)
    looked = running([one for one in rows if one.state == State.ADOPTED])
    return [_row(boundary, looked) for boundary in rows]


def one_boundary(boundary: Boundary, found: Running) -> BoundaryRow:
    """One boundary with its counts."""
    return _row(boundary, found)


def _row(boundary: Boundary, found: Running) -> BoundaryRow:
    today = clock.today()
    holds = in_force(boundary.state, boundary.valid_from, today)
    is_due = bool(boundary.state == State.ADOPTED and boundary.review_on and boundary.review_on <= today)
    answers = [one.answer for _pk, one in found.of(boundary)] if holds else []
    return BoundaryRow(boundary, holds, is_due, *_counted(answers))


def _counted(answers: list[Answer]) -> tuple[int, int, int]:
    counts = Counter(answers)
    return counts[Answer.MET], counts[Answer.NOT_MET], counts[Answer.CANNOT_TELL]


def running_use_cases() -> int:
    return UseCase.objects.exclude(stage=Stage.RETIRED).count()


def versions_of(boundary: Boundary, *, with_drafts: bool) -> QuerySet[Boundary]:
    """The other versions of this boundary, newest first."""
    found = Boundary.objects.filter(number=boundary.number).exclude(pk=boundary.pk).order_by("-version")
    return found if with_drafts else found.exclude(state=State.DRAFT)
