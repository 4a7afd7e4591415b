"""The roof's one way to the four pillars. Whatever goes wrong in a room, the page that asked still opens.

A room is asked through its `findings.py` only (see `foundation/findings.py`). It is imported when
asked, so that a room that cannot even be imported costs its own column and nothing else.
"""

import logging
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from itertools import chain
from typing import Any, TypeVar, cast

from django.db import connection, transaction

from draagvlak.foundation.findings import SHARED_WORDING, Criterion, Finding, PillarFindings, Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.remembered import verdicts_about
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.verdicts import Verdict, cannot_tell, gather

log = logging.getLogger("draagvlak")
Given = TypeVar("Given")

PILLARS = ("leadership", "skills", "trust", "value")


class OddAnswer(TypeError):
    """A room gave something that is no verdict of its own."""


def room(pillar: str) -> PillarFindings:
    """The findings module of a pillar. Raises what its import raises."""
    return cast(PillarFindings, import_module(f"draagvlak.pillars.{pillar}.findings"))


@dataclass(frozen=True)
class Told:
    """What the rooms said: verdicts per pillar and use case, and the pillars where asking went wrong."""

    verdicts: dict[str, dict[int, tuple[Verdict, ...]]]
    failed: frozenset[str]

    def about(self, use_case_id: int, asked: Iterable[str]) -> tuple[Verdict, ...]:
        """What is asked, answered for one use case. Silence and failure both come out as *cannot tell*."""
        asked = tuple(asked)
        given = chain.from_iterable([found.get(use_case_id, ()) for found in self.verdicts.values()])
        if not self.failed:
            return gather(asked, given)
        lost = (cannot_tell(code, "error") for code in asked if pillar_of(code) in self.failed)
        return gather(asked, chain(given, lost))


def ask_now(use_case_id: int) -> Told:
    """Ask the four rooms about one use case."""
    return ask([use_case_id])


def ask_of(use_case_id: int) -> Told:
    """Ask the four rooms about one use case; what nothing changed about comes from memory."""
    verdicts, failed = {}, set()
    for pillar in PILLARS:
        found = _safely(pillar, "verdicts", partial(_remembered, pillar, use_case_id))
        if found is None:
            failed.add(pillar)
        else:
            verdicts[pillar] = {use_case_id: found}
    return Told(verdicts, frozenset(failed))


def ask(ids: Collection[int] | None = None, pillars: Iterable[str] = PILLARS) -> Told:
    """Ask the four rooms about these use cases, or about all. The number of queries never grows with them."""
    verdicts, failed = {}, set()
    for pillar in pillars:
        found = _verdicts(pillar, ids)
        if found is None:
            failed.add(pillar)
        else:
            verdicts[pillar] = found
    return Told(verdicts, frozenset(failed))


def explain(verdict: Verdict, use_case_id: int) -> tuple[Verdict, Finding]:
    """A verdict with its sentence. One that cannot be put into words is *cannot tell*, whatever its answer was."""
    if verdict.reason not in SHARED_WORDING:
        pillar = verdict.pillar
        finding = _safely(pillar, "in_words", lambda asked: asked.in_words(verdict, use_case_id))
        if finding is not None:
            return verdict, replace(finding, criterion=verdict.criterion, answer=verdict.answer)
        verdict = cannot_tell(verdict.criterion, "error")
    words = SHARED_WORDING[verdict.reason]
    return verdict, Finding(verdict.criterion, Answer.CANNOT_TELL, str(words.sentence), step=str(words.step))


def explain_each(verdicts: Mapping[int, Verdict]) -> dict[int, Finding]:
    """One verdict per use case, all of one pillar, with their sentences: names are looked up together."""
    own = {pk: verdict for pk, verdict in verdicts.items() if verdict.reason not in SHARED_WORDING}
    pillar = next((verdict.pillar for verdict in own.values()), "")
    found = _safely(pillar, "in_words_of", lambda asked: asked.in_words_of(own)) if own else None
    found = found or {}
    return {
        pk: replace(found[pk], criterion=verdict.criterion, answer=verdict.answer)
        if pk in found
        else explain(verdict, pk)[1]
        for pk, verdict in verdicts.items()
    }


def criteria() -> dict[str, Criterion]:
    """Every criterion the four rooms know, in their order. A room that fails has none to show."""
    found = (_safely(pillar, "CRITERIA", lambda asked: tuple(asked.CRITERIA)) for pillar in PILLARS)
    return {criterion.code: criterion for criterion in chain.from_iterable(some or () for some in found)}


def waiting_for(person: Person) -> list[Waiting]:
    """What the four rooms say waits for this person."""
    found = (_safely(pillar, "waiting_for", lambda asked: tuple(asked.waiting_for(person))) for pillar in PILLARS)
    return list(chain.from_iterable(some or () for some in found))


def pillar_of(criterion: str) -> str:
    return criterion.split(".", 1)[0]


def _verdicts(pillar: str, ids: Collection[int] | None) -> dict[int, tuple[Verdict, ...]] | None:
    return _safely(pillar, "verdicts", lambda asked: _checked(pillar, asked.verdicts(ids)))


def _remembered(pillar: str, use_case_id: int, asked: PillarFindings) -> tuple[Verdict, ...]:
    return verdicts_about(use_case_id, pillar, lambda ids: _checked(pillar, asked.verdicts(ids)))


def _checked(pillar: str, found: dict[int, Any]) -> dict[int, tuple[Verdict, ...]]:
    # A room speaks for itself only, and in verdicts: anything else would be a way round *cannot tell*.
    own = f"{pillar}."
    # Use cases of which the same is known share one row of verdicts, which is looked at once.
    rows = {id(row): row for row in found.values()}
    for verdict in chain.from_iterable(rows.values()):
        if not isinstance(verdict.answer, Answer) or not verdict.criterion.startswith(own):
            raise OddAnswer(f"{pillar}: {verdict!r}")
    return found


def _safely(pillar: str, what: str, call: Callable[[PillarFindings], Given]) -> Given | None:
    try:
        with _savepoint():
            return call(room(pillar))
    except Exception:
        log.exception("findings of %s failed in %s", pillar, what)
        return None


def _savepoint() -> AbstractContextManager[Any]:
    # Within a transaction a failed query would take everything after it along. Outside one there is nothing
    # to protect, and opening one just to read would make readers queue behind SQLite's single writer.
    return transaction.atomic() if connection.in_atomic_block else nullcontext()
