"""Boundaries with what was found by them."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import QuerySet

from draagvlak.foundation import clock
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.boundaries.queries.standings import standings
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
    return _rows(list(found))


def one_boundary(boundary: Boundary) -> BoundaryRow:
    """One boundary with its counts."""
    return _rows([boundary])[0]


def _rows(boundaries: list[Boundary]) -> list[BoundaryRow]:
    today = clock.today()
    holding = [one for one in boundaries if in_force(one.state, one.valid_from, today)]
    found = standings(None, holding)
    running = set(UseCase.objects.exclude(stage=Stage.RETIRED).values_list("pk", flat=True)) if holding else set()
    places = [place for place, pk in enumerate(found.use_cases) if pk in running]
    return [
        BoundaryRow(
            boundary,
            boundary in holding,
            bool(boundary.state == State.ADOPTED and boundary.review_on and boundary.review_on <= today),
            *_counted([found.rows[boundary.pk][place].answer for place in places] if boundary in holding else []),
        )
        for boundary in boundaries
    ]


def _counted(answers: list[Answer]) -> tuple[int, int, int]:
    counts = Counter(answers)
    return counts[Answer.MET], counts[Answer.NOT_MET], counts[Answer.CANNOT_TELL]


def running_use_cases() -> int:
    return UseCase.objects.exclude(stage=Stage.RETIRED).count()


def versions_of(boundary: Boundary, *, with_drafts: bool) -> QuerySet[Boundary]:
    """The other versions of this boundary, newest first."""
    found = Boundary.objects.filter(number=boundary.number).exclude(pk=boundary.pk).order_by("-version")
    return found if with_drafts else found.exclude(state=State.DRAFT)
