"""Reads pilots for many use cases at once."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from draagvlak.foundation.facts import Ids, of_use_cases
from draagvlak.pillars.value.pilots.models import Pilot

Row = tuple[Any, ...]


def read_pilots(ids: Ids, measures: Mapping[int, list[Row]]) -> dict[int, list[Row]]:
    """Per use case the pilots, each in the order of `PilotFacts`; its measures, given per pilot, come last."""
    zone = timezone.get_current_timezone()
    by_use_case: dict[int, list[Row]] = defaultdict(list)
    rows = of_use_cases(Pilot.objects.order_by("starts_on", "pk"), ids).values_list(
        "pk", "use_case_id", "starts_on", "ends_on", "ended_on", "locked_at", "people", "drawn_by_lot"
    )
    for pk, use_case_id, starts_on, ends_on, ended_on, locked_at, people, drawn in rows:
        locked_on = locked_at.astimezone(zone).date() if locked_at else None
        of_pilot = tuple(measures.get(pk, ()))
        by_use_case[use_case_id].append((starts_on, ends_on, ended_on, locked_on, people, drawn, of_pilot))
    return by_use_case
