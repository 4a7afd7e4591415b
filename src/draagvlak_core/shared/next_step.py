"""The one step that helps most now: chosen by counting gates, so that anyone can check the choice.

Suppose one criterion were met everywhere it is asked and open. The step is the criterion that then
opens most gates; when two open equally many (or none opens any), the one that holds back most use
cases; when that is equal too, the one that comes first in the order of asking. It says where to
start: where least else is open, and of those the use case that is furthest on its way.

No weights and no score: two counts and an order. Method and limits: docs/method/gates.md.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Held:
    """A use case before its gate. `open` holds the criteria that are not met or unknown; `stage` counts from 0."""

    use_case: int
    stage: int
    open: frozenset[str]


@dataclass(frozen=True, slots=True)
class NextStep:
    """`opens`: gates for which this is all that is open. `holds`: use cases for which it is open at all."""

    criterion: str
    opens: int
    holds: int
    start_at: int


def choose(cases: Iterable[Held], order: Sequence[str]) -> NextStep | None:
    """The step that helps most, or None when nothing is open anywhere. The order of `cases` makes no difference."""
    held = [case for case in cases if case.open]
    if not held:
        return None
    opens = Counter(next(iter(case.open)) for case in held if len(case.open) == 1)
    holds = Counter(code for case in held for code in case.open)
    best = min(holds, key=lambda code: _rank(code, opens, holds, order))
    return NextStep(best, opens[best], holds[best], _start(best, held))


def _rank(
    code: str, opens: Mapping[str, int], holds: Mapping[str, int], order: Sequence[str]
) -> tuple[int, int, int, str]:
    place = order.index(code) if code in order else len(order)
    return -opens.get(code, 0), -holds[code], place, code


def _start(criterion: str, held: Collection[Held]) -> int:
    candidates = (case for case in held if criterion in case.open)
    return min(candidates, key=lambda case: (len(case.open), -case.stage, case.use_case)).use_case
