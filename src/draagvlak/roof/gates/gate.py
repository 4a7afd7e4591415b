"""One gate as a page and as a decision see it: what is asked, what is known, and what was agreed before."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Any

from draagvlak.foundation import clock
from draagvlak.foundation.findings import Criterion, Finding
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.roof import rooms
from draagvlak.roof.gates.models import Condition, Decision
from draagvlak.roof.gates.questions import Questions, gate_of, in_force
from draagvlak.roof.gates.words import asked_in_words, overdue_finding, question
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.standing import Tally
from draagvlak_core.shared.verdicts import Verdict

# Promises made at an earlier gate and not kept in time are an open point of their own at the next one.
OVERDUE = "gates.conditions"


@dataclass(frozen=True)
class Point:
    """One thing the gate asks, with its answer in the reader's language."""

    verdict: Verdict
    finding: Finding
    title: str

    @property
    def is_open(self) -> bool:
        return self.verdict.answer is not Answer.MET


@dataclass(frozen=True)
class Gate:
    """`to_stage` equals `from_stage` where there is no further stage: then the gate asks whether it still stands."""

    use_case: UseCase
    from_stage: Stage
    to_stage: Stage
    questions: Questions
    points: tuple[Point, ...]
    last_decision: int  # 0 when nothing was decided yet

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        return tuple(point.verdict for point in self.points)

    @property
    def open_points(self) -> tuple[Point, ...]:
        return tuple(point for point in self.points if point.is_open)

    @property
    def is_review(self) -> bool:
        return self.from_stage == self.to_stage

    @property
    def tally(self) -> Tally:
        """Counts of what is asked of the four pillars."""
        tally = Tally()
        for point in self.points:
            if point.verdict.criterion != OVERDUE:
                tally.add(point.verdict.answer)
        return tally

    def columns(self) -> list[tuple[str, list[Point]]]:
        """The points of each pillar, in the order of the house."""
        return [(pillar, [p for p in self.points if p.verdict.pillar == pillar]) for pillar in rooms.PILLARS]

    @property
    def overdue(self) -> Point | None:
        return next((point for point in self.points if point.verdict.criterion == OVERDUE), None)

    @property
    def question(self) -> str:
        return question(self.from_stage, self.to_stage)

    @property
    def in_short(self) -> str:
        """How much is met, is not, and is not known."""
        return asked_in_words(self.tally)

    @property
    def seen(self) -> str:
        """A fingerprint of everything a decider has before them: when it differs, they decided about something else."""
        verdicts = [(v.criterion, v.answer, v.reason, _plain(v.params)) for v in self.verdicts]
        shown = [self.from_stage, self.to_stage, self.questions.number, self.last_decision, verdicts]
        return hashlib.sha256(json.dumps(shown, default=str).encode()).hexdigest()[:32]


def gate_for(use_case: UseCase, *, ask: Callable[[int], rooms.Told] = rooms.ask_now) -> Gate | None:
    """The gate this use case stands before; None when it has ended. The number of queries is constant.

    A page may show what is remembered (`rooms.ask_of`); a decision rests on what the rooms say at that moment.
    """
    to_stage = gate_of(use_case.stage)
    if to_stage is None:
        return None
    questions = in_force()
    verdicts = ask(use_case.pk).about(use_case.pk, questions.of_stage(use_case.stage))
    points = [*_points(verdicts, use_case), *_overdue(use_case)]
    last = Decision.objects.filter(use_case=use_case).order_by("-pk").values_list("pk", flat=True).first()
    return Gate(use_case, Stage(use_case.stage), to_stage, questions, tuple(points), last or 0)


def retold(gate: Gate) -> Iterable[tuple[str, str, str]]:
    """Criterion, title and sentence of every point, in the language that is active now; the answers stay as judged."""
    known = rooms.criteria()
    for verdict in gate.verdicts:
        if verdict.criterion == OVERDUE:
            finding, title = overdue_finding(verdict)
        else:
            finding, title = rooms.explain(verdict, gate.use_case.pk)[1], title_of(verdict.criterion, known)
        yield verdict.criterion, title, finding.sentence


def _points(verdicts: Iterable[Verdict], use_case: UseCase) -> Iterable[Point]:
    known = rooms.criteria()
    for verdict in verdicts:
        explained, finding = rooms.explain(verdict, use_case.pk)
        yield Point(explained, finding, title_of(explained.criterion, known))


def _overdue(use_case: UseCase) -> Iterable[Point]:
    late = Condition.objects.filter(decision__use_case=use_case, done_on=None, due_on__lt=clock.today()).count()
    if late:
        verdict = Verdict(OVERDUE, Answer.NOT_MET, "conditions_overdue", {"count": late})
        yield Point(verdict, *overdue_finding(verdict))


def title_of(code: str, known: Mapping[str, Criterion]) -> str:
    """What a criterion is called; its code when the room that knows it cannot be asked."""
    return str(known[code].title) if code in known else code


def _plain(value: Any) -> Any:
    # Sets come in another order in every process, and would make each open page look stale.
    if isinstance(value, Mapping):
        return sorted((str(key), _plain(inner)) for key, inner in value.items())
    if isinstance(value, Set):
        return sorted(str(inner) for inner in value)
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else str(value)
