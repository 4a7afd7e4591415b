"""Writes what a person found about one boundary and one use of AI."""

from collections.abc import Mapping

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.boundaries.models import Boundary, BoundaryJudgement, Judged
from draagvlak.pillars.leadership.texts import filled
from draagvlak.ui.refused import Refused
from draagvlak_core.leadership.criteria import in_force


@transaction.atomic
def judge_boundary(
    *, boundary: Boundary, use_case: UseCase, answer: Judged, reason: Mapping[str, str], by: object
) -> None:
    """Keep what a named person finds about one boundary and one use case. The log keeps the earlier ones."""
    if not in_force(boundary.state, boundary.valid_from, clock.today()):
        raise Refused("leadership.not_judged_by")
    reason = filled(reason, Refused("leadership.no_reason"))
    BoundaryJudgement.objects.update_or_create(
        boundary=boundary,
        use_case=use_case,
        defaults={"answer": answer, "reason": reason, "judged_by": str(by), "judged_on": clock.today()},
    )
    record(
        f"leadership.boundary_{Judged(answer).value}",
        by=by,
        about=f"use_case:{use_case.pk}",
        name=use_case.name,
        number=boundary.number,
        version=boundary.version,
        reason=reason,
    )
