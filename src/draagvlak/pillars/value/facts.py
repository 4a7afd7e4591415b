"""Loads what the core judges, for any number of use cases in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from decimal import Decimal
from itertools import starmap
from typing import Any

from django.utils import timezone

from draagvlak.foundation import clock
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.value.models import FreedHours, Measure, Pilot, Result
from draagvlak_core.shared.verdicts import Verdict
from draagvlak_core.value.criteria import Facts, PilotFacts, Statement, judge
from draagvlak_core.value.measures import Direction, Kind, MeasureFacts, ResultFacts

Ids = Collection[int] | None
Row = tuple[Any, ...]
NOT_IN_USE = (Stage.IDEA, Stage.EXPLORATION)
# Looking up is several times faster than calling the enumeration, and there are many rows.
KINDS = {str(kind): kind for kind in Kind}
DIRECTIONS = {str(direction): direction for direction in Direction}


def verdicts(ids: Ids = None) -> dict[int, tuple[Verdict, ...]]:
    """Every verdict of this room per use case, in five queries however many use cases there are."""
    pilots, statements = _read_pilots(ids), _read_statements(ids)
    today = clock.today()
    # Most use cases share their facts with many others: equal facts are judged once.
    judged: dict[Any, tuple[Verdict, ...]] = {}
    found = {}
    for pk, stage in _of(UseCase.objects.order_by(), ids, "pk").values_list("pk", "stage"):
        key = (tuple(pilots.get(pk, ())), tuple(statements.get(pk, ())), stage not in NOT_IN_USE)
        verdicts = judged.get(key)
        if verdicts is None:
            verdicts = judged[key] = judge(_facts(*key), today)
        found[pk] = verdicts
    return found


def _facts(pilots: tuple[Row, ...], statements: tuple[Row, ...], in_use: bool) -> Facts:
    return Facts(tuple(starmap(_pilot, pilots)), tuple(starmap(Statement, statements)), in_use)


def _pilot(
    starts_on: date, ends_on: date, ended_on: date | None, locked_on: date | None, people: int | None,
    drawn: int | None, measures: tuple[Row, ...],
) -> PilotFacts:  # fmt: skip
    return PilotFacts(starts_on, ends_on, ended_on, locked_on, people, drawn, tuple(starmap(_measure, measures)))


def _measure(pk: int, kind: str, direction: str, target: Decimal, result: Row | None) -> MeasureFacts:
    return MeasureFacts(pk, KINDS[kind], DIRECTIONS[direction], target, ResultFacts(*result) if result else None)


def measure_facts(measure: Measure, result: Result | None) -> MeasureFacts:
    """A measure as the core knows it, with the result that counts."""
    found = ResultFacts(result.value, result.n, result.measured_on) if result else None
    return MeasureFacts(measure.pk, Kind(measure.kind), Direction(measure.direction), measure.target, found)


def _of(rows: Any, ids: Ids, name: str = "use_case_id") -> Any:
    return rows if ids is None else rows.filter(**{f"{name}__in": list(ids)})


def _read_pilots(ids: Ids) -> dict[int, list[Row]]:
    """Per use case the pilots, each in the order of `PilotFacts`; the last piece holds its measures."""
    measures = _read_measures(ids)
    zone = timezone.get_current_timezone()
    found: dict[int, list[Row]] = defaultdict(list)
    rows = _of(Pilot.objects.order_by("starts_on", "pk"), ids).values_list(
        "pk", "use_case_id", "starts_on", "ends_on", "ended_on", "locked_at", "people", "drawn_by_lot"
    )
    for pk, use_case_id, starts_on, ends_on, ended_on, locked_at, people, drawn in rows:
        locked_on = locked_at.astimezone(zone).date() if locked_at else None
        of_pilot = tuple(measures.get(pk, ()))
        found[use_case_id].append((starts_on, ends_on, ended_on, locked_on, people, drawn, of_pilot))
    return found


def _read_measures(ids: Ids) -> dict[int, list[Row]]:
    """Per pilot the measures, each with the result that counts."""
    results = _of(Result.objects.order_by("measured_on", "pk"), ids, "measure__pilot__use_case_id")
    # Of several results the last one stays; on which day it was measured changes no answer, and is not read.
    newest = {row[0]: row[1:] for row in results.values_list("measure_id", "value", "n")}
    found: dict[int, list[Row]] = defaultdict(list)
    rows = _of(Measure.objects.order_by("pk"), ids, "pilot__use_case_id")
    for pk, pilot_id, kind, direction, target in rows.values_list("pk", "pilot_id", "kind", "direction", "target"):
        found[pilot_id].append((pk, kind, direction, target, newest.get(pk)))
    return found


def _read_statements(ids: Ids) -> dict[int, list[Row]]:
    """Per use case (day, recipient) of every statement, the earliest first."""
    found: dict[int, list[Row]] = defaultdict(list)
    rows = _of(FreedHours.objects.order_by("stated_on", "pk"), ids)
    for use_case_id, stated_on, recipient in rows.values_list("use_case_id", "stated_on", "recipient"):
        found[use_case_id].append((stated_on, recipient))
    return found
