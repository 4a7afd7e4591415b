"""Where all use cases stand, for the overview: worked out once per state of the organisation, then remembered.

The key rests on the head of the log (foundation/decisions/state.py); see the ADR on the log as the version of
everything. A result with a room missing is kept for a moment only: errors write no log.
"""

import gc
from array import array
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from django.core.cache import cache

from draagvlak.foundation.decisions.state import state
from draagvlak.foundation.register.cards.models import Kind, Stage, UseCase
from draagvlak.roof import rooms
from draagvlak.roof.gates.questions import Questions, in_force
from draagvlak_core.shared.standing import AtGate, Standing, summarise
from draagvlak_core.shared.verdicts import Verdict

STAGES = tuple(stage for stage in Stage if stage is not Stage.RETIRED)
KEPT_FOR = 24 * 3600
KEPT_FOR_WITH_ERROR = 5
# Up to this many use cases the house shows a block for each, and the answers of each are kept with the counts.
FEW = 20


@dataclass(frozen=True)
class Overview:
    """The counts, the version of the questions, the rooms that failed, and each use case when there are few."""

    standing: Standing
    questions: Questions
    failed: frozenset[str]
    few: tuple[AtGate, ...] = ()
    start: Verdict | None = None  # what the next step's room says about the place to start
    ended: int = 0  # retired use cases, which are not counted


def overview() -> Overview:
    """Where all full use cases that are not retired stand. One query when it is remembered."""
    key = _key()
    found: Overview | None = cache.get(key)
    return found or _work_out(key)


def open_at(criterion: str) -> tuple[list[int], list[int]]:
    """Ids of the use cases whose gate asks this criterion, where it is not met and where it cannot be told."""
    if criterion not in overview().standing.criteria:
        return [], []
    key = _key()
    found = cache.get(f"{key}:{criterion}")
    if found is None:  # the cache let go of this list and not of the counts
        standing = _work_out(key).standing
        return standing.not_met.get(criterion, []), standing.cannot_tell.get(criterion, [])
    return found[0].tolist(), found[1].tolist()


def _at_gates(questions: Questions) -> tuple[list[AtGate], rooms.Told]:
    """Every use case that counts, with what its gate asks of it. The number of queries is constant."""
    told = rooms.ask()
    asked: dict[str, tuple[str, ...]] = {stage: questions.of_stage(stage) for stage in STAGES}
    rows = UseCase.objects.filter(kind=Kind.FULL).exclude(stage=Stage.RETIRED).order_by("pk")
    found = [AtGate(pk, stage, told.about(pk, asked[stage])) for pk, stage in rows.values_list("pk", "stage")]
    return found, told


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Hold the search for rubbish: nearly all that is made here is kept to the end, and looking through it again and
    again costs as much time as making it. Of two that work it out at once, the last to begin leaves it as it was."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_collecting_later()
def _work_out(key: str) -> Overview:
    questions = in_force()
    cases, told = _at_gates(questions)
    standing = summarise(cases, STAGES, questions.order())
    few = tuple(map(_slim, cases)) if len(cases) <= FEW else ()
    ended = UseCase.objects.filter(kind=Kind.FULL, stage=Stage.RETIRED).count()
    result = Overview(standing, questions, told.failed, few, _start(standing, told), ended)
    lifetime = KEPT_FOR_WITH_ERROR if told.failed else KEPT_FOR
    kept = replace(result, standing=_counts_only(standing))
    cache.set_many({key: kept, **dict(_open_ids(key, standing))}, lifetime)
    return result


def _start(standing: Standing, told: rooms.Told) -> Verdict | None:
    if standing.step is None:
        return None
    (verdict,) = told.about(standing.step.start_at, [standing.step.criterion])
    return replace(verdict, params=dict(verdict.params))


def _slim(case: AtGate) -> AtGate:
    # The parameters of a verdict can hold anything; what is remembered holds codes only.
    return AtGate(case.use_case, case.stage, tuple(replace(verdict, params={}) for verdict in case.verdicts))


def _counts_only(standing: Standing) -> Standing:
    """The counts without the lists of ids: those are long, and only the page of one criterion reads them."""
    return Standing(
        standing.gates, standing.criteria, standing.pillars, standing.by_stage, standing.silent, step=standing.step
    )


def _open_ids(key: str, standing: Standing) -> Iterable[tuple[str, tuple["array[int]", "array[int]"]]]:
    for code in standing.criteria:
        yield (
            f"{key}:{code}",
            (array("q", standing.not_met.get(code, ())), array("q", standing.cannot_tell.get(code, ()))),
        )


def _key() -> str:
    return f"standing:{state()}"
