"""How uses of AI stand to boundaries: worked out for any number of both, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.unit_tree import unit_tree
from draagvlak.foundation.register.cards.card_facts import cards_of
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.leadership.boundaries.models import (
    Boundary,
    BoundaryDecision,
    BoundaryException,
    BoundaryJudgement,
    Judged,
)
from draagvlak.pillars.leadership.boundaries.rules import ANSWERS, rule_of
from draagvlak.pillars.leadership.versions import State
from draagvlak_core.leadership.boundaries.rules import Rule, judge_many
from draagvlak_core.leadership.boundaries.standing import Around, Standing, stand
from draagvlak_core.register.card_facts import VOCABULARY
from draagvlak_core.shared.answers import Answer

if TYPE_CHECKING:
    from draagvlak_core.shared.conditions.columns import Table

Ids = Collection[int] | None
Pair = tuple[int, int]  # (boundary, use case)
_NOTHING = Around()


def boundaries_in_force() -> QuerySet[Boundary]:
    """The boundaries that hold today; `in_force` in the core says the same of one."""
    today = clock.today()
    return Boundary.objects.filter(state=State.ADOPTED).filter(Q(valid_from=None) | Q(valid_from__lte=today))


def judgements_that_count() -> QuerySet[BoundaryJudgement]:
    """Judgements of boundaries in force, not older than the boundary; `judgement_counts` says the same of one."""
    return _judgements_by(boundaries_in_force())


def _judgements_by(boundaries: Iterable[Boundary]) -> QuerySet[BoundaryJudgement]:
    # Boundaries are few and judgements many: asking per first day is four times as fast as joining them.
    by_day: dict[date, list[int]] = defaultdict(list)
    for boundary in boundaries:
        if boundary.valid_from:
            by_day[boundary.valid_from].append(boundary.pk)
    wanted = [Q(boundary__in=found, judged_on__gte=day) for day, found in by_day.items()]
    return BoundaryJudgement.objects.filter(reduce(or_, wanted)) if wanted else BoundaryJudgement.objects.none()


def exceptions_running() -> QuerySet[BoundaryException]:
    """An exception ends by itself: after its last day, or on the day somebody ended it."""
    today = clock.today()
    return BoundaryException.objects.filter(last_day__gte=today, allowed_on__lte=today).filter(
        Q(ended_on=None) | Q(ended_on__gt=today)
    )


@dataclass(frozen=True, slots=True)
class Standings:
    """Every boundary against every use of AI, in rows of boundaries."""

    boundaries: Sequence[Boundary]
    rules: Sequence[Rule | None]
    use_cases: Sequence[int]
    rows: Mapping[int, Sequence[Standing]]  # per boundary, in the order of `use_cases`

    def of(self, place: int) -> tuple[Standing, ...]:
        """How the use case in this place stands to each boundary."""
        return tuple(self.rows[boundary.pk][place] for boundary in self.boundaries)


def standings(ids: Ids = None, boundaries: Iterable[Boundary] | None = None) -> Standings:
    """How these use cases stand today to these boundaries: by default all of them, to all that hold."""
    from draagvlak_core.shared.conditions.columns import Table  # heavy: NumPy

    lines = list(boundaries_in_force().order_by("number") if boundaries is None else boundaries)
    rules = [rule_of(line) for line in lines]
    wanted = {code for rule in rules if rule for code in rule.facts}
    told = list(cards_of(_of(UseCase.objects.order_by("pk"), ids, "pk"), wanted)) if lines else []
    use_cases = [pk for pk, _ in told]
    around = _Around(lines, use_cases, ids)
    table = Table([card for _, card in told], VOCABULARY)
    rows = {line.pk: _row(rule, table, around.of(line, use_cases)) for line, rule in zip(lines, rules, strict=True)}
    return Standings(lines, rules, use_cases, rows)


@dataclass(frozen=True, slots=True)
class Running:
    """How every use of AI that has not ended stands to some boundaries: read once for all that a page shows of it."""

    standings: Standings
    places: Sequence[int]  # of the running use cases, in the order of `standings.use_cases`

    def of(self, boundary: Boundary) -> list[tuple[int, Standing]]:
        """Use cases with how they stand to this boundary."""
        row = self.standings.rows[boundary.pk]
        return [(self.standings.use_cases[place], row[place]) for place in self.places]


def running(boundaries: Iterable[Boundary]) -> Running:
    found = standings(None, boundaries)
    here = set(UseCase.objects.exclude(stage=Stage.RETIRED).values_list("pk", flat=True))
    return Running(found, [place for place, pk in enumerate(found.use_cases) if pk in here])


def _row(rule: Rule | None, table: "Table", around: Mapping[int, Around]) -> list[Standing]:
    worked_out = judge_many(rule, table) if rule else [Answer.CANNOT_TELL] * len(table.rows)
    # There are few ways to stand and many use cases: each way is worked out once.
    plain = {answer: stand(rule, answer) for answer in Answer}
    known: dict[tuple[Answer, Around], Standing] = {}
    standings = [plain[answer] for answer in worked_out]
    for place, what in around.items():
        way = (worked_out[place], what)
        if way not in known:
            known[way] = stand(rule, *way)
        standings[place] = known[way]
    return standings


def _of(rows: Any, ids: Ids, name: str = "use_case_id") -> Any:
    return rows if ids is None else rows.filter(**{f"{name}__in": list(ids)})


class _Around:
    """What people decided about pairs of a boundary and a use case, and which use cases a boundary is about."""

    def __init__(self, boundaries: Sequence[Boundary], use_cases: Sequence[int], ids: Ids) -> None:
        self.places = {pk: place for place, pk in enumerate(use_cases)}
        self.pairs: dict[int, set[int]] = defaultdict(set)
        wanted = {"boundary__in": [line.pk for line in boundaries]}
        judged = _of(_judgements_by(boundaries), ids).order_by().values_list("boundary_id", "use_case_id", "answer")
        self.judged: dict[Pair, str] = {(line, pk): answer for line, pk, answer in judged} if boundaries else {}
        excepted = _of(exceptions_running().filter(**wanted), ids).order_by()
        self.excepted = set(excepted.values_list("boundary_id", "use_case_id"))
        decided = _of(BoundaryDecision.objects.filter(allowed=True, **wanted), ids).order_by()
        self.decided = set(decided.values_list("boundary_id", "use_case_id"))
        for line, use_case in (*self.judged, *self.excepted, *self.decided):
            self.pairs[line].add(use_case)
        self.scopes = _scopes(boundaries)
        self.touched, self.inside = _touched(self.scopes, ids)

    def of(self, boundary: Boundary, use_cases: Sequence[int]) -> dict[int, Around]:
        """Per place in the row, only where there is something."""
        wanted = use_cases if boundary.pk in self.scopes else self.pairs.get(boundary.pk, ())
        return {self.places[pk]: self._around(boundary.pk, pk) for pk in wanted if pk in self.places}

    def _around(self, line: int, use_case: int) -> Around:
        pair = (line, use_case)
        judged = self.judged.get(pair)
        return Around(
            in_scope=self._in_scope(line, use_case),
            judged=ANSWERS[Judged(judged).value] if judged else None,
            decided=pair in self.decided,
            excepted=pair in self.excepted,
        )

    def _in_scope(self, line: int, use_case: int) -> Answer:
        if line not in self.scopes:
            return Answer.MET
        if use_case not in self.touched:  # nobody wrote down which units it touches
            return Answer.CANNOT_TELL
        return Answer.MET if use_case in self.inside[line] else Answer.NOT_MET


def _scopes(boundaries: Sequence[Boundary]) -> dict[int, frozenset[int]]:
    """Per boundary with a scope: its units, those below them, and those above, which hold them too."""
    through = Boundary.scope.through.objects.filter(boundary__in=[line.pk for line in boundaries])
    chosen: dict[int, set[int]] = defaultdict(set)
    for line, unit in through.values_list("boundary_id", "unit_id"):
        chosen[line].add(unit)
    if not chosen:
        return {}
    tree = unit_tree()
    return {line: tree.family(units) for line, units in chosen.items()}


def _touched(scopes: Mapping[int, frozenset[int]], ids: Ids) -> tuple[set[int], dict[int, set[int]]]:
    """Which use cases say what they touch, and per boundary with a scope which of them touch something in it."""
    if not scopes:
        return set(), {}
    rows = list(
        _of(UseCase.affected_units.through.objects.all(), ids, "usecase_id").values_list("usecase_id", "unit_id")
    )
    inside = {line: {use_case for use_case, unit in rows if unit in scope} for line, scope in scopes.items()}
    return {use_case for use_case, _unit in rows}, inside
