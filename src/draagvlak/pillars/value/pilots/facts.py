"""Reads pilots for many use cases at once."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from django.utils import timezone

from draagvlak.pillars.value.pilots.models import Pilot

Ids = Collection[int] | None
Row = tuple[Any, ...]


def of_use_cases(rows: Any, ids: Ids, name: str = "use_case_id") -> Any:
    return rows if ids is None else rows.filter(**{f"{name}__in": list(ids)})


def read_pilots(ids: Ids, measures: Mapping[int, list[Row]]) -> dict[int, list[Row]]:
    """Per use case the pilots, each in the order of `PilotFacts`; its measures, given per pilot, come last."""
    zone = timezone.get_current_timezone()
    found: dict[int, list[Row]] = defaultdict(list)
    rows = of_use_cases(Pilot.objects.order_by("starts_on", "pk"), ids).values_list(
        "pk", "use_case_id", "starts_on", "ends_on", "ended_on", "locked_at", "people", "drawn_by_lot"
    )
    for pk, use_case_id, starts_on, ends_on, ended_on, locked_at, people, drawn in rows:
        locked_on = locked_at.astimezone(zone).date() if locked_at else None
        of_pilot = tuple(measures.get(pk, ()))
        found[use_case_id].append((starts_on, ends_on, ended_on, locked_on, people, drawn, of_pilot))
    return found
