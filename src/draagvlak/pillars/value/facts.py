"""Loads what the core judges, for any number of use cases in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from django.utils import timezone

from draagvlak.foundation import clock
from draagvlak.foundation.register.models import Stage, UseCase
from draagvlak.pillars.value.models import FreedHours, Measure, Pilot, Result
from draagvlak_core.shared.verdicts import Verdict
from draagvlak_core.value.criteria import Facts, PilotFacts, Statement, judge
from draagvlak_core.value.measures import Direction, Kind, MeasureFacts, ResultFacts

Ids = Collection[int] | None
NOT_IN_USE = (Stage.IDEA, Stage.EXPLORATION)
# Looking up is several times faster than calling the enumeration, and there are many rows.
KINDS = {str(kind): kind for kind in Kind}
DIRECTIONS = {str(direction): direction for direction in Direction}


def verdicts(ids: Ids = None) -> dict[int, tuple[Verdict, ...]]:
    """Every verdict of this room per use case, in five queries however many use cases there are."""
    pilots, statements = _read_pilots(ids), _read_statements(ids)
    today = clock.today()
    # Most use cases share their facts with many others: equal facts are judged once.
    judged: dict[Facts, tuple[Verdict, ...]] = {}
    found = {}
    for pk, stage in _of(UseCase.objects.order_by(), ids, "pk").values_list("pk", "stage"):
        in_use = stage not in NOT_IN_USE
        facts = Facts(tuple(pilots.get(pk, ())), tuple(statements.get(pk, ())), in_use)
        if facts not in judged:
            judged[facts] = judge(facts, today)
        found[pk] = judged[facts]
    return found


def measure_facts(measure: Measure, result: Result | None) -> MeasureFacts:
    """A measure as the core knows it, with the result that counts."""
    found = ResultFacts(result.value, result.n, result.measured_on) if result else None
    return MeasureFacts(measure.pk, Kind(measure.kind), Direction(measure.direction), measure.target, found)


def _of(rows: Any, ids: Ids, name: str = "use_case_id") -> Any:
    return rows if ids is None else rows.filter(**{f"{name}__in": list(ids)})


def _read_pilots(ids: Ids) -> dict[int, list[PilotFacts]]:
    measures = _read_measures(ids)
    found: dict[int, list[PilotFacts]] = defaultdict(list)
    rows = _of(Pilot.objects.order_by("starts_on", "pk"), ids).values_list(
        "pk", "use_case_id", "starts_on", "ends_on", "ended_on", "locked_at", "people", "drawn_by_lot"
    )
    for pk, use_case_id, starts_on, ends_on, ended_on, locked_at, people, drawn in rows:
        locked_on = timezone.localdate(locked_at) if locked_at else None
        found[use_case_id].append(
            PilotFacts(starts_on, ends_on, ended_on, locked_on, people, drawn, tuple(measures.get(pk, ())))
        )
    return found


def _read_measures(ids: Ids) -> dict[int, list[MeasureFacts]]:
    results = _of(Result.objects.order_by("measured_on", "pk"), ids, "measure__pilot__use_case_id")
    # Of several results the last one stays.
    newest = {row[0]: ResultFacts(*row[1:]) for row in results.values_list("measure_id", "value", "n", "measured_on")}
    found: dict[int, list[MeasureFacts]] = defaultdict(list)
    rows = _of(Measure.objects.order_by("pk"), ids, "pilot__use_case_id")
    for pk, pilot_id, kind, direction, target in rows.values_list("pk", "pilot_id", "kind", "direction", "target"):
        found[pilot_id].append(MeasureFacts(pk, KINDS[kind], DIRECTIONS[direction], target, newest.get(pk)))
    return found


def _read_statements(ids: Ids) -> dict[int, list[Statement]]:
    found: dict[int, list[Statement]] = defaultdict(list)
    rows = _of(FreedHours.objects.order_by("stated_on", "pk"), ids)
    for use_case_id, stated_on, recipient in rows.values_list("use_case_id", "stated_on", "recipient"):
        found[use_case_id].append(Statement(stated_on, recipient))
    return found
