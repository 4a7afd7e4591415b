"""Reads who gets the freed hours, for many use cases at once."""

from collections import defaultdict

from draagvlak.foundation.facts import Ids, of_use_cases
from draagvlak.pillars.value.pilots.facts import Row
from draagvlak.pillars.value.worth.models import FreedHours


def read_statements(ids: Ids) -> dict[int, list[Row]]:
    """Per use case (day, recipient) of every statement, the earliest first."""
    statements: dict[int, list[Row]] = defaultdict(list)
    rows = of_use_cases(FreedHours.objects.order_by("stated_on", "pk"), ids)
    for use_case_id, stated_on, recipient in rows.values_list("use_case_id", "stated_on", "recipient"):
        statements[use_case_id].append((stated_on, recipient))
    return statements
