"""Loads what the core judges, for any number of use cases in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, Q, QuerySet

from draagvlak.foundation import clock
from draagvlak.foundation.register.models import UseCase
from draagvlak.pillars.leadership.further_facts import further_verdicts
from draagvlak.pillars.leadership.models import (
    Ambition,
    AmbitionLink,
    Boundary,
    BoundaryJudgement,
    CourseVersion,
    Judged,
    State,
    StrategicGoal,
)
from draagvlak.ui.texts import Text
from draagvlak_core.leadership.criteria import Facts, judge, says_something
from draagvlak_core.shared.verdicts import Verdict

Ids = Collection[int] | None


def boundaries_in_force() -> QuerySet[Boundary]:
    """The boundaries that hold today; `in_force` in the core says the same of one."""
    today = clock.today()
    return Boundary.objects.filter(state=State.ADOPTED).filter(Q(valid_from=None) | Q(valid_from__lte=today))


def judgements_that_count() -> QuerySet[BoundaryJudgement]:
    """Judgements of boundaries in force, not older than the boundary; `judgement_counts` says the same of one."""
    # Boundaries are few and judgements many: asking per first day is four times as fast as joining them.
    by_day: dict[date, list[int]] = defaultdict(list)
    for boundary_id, valid_from in boundaries_in_force().values_list("pk", "valid_from"):
        if valid_from:
            by_day[valid_from].append(boundary_id)
    wanted = [Q(boundary__in=found, judged_on__gte=day) for day, found in by_day.items()]
    return BoundaryJudgement.objects.filter(reduce(or_, wanted)) if wanted else BoundaryJudgement.objects.none()


def verdicts(ids: Ids = None) -> dict[int, tuple[Verdict, ...]]:
    """Every verdict of leadership per use case, in a number of queries that never grows with them."""
    first = first_verdicts(ids)
    further = further_verdicts(list(first))
    # Use cases of which the same is known share one row of verdicts, which the roof then looks at once.
    shared: dict[tuple[int, int], tuple[Verdict, ...]] = {}
    return {pk: shared.setdefault((id(row), id(further[pk])), (*row, *further[pk])) for pk, row in first.items()}


def first_verdicts(ids: Ids = None) -> dict[int, tuple[Verdict, ...]]:
    """Course, ambition, boundaries, who answers for it, and what the card says: in eight queries."""
    loaded = _Loaded(ids)
    today = clock.today()
    # Most use cases share their facts with many others: equal facts are judged once.
    judged: dict[Any, tuple[Verdict, ...]] = {}
    found = {}
    for row in _rows(ids):
        use_case_id, own = row[0], row[1:]
        key = (own, loaded.key(use_case_id))
        if key not in judged:
            judged[key] = judge(loaded.facts(use_case_id, own), today)
        found[use_case_id] = judged[key]
    return found


def _of(rows: Any, ids: Ids, name: str = "use_case_id") -> Any:
    return rows if ids is None else rows.filter(**{f"{name}__in": list(ids)})


def _rows(ids: Ids) -> Iterable[tuple[Any, ...]]:
    """Per use case: id, acceptance, name of who answers, the day that person left; does the card say what it does not
    do, and why it is used; is a tool named."""
    rows = UseCase.objects.values_list(
        "pk", "acceptance", "accountable__name", "accountable__left_on", "does_not", "why", "tools", "vendor"
    ).order_by()
    for pk, acceptance, name, left_on, does_not, why, tools, vendor in _of(rows, ids, "pk"):
        yield pk, acceptance, name, left_on, _says(does_not), _says(why), bool(tools.strip() or vendor.strip())


def _says(text: Text) -> bool:
    return any(says_something(words) for words in text.values())


@dataclass(frozen=True, slots=True)
class Striving:
    """Goals with the ambitions that run (by goal, None for those under no goal), and who serves which.

    `serves` also names ambitions that have ended.
    """

    goals: dict[int, Text]
    ambitions: dict[int, tuple[int | None, Text]]
    serves: dict[int, frozenset[int]]


def striving() -> Striving:
    """What the organisation wants to reach with AI, and which use case serves what: three queries."""
    running = Ambition.objects.filter(ended_on=None).order_by("goal_id", "pk")
    serves: dict[int, set[int]] = defaultdict(set)
    for use_case_id, ambition_id in AmbitionLink.objects.values_list("use_case_id", "ambition_id").order_by():
        serves[use_case_id].add(ambition_id)
    return Striving(
        goals=dict(StrategicGoal.objects.order_by("pk").values_list("pk", "title")),
        ambitions={pk: (goal_id, title) for pk, goal_id, title in running.values_list("pk", "goal_id", "title")},
        serves={use_case_id: frozenset(found) for use_case_id, found in serves.items()},
    )


class _Loaded:
    """What several use cases share, and what is counted per use case."""

    def __init__(self, ids: Ids) -> None:
        self.course = _course()
        self.titles: dict[int, Text] = dict(Ambition.objects.filter(ended_on=None).values_list("pk", "title"))
        self.boundaries = boundaries_in_force().count()
        self.served: dict[int, list[int]] = defaultdict(list)
        links = _of(AmbitionLink.objects.order_by("ambition_id"), ids)
        for use_case_id, ambition_id in links.values_list("use_case_id", "ambition_id"):
            self.served[use_case_id].append(ambition_id)
        self.counts: dict[int, dict[str, int]] = defaultdict(dict)
        judgements = _of(judgements_that_count(), ids)
        counted = judgements.values_list("use_case_id", "answer").order_by()
        for use_case_id, answer, count in counted.annotate(Count("pk")):
            self.counts[use_case_id][answer] = count
        self.crossed: dict[int, list[int]] = defaultdict(list)
        crossings = judgements.filter(answer=Judged.CROSSED)
        for use_case_id, number in crossings.values_list("use_case_id", "boundary__number").order_by():
            self.crossed[use_case_id].append(number)

    def key(self, use_case_id: int) -> tuple[Any, ...]:
        """Equal for two use cases of which the same is known here."""
        counts = self.counts.get(use_case_id, {})
        return (
            tuple(self.served.get(use_case_id, ())),
            tuple(sorted(counts.items())),
            tuple(sorted(self.crossed.get(use_case_id, ()))),
        )

    def facts(self, use_case_id: int, own: tuple[Any, ...]) -> Facts:
        acceptance, name, left_on, says_not, need, tool = own
        served = self.served.get(use_case_id, ())
        counts = self.counts.get(use_case_id, {})
        return Facts(
            course=self.course,
            ambitions=len(self.titles),
            serves=tuple(self.titles[pk] for pk in served if pk in self.titles),
            served_ended=sum(pk not in self.titles for pk in served),
            boundaries=self.boundaries,
            respected=counts.get(Judged.RESPECTED, 0),
            crossed=tuple(self.crossed.get(use_case_id, ())),
            unsure=counts.get(Judged.CANNOT_TELL, 0),
            acceptance=acceptance,
            accountable=name,
            accountable_left_on=left_on,
            says_not=says_not,
            need=need,
            tool=tool,
        )


def _course() -> str:
    states = set(CourseVersion.objects.values_list("state", flat=True).order_by().distinct())
    if State.ADOPTED in states:
        return "adopted"
    return "draft" if State.DRAFT in states else "none"
