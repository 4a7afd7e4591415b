"""Reads measures with the results that count, for many pilots at once."""

from collections import defaultdict
from decimal import Decimal

from draagvlak.foundation.facts import Ids, of_use_cases
from draagvlak.pillars.value.measures.models import Measure, Result
from draagvlak.pillars.value.pilots.facts import Row
from draagvlak_core.value.measures import Direction, Kind, MeasureFacts, ResultFacts

# Looking up is several times faster than calling the enumeration, and there are many rows.
KINDS = {str(kind): kind for kind in Kind}
DIRECTIONS = {str(direction): direction for direction in Direction}


def measure_from_row(pk: int, kind: str, direction: str, target: Decimal, result: Row | None) -> MeasureFacts:
    """A measure as the core knows it, from what `read_measures` gives."""
    return MeasureFacts(pk, KINDS[kind], DIRECTIONS[direction], target, ResultFacts(*result) if result else None)


def measure_facts(measure: Measure, result: Result | None) -> MeasureFacts:
    """A measure as the core knows it, with the result that counts."""
    found = ResultFacts(result.value, result.n, result.measured_on) if result else None
    return MeasureFacts(measure.pk, Kind(measure.kind), Direction(measure.direction), measure.target, found)


def read_measures(ids: Ids) -> dict[int, list[Row]]:
    """Per pilot the measures, each with the result that counts."""
    results = of_use_cases(Result.objects.order_by("measured_on", "pk"), ids, "measure__pilot__use_case_id")
    # Of several results the last one stays; on which day it was measured changes no answer, and is not read.
    newest = {row[0]: row[1:] for row in results.values_list("measure_id", "value", "n")}
    measures: dict[int, list[Row]] = defaultdict(list)
    rows = of_use_cases(Measure.objects.order_by("pk"), ids, "pilot__use_case_id")
    for pk, pilot_id, kind, direction, target in rows.values_list("pk", "pilot_id", "kind", "direction", "target"):
        measures[pilot_id].append((pk, kind, direction, target, newest.get(pk)))
    return measures
