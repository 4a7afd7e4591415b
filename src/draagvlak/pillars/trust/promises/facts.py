"""Reads what was promised, for many use cases at once."""

from collections import defaultdict
from datetime import date
from typing import Any

from draagvlak.foundation.facts import Ids, of_use_cases
from draagvlak.pillars.trust.promises.models import Promise
from draagvlak_core.trust.promises import HeardBack, PromiseFacts


def promise_facts(
    due_on: date, done_on: date | None, heard_back: str, owner_id: int | None, left_on: date | None
) -> PromiseFacts:
    """A promise as the core knows it; `left_on` is when its owner left."""
    answer = HeardBack(heard_back) if heard_back else None
    return PromiseFacts(due_on, done_on, answer, owner_id is not None and left_on is None)


def read_promises(ids: Ids) -> dict[int, list[tuple[Any, ...]]]:
    """Per use case its promises, each in the order `promise_facts` takes them."""
    promises: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    rows = of_use_cases(Promise.objects.exclude(use_case=None), ids).order_by("pk")
    for use_case_id, *promise in rows.values_list(
        "use_case_id", "due_on", "done_on", "heard_back", "owner_id", "owner__left_on"
    ):
        promises[use_case_id].append(tuple(promise))
    return promises
