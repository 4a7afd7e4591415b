"""Writes the rule of a draft, line by line or whole, with its examples and where it holds."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.db import transaction

from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Unit
from draagvlak.foundation.register.cards.forms import as_json
from draagvlak.pillars.leadership.boundaries.models import Boundary, BoundaryExample, Judged
from draagvlak.pillars.leadership.texts import filled
from draagvlak.pillars.leadership.versions import must_be_draft
from draagvlak.ui.refused import Refused
from draagvlak_core.leadership.boundaries.drafts import NO_RULE, Draft, Lines, draft_from, draft_of
from draagvlak_core.leadership.boundaries.rules import Decider, Effect, Rule
from draagvlak_core.register.card_facts import Told
from draagvlak_core.shared.conditions.tree import Condition

MOST_LINES = 30


@transaction.atomic
def choose_effect(
    *, boundary: Boundary, effect: Effect | None, decider: Decider | None, scope: Iterable[Unit], by: object
) -> None:
    """Say what the boundary asks and where. Without an effect people judge it, and its lines are let go."""
    must_be_draft(boundary.state)
    if effect is Effect.ONLY_AFTER and decider is None:
        raise Refused("leadership.no_decider_chosen")
    draft = replace(draft_of(boundary.rule), effect=effect, decider=decider) if effect else NO_RULE
    boundary.scope.set(scope)
    _save(boundary, draft, by)


@transaction.atomic
def write_rule(*, boundary: Boundary, rule: Rule, by: object) -> None:
    """Put a whole rule in place of the lines there were."""
    must_be_draft(boundary.state)
    _save(boundary, draft_from(rule), by)


@transaction.atomic
def join_lines(*, boundary: Boundary, part: str, join: str, by: object) -> None:
    """Say whether all lines of a part have to be so, or any."""
    must_be_draft(boundary.state)
    draft = draft_of(boundary.rule)
    _save(boundary, draft.with_lines(part, replace(draft.lines(part), join="any" if join == "any" else "all")), by)


@transaction.atomic
def add_line(*, boundary: Boundary, part: str, condition: Condition, by: object) -> None:
    must_be_draft(boundary.state)
    draft = draft_of(boundary.rule)
    lines = draft.lines(part)
    if condition in lines.parts:
        raise Refused("leadership.line_already")
    if len(lines.parts) >= MOST_LINES:
        raise Refused("leadership.too_many_lines")
    _save(boundary, draft.with_lines(part, Lines(lines.join, (*lines.parts, condition))), by)


@transaction.atomic
def remove_line(*, boundary: Boundary, part: str, place: int, by: object) -> None:
    """Take away the line in this place, counted from 0; one that is gone already is no error."""
    must_be_draft(boundary.state)
    draft = draft_of(boundary.rule)
    lines = draft.lines(part)
    left = tuple(line for number, line in enumerate(lines.parts) if number != place)
    if left != lines.parts:
        _save(boundary, draft.with_lines(part, Lines(lines.join, left)), by)


def _save(boundary: Boundary, draft: Draft, by: object) -> None:
    boundary.rule = draft.as_json()
    boundary.save(update_fields=["rule"])
    record(
        "leadership.rule_written",
        by=by,
        about=f"boundary:{boundary.number}",
        number=boundary.number,
        version=boundary.version,
        rule=boundary.rule,
    )


@transaction.atomic
def add_example(
    *, boundary: Boundary, name: Mapping[str, str], told: Mapping[str, Told | None], expected: Judged, by: object
) -> BoundaryExample:
    """A use of AI everybody can picture, and how it has to come out."""
    must_be_draft(boundary.state)
    known = {code: value for code, value in told.items() if value is not None}
    example = BoundaryExample.objects.create(
        boundary=boundary,
        name=filled(name, Refused("leadership.no_example")),
        told=as_json(known),
        expected=Judged(expected).value,
    )
    record(
        "leadership.example_added",
        by=by,
        about=f"boundary:{boundary.number}",
        number=boundary.number,
        name=example.name,
        expected=example.expected,
    )
    return example


@transaction.atomic
def remove_example(*, example: BoundaryExample, by: object) -> None:
    must_be_draft(example.boundary.state)
    number = example.boundary.number
    record("leadership.example_removed", by=by, about=f"boundary:{number}", number=number, name=example.name)
    example.delete()
