"""What the `facts.py` of every pillar needs: the rows of some use cases or of all, and judging what is equal once."""

from collections.abc import Callable, Collection, Hashable, Iterable
from typing import Any, TypeVar

from draagvlak_core.shared.verdicts import Verdict

Ids = Collection[int] | None
Key = TypeVar("Key", bound=Hashable)
Verdicts = tuple[Verdict, ...]


def of_use_cases(rows: Any, ids: Ids, name: str = "use_case_id") -> Any:
    """The rows about these use cases, or all; `name` leads to the use case."""
    return rows if ids is None else rows.filter(**{f"{name}__in": list(ids)})


def judge_each(facts: Iterable[tuple[int, Key]], judge: Callable[[Key], Verdicts]) -> dict[int, Verdicts]:
    """The verdicts of each use case. Most share their facts with many others: equal facts are judged once.

    Such use cases share one row of verdicts, which the roof then looks at once.
    """
    judged: dict[Key, Verdicts] = {}
    by_use_case = {}
    for use_case_id, key in facts:
        verdicts = judged.get(key)
        if verdicts is None:
            verdicts = judged[key] = judge(key)
        by_use_case[use_case_id] = verdicts
    return by_use_case
