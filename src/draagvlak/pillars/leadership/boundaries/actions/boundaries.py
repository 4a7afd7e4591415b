"""Writes boundaries, and what people find when they judge a use case by one."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Person
from draagvlak.pillars.leadership.boundaries.models import Boundary, BoundaryExample
from draagvlak.pillars.leadership.boundaries.rule_faults import rule_faults
from draagvlak.pillars.leadership.texts import filled
from draagvlak.pillars.leadership.versions import State, must_be_draft
from draagvlak.ui.refused import Refused, refuse_each


@transaction.atomic
def write_boundary(
    *,
    sentence: Mapping[str, str],
    value: Mapping[str, str],
    owner: Person | None,
    valid_from: date | None,
    review_on: date | None,
    by: object,
    boundary: Boundary | None = None,
    rule: Mapping[str, Any] | None = None,
) -> Boundary:
    """Write a new boundary as a draft, or change a draft. Without `rule` the rule stays as it is."""
    if boundary is None:
        boundary = Boundary(number=(Boundary.objects.aggregate(last=Max("number"))["last"] or 0) + 1)
    must_be_draft(boundary.state)
    sentence = filled(sentence, Refused("leadership.no_boundary"))
    boundary.sentence, boundary.value, boundary.owner = sentence, value, owner
    boundary.valid_from, boundary.review_on = valid_from, review_on
    if rule is not None:
        boundary.rule = rule
    boundary.save()
    _record_boundary("leadership.boundary_written", boundary, by)
    return boundary


@transaction.atomic
def revise_boundary(*, boundary: Boundary, by: object) -> Boundary:
    """Begin a new version of an adopted boundary as a draft. Until it is adopted the old words hold."""
    if boundary.state != State.ADOPTED:
        raise Refused("leadership.never_adopted")
    versions = Boundary.objects.filter(number=boundary.number)
    if versions.filter(state=State.DRAFT).exists():
        raise Refused("leadership.boundary_draft_already")
    draft = Boundary.objects.create(
        number=boundary.number,
        version=versions.aggregate(last=Max("version"))["last"] + 1,
        sentence=boundary.sentence,
        value=boundary.value,
        owner=boundary.owner,
        rule=boundary.rule,
    )
    draft.scope.set(boundary.scope.all())
    BoundaryExample.objects.bulk_create(
        BoundaryExample(boundary=draft, name=example.name, told=example.told, expected=example.expected)
        for example in boundary.examples.all()
    )
    _record_boundary("leadership.boundary_written", draft, by)
    return draft


@transaction.atomic
def adopt_boundary(*, boundary: Boundary, by: object) -> None:
    """Make a draft hold. All use cases have to be judged again: other words are another boundary."""
    must_be_draft(boundary.state)
    earlier = Boundary.objects.filter(number=boundary.number, state=State.ADOPTED)
    refuse_each(adoption_faults(boundary))
    earlier.update(state=State.SUPERSEDED)
    boundary.state, boundary.adopted_by, boundary.adopted_on = State.ADOPTED, str(by), clock.today()
    boundary.save(update_fields=["state", "adopted_by", "adopted_on"])
    _record_boundary("leadership.boundary_adopted", boundary, by)


def adoption_faults(boundary: Boundary) -> Iterator[Refused]:
    """Everything that keeps a draft from being adopted; nothing when it may be."""
    today = clock.today()
    replaces = Boundary.objects.filter(number=boundary.number, state=State.ADOPTED).exists()
    if not boundary.sentence or not boundary.value:
        yield Refused("leadership.no_sentence_or_value")
    if boundary.owner is None or boundary.owner.left_on is not None:
        yield Refused("leadership.no_boundary_owner")
    if boundary.valid_from is None:
        yield Refused("leadership.no_first_day")
    elif replaces and boundary.valid_from > today:
        # Between two versions there would be days on which nothing holds.
        yield Refused("leadership.gap_between_versions")
    if boundary.review_on is None or boundary.review_on <= today:
        yield Refused("leadership.no_review_day")
    yield from rule_faults(boundary)


@transaction.atomic
def withdraw_boundary(*, boundary: Boundary, reason: str, by: object) -> None:
    """Let an adopted boundary no longer hold, with the reason in the log."""
    if boundary.state != State.ADOPTED:
        raise Refused("leadership.nothing_to_withdraw")
    if not reason.strip():
        raise Refused("leadership.no_withdrawal_reason")
    boundary.state = State.SUPERSEDED
    boundary.save(update_fields=["state"])
    record(
        "leadership.boundary_withdrawn",
        by=by,
        about=f"boundary:{boundary.number}",
        number=boundary.number,
        reason=reason.strip(),
    )


@transaction.atomic
def drop_boundary(*, boundary: Boundary, by: object) -> None:
    """Throw a draft away."""
    must_be_draft(boundary.state)
    record("leadership.boundary_dropped", by=by, about=f"boundary:{boundary.number}", number=boundary.number)
    boundary.delete()


def _record_boundary(kind: str, boundary: Boundary, by: object) -> None:
    record(
        kind,
        by=by,
        about=f"boundary:{boundary.number}",
        number=boundary.number,
        version=boundary.version,
        sentence=boundary.sentence,
        valid_from=boundary.valid_from.isoformat() if boundary.valid_from else "",
        rule=boundary.rule,
        value=boundary.value,
    )
