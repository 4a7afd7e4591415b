"""Writes what people allow: an exception for a while, and the decision a boundary asks for."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.boundaries.models import Boundary, BoundaryDecision, BoundaryException
from draagvlak.pillars.leadership.boundaries.permissions import decides
from draagvlak.pillars.leadership.boundaries.queries.standings import exceptions_running
from draagvlak.pillars.leadership.boundaries.rules import rule_of
from draagvlak.pillars.leadership.boundaries.sentences import DECIDERS
from draagvlak.pillars.leadership.texts import filled
from draagvlak.ui.refused import Refused
from draagvlak_core.leadership.criteria import in_force

LONGEST = timedelta(days=366)


@transaction.atomic
def allow_exception(
    *,
    boundary: Boundary,
    use_case: UseCase,
    owner: Person | None,
    reason: Mapping[str, str],
    last_day: date,
    by: object,
) -> BoundaryException:
    """Let one use cross one boundary up to and including a day. After it the exception ends by itself."""
    today = clock.today()
    _must_hold(boundary)
    if owner is None or owner.left_on is not None:
        raise Refused("leadership.no_exception_owner")
    if not today <= last_day <= today + LONGEST:
        raise Refused("leadership.exception_day")
    if exceptions_running().filter(boundary=boundary, use_case=use_case).exists():
        raise Refused("leadership.exception_runs")
    allowed = BoundaryException.objects.create(
        boundary=boundary,
        use_case=use_case,
        owner=owner,
        reason=filled(reason, Refused("leadership.no_reason")),
        last_day=last_day,
        allowed_by=str(by),
        allowed_on=today,
    )
    record(
        "leadership.exception_allowed",
        by=by,
        about=f"use_case:{use_case.pk}",
        name=use_case.name,
        number=boundary.number,
        last_day=last_day.isoformat(),
        owner=owner,
        reason=allowed.reason,
    )
    return allowed


@transaction.atomic
def end_exception(*, exception: BoundaryException, by: object) -> None:
    """End it today, before its last day."""
    if exception.ended_on is None:
        exception.ended_on = clock.today()
        exception.save(update_fields=["ended_on"])
        record(
            "leadership.exception_ended",
            by=by,
            about=f"use_case:{exception.use_case_id}",
            name=exception.use_case.name,
            number=exception.boundary.number,
        )


@transaction.atomic
def decide_beforehand(
    *, boundary: Boundary, use_case: UseCase, allowed: bool, names: str, reason: Mapping[str, str], by: User
) -> None:
    """Keep the decision a boundary asks for, with the names of those who took it.

    Only somebody whose decision it is keeps it: else a boundary would be lifted by those it is there for.
    """
    _must_hold(boundary)
    rule = rule_of(boundary)
    if rule is None or rule.decider is None:
        raise Refused("leadership.asks_no_decision")
    if not decides(Member(by), rule.decider, use_case):
        raise Refused("leadership.others_decide", who=DECIDERS[rule.decider])
    if not names.strip():
        raise Refused("leadership.no_deciders")
    reason = filled(reason, Refused("leadership.no_reason"))
    BoundaryDecision.objects.update_or_create(
        boundary=boundary,
        use_case=use_case,
        defaults={
            "allowed": allowed,
            "reason": reason,
            "decided_by": names.strip(),
            "decided_on": clock.today(),
        },
    )
    kind = "leadership.beforehand_yes" if allowed else "leadership.beforehand_no"
    record(
        kind,
        by=by,
        about=f"use_case:{use_case.pk}",
        name=use_case.name,
        number=boundary.number,
        names=names.strip(),
        reason=reason,
    )


def _must_hold(boundary: Boundary) -> None:
    if not in_force(boundary.state, boundary.valid_from, clock.today()):
        raise Refused("leadership.boundary_not_held")
