"""Loads what the core judges, for any number of use cases in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from draagvlak.foundation import clock
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.accountability.facts import oversight_verdicts
from draagvlak.pillars.leadership.ai_act.facts import act_verdicts
from draagvlak.pillars.leadership.ambitions.models import Ambition, AmbitionLink
from draagvlak.pillars.leadership.boundaries.facts import NOTHING_STANDS, tallies
from draagvlak.pillars.leadership.boundaries.queries.standings import standings
from draagvlak.pillars.leadership.course.models import CourseVersion
from draagvlak.pillars.leadership.questions.facts import question_verdicts
from draagvlak.pillars.leadership.versions import State
from draagvlak.ui.text import Text
from draagvlak_core.leadership.criteria import Facts, judge, says_something
from draagvlak_core.shared.verdicts import Verdict

Ids = Collection[int] | None


def verdicts(ids: Ids = None) -> dict[int, tuple[Verdict, ...]]:
    """Every verdict of leadership per use case, in a number of queries that never grows with them."""
    first = first_verdicts(ids)
    act, overseen, questions = act_verdicts(ids, first), oversight_verdicts(first), question_verdicts(first)
    # Use cases of which the same is known share one row of verdicts, which the roof then looks at once.
    shared: dict[tuple[int, ...], tuple[Verdict, ...]] = {}
    rows = {pk: (row, act[pk], overseen[pk], questions[pk]) for pk, row in first.items()}
    return {pk: shared.setdefault(tuple(map(id, row)), (*row[0], *row[1], row[2], row[3])) for pk, row in rows.items()}


def first_verdicts(ids: Ids = None) -> dict[int, tuple[Verdict, ...]]:
    """Course, ambition, boundaries, who answers for it, and what the card says, in a constant number of queries."""
    loaded = _Loaded(ids)
    today = clock.today()
    # Most use cases share their facts with many others: equal facts are judged once.
    judged: dict[Any, tuple[Verdict, ...]] = {}
    by_use_case = {}
    for row in _rows(ids):
        use_case_id, own = row[0], row[1:]
        key = (own, loaded.key(use_case_id))
        if key not in judged:
            judged[key] = judge(loaded.facts(use_case_id, own), today)
        by_use_case[use_case_id] = judged[key]
    return by_use_case


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


class _Loaded:
    """What several use cases share, and what is counted per use case."""

    def __init__(self, ids: Ids) -> None:
        self.course = _course()
        self.titles: dict[int, Text] = dict(Ambition.objects.filter(ended_on=None).values_list("pk", "title"))
        self.served: dict[int, list[int]] = defaultdict(list)
        links = _of(AmbitionLink.objects.order_by("ambition_id"), ids)
        for use_case_id, ambition_id in links.values_list("use_case_id", "ambition_id"):
            self.served[use_case_id].append(ambition_id)
        self.boundaries, self.stands = tallies(standings(ids))

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
