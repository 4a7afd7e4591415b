"""Where all use cases stand before their gates, as counts. There is no score to be found here, only tallies."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from draagvlak_core.shared.answers import Answer, all_of
from draagvlak_core.shared.gates import open_points, stands
from draagvlak_core.shared.next_step import Held, NextStep, choose
from draagvlak_core.shared.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class AtGate:
    """One use case with the verdicts its gate asks, in the order of asking (see `verdicts.gather`)."""

    use_case: int
    stage: str
    verdicts: tuple[Verdict, ...]


@dataclass(slots=True)
class Tally:
    """How many use cases got each answer."""

    met: int = 0
    not_met: int = 0
    cannot_tell: int = 0

    @property
    def total(self) -> int:
        return self.met + self.not_met + self.cannot_tell

    @property
    def open(self) -> int:
        return self.not_met + self.cannot_tell

    def add(self, answer: Answer, count: int = 1) -> None:
        # Whatever is neither met nor known not to be counts as unknown: there is no way to pass by being odd.
        if answer is Answer.MET:
            self.met += count
        elif answer is Answer.NOT_MET:
            self.not_met += count
        else:
            self.cannot_tell += count

    def answers(self) -> tuple[Answer, ...]:
        """Each answer that occurs, once."""
        counts = ((Answer.MET, self.met), (Answer.NOT_MET, self.not_met), (Answer.CANNOT_TELL, self.cannot_tell))
        return tuple(answer for answer, count in counts if count)


@dataclass(slots=True)
class Standing:
    """Counts over all use cases: gates, pillars (also per stage) and criteria, with ids where something is open."""

    gates: Tally = field(default_factory=Tally)
    criteria: dict[str, Tally] = field(default_factory=dict)
    pillars: dict[str, Tally] = field(default_factory=dict)
    by_stage: dict[str, dict[str, Tally]] = field(default_factory=dict)  # pillar → stage → tally
    silent: dict[str, int] = field(default_factory=dict)  # pillar → use cases it can say nothing about
    not_met: dict[str, list[int]] = field(default_factory=dict)  # criterion → use cases
    cannot_tell: dict[str, list[int]] = field(default_factory=dict)
    step: NextStep | None = None

    @property
    def total(self) -> int:
        return self.gates.total

    @property
    def answer(self) -> Answer:
        """Does every use case meet what its gate asks? Of no use cases nothing can be told."""
        return all_of(self.gates.answers())


def summarise(cases: Iterable[AtGate], stages: Sequence[str], order: Sequence[str]) -> Standing:
    """Count `cases`. `stages` from first to last and `order` of criteria decide where the next step starts."""
    standing = Standing()
    held: list[Held] = []
    cases = tuple(cases)
    for alike in _alike(cases).values():
        first, count = alike[0], len(alike)
        standing.gates.add(stands(first.verdicts), count)
        _count_criteria(standing, first, count)
        _count_pillars(standing, first, count)
        place = stages.index(first.stage) if first.stage in stages else 0
        still_open = frozenset(v.criterion for v in open_points(first.verdicts))
        held.extend(Held(case.use_case, place, still_open) for case in alike)
    _list_open(standing, cases)
    standing.step = choose(held, order)
    return standing


def _alike(cases: Iterable[AtGate]) -> Mapping[object, Sequence[AtGate]]:
    """The cases by stage and answers, in the order of the first of each: thousands of them answer alike."""
    found: dict[object, list[AtGate]] = {}
    for case in cases:
        # By identity: an odd answer that equals *met* without being it must not be counted along with it.
        pattern = (case.stage, tuple([(verdict.criterion, id(verdict.answer)) for verdict in case.verdicts]))
        found.setdefault(pattern, []).append(case)
    return found


def _count_criteria(standing: Standing, case: AtGate, count: int) -> None:
    for verdict in case.verdicts:
        standing.criteria.setdefault(verdict.criterion, Tally()).add(verdict.answer, count)


def _list_open(standing: Standing, cases: Iterable[AtGate]) -> None:
    """Per criterion the use cases where it is open, in the order of `cases`."""
    for case in cases:
        for verdict in case.verdicts:
            if verdict.answer is not Answer.MET:
                ids = standing.not_met if verdict.answer is Answer.NOT_MET else standing.cannot_tell
                ids.setdefault(verdict.criterion, []).append(case.use_case)


def _count_pillars(standing: Standing, case: AtGate, count: int) -> None:
    for pillar, answers in by_pillar(case.verdicts).items():
        answer = all_of(answers)
        standing.pillars.setdefault(pillar, Tally()).add(answer, count)
        standing.by_stage.setdefault(pillar, {}).setdefault(case.stage, Tally()).add(answer, count)
        if set(answers) == {Answer.CANNOT_TELL}:
            standing.silent[pillar] = standing.silent.get(pillar, 0) + count


def by_pillar(verdicts: Iterable[Verdict]) -> Mapping[str, list[Answer]]:
    """The answers per pillar, in the order of asking."""
    found: dict[str, list[Answer]] = {}
    for verdict in verdicts:
        found.setdefault(verdict.pillar, []).append(verdict.answer)
    return found
