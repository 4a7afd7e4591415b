"""Loads what the core judges, for any number of use cases in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from draagvlak.foundation import clock
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.ai_act.facts import act_verdicts
from draagvlak.pillars.leadership.ambitions.models import Ambition, AmbitionLink, StrategicGoal
from draagvlak.pillars.leadership.boundaries.queries.standings import Standings, standings
from draagvlak.pillars.leadership.course.models import CourseVersion
from draagvlak.pillars.leadership.further_facts import further_verdicts
from draagvlak.pillars.leadership.versions import State
from draagvlak.ui.texts import Text
from draagvlak_core.leadership.boundaries import How, Standing
from draagvlak_core.leadership.criteria import Facts, judge, says_something
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.verdicts import Verdict

Ids = Collection[int] | None


def verdicts(ids: Ids = None) -> dict[int, tuple[Verdict, ...]]:
    """Every verdict of leadership per use case, in a number of queries that never grows with them."""
    first = first_verdicts(ids)
    further, act = further_verdicts(list(first)), act_verdicts(ids, first)
    # Use cases of which the same is known share one row of verdicts, which the roof then looks at once.
    shared: dict[tuple[int, int, int], tuple[Verdict, ...]] = {}
    return {
        pk: shared.setdefault((id(row), id(further[pk]), id(act[pk])), (*row, *act[pk], *further[pk]))
        for pk, row in first.items()
    }


def first_verdicts(ids: Ids = None) -> dict[int, tuple[Verdict, ...]]:
    """Course, ambition, boundaries, who answers for it, and what the card says, in a constant number of queries."""
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


@dataclass(frozen=True, slots=True)
class Stands:
    """How one use of AI stands to all boundaries that hold."""

    respected: int = 0
    crossed: tuple[int, ...] = ()
    unsure: int = 0
    facts_missing: int = 0
    excepted: tuple[int, ...] = ()


NOTHING_STANDS = Stands()
_MISSING = (How.FACTS_MISSING, How.SCOPE_UNKNOWN)


def _tallies(found: Standings) -> tuple[int, dict[int, Stands]]:
    """How many boundaries hold, and per use case how it stands to them. Equal rows are counted once."""
    numbers = [boundary.number for boundary in found.boundaries]
    rows = zip(*(found.rows[boundary.pk] for boundary in found.boundaries), strict=True)
    seen: dict[tuple[Standing, ...], Stands] = {}
    stands = {}
    for use_case_id, row in zip(found.use_cases, rows, strict=False):
        if row not in seen:
            seen[row] = _tally(numbers, row)
        stands[use_case_id] = seen[row]
    return len(numbers), stands


def _tally(numbers: list[int], row: tuple[Standing, ...]) -> Stands:
    by_number = list(zip(numbers, row, strict=True))
    return Stands(
        respected=sum(one.answer is Answer.MET for one in row),
        crossed=tuple(number for number, one in by_number if one.answer is Answer.NOT_MET),
        unsure=sum(one.how is How.JUDGE_UNSURE for one in row),
        facts_missing=sum(one.how in _MISSING for one in row),
        excepted=tuple(number for number, one in by_number if one.how is How.EXCEPTION),
    )


class _Loaded:
    """What several use cases share, and what is counted per use case."""

    def __init__(self, ids: Ids) -> None:
        self.course = _course()
        self.titles: dict[int, Text] = dict(Ambition.objects.filter(ended_on=None).values_list("pk", "title"))
        self.served: dict[int, list[int]] = defaultdict(list)
        links = _of(AmbitionLink.objects.order_by("ambition_id"), ids)
        for use_case_id, ambition_id in links.values_list("use_case_id", "ambition_id"):
            self.served[use_case_id].append(ambition_id)
        self.boundaries, self.stands = _tallies(standings(ids))

    def key(self, use_case_id: int) -> tuple[Any, ...]:
        """Equal for two use cases of which the same is known here."""
        return tuple(self.served.get(use_case_id, ())), self.stands.get(use_case_id, NOTHING_STANDS)

    def facts(self, use_case_id: int, own: tuple[Any, ...]) -> Facts:
        acceptance, name, left_on, says_not, need, tool = own
        served = self.served.get(use_case_id, ())
        stands = self.stands.get(use_case_id, NOTHING_STANDS)
        return Facts(
            course=self.course,
            ambitions=len(self.titles),
            serves=tuple(self.titles[pk] for pk in served if pk in self.titles),
            served_ended=sum(pk not in self.titles for pk in served),
            boundaries=self.boundaries,
            respected=stands.respected,
            crossed=stands.crossed,
            unsure=stands.unsure,
            facts_missing=stands.facts_missing,
            excepted=stands.excepted,
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
