"""Loads what the core judges about the AI Act, for any number of use cases in three queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from draagvlak.foundation import clock
from draagvlak.pillars.leadership.ai_act.models import ActClassification, ActDocument, ActDuty, ActState, DutyState
from draagvlak_core.leadership import ai_act
from draagvlak_core.leadership.ai_act.criteria import ActFacts, judge_act
from draagvlak_core.shared.verdicts import Verdict

NOTHING_KEPT = ActFacts()


def act_verdicts(ids: Collection[int] | None, wanted: Iterable[int]) -> dict[int, tuple[Verdict, Verdict]]:
    """Both verdicts per wanted use case; `ids` None reads everything. Equal facts share one row."""
    loaded, today = LoadedAct(ids), clock.today()
    return {pk: loaded.verdicts(pk, today) for pk in wanted}


class LoadedAct:
    """Facts per use case; a use case that is not in it has nothing kept."""

    def __init__(self, ids: Collection[int] | None) -> None:
        self.done = _done(ids)
        rows = _of(ActClassification.objects.filter(state=ActState.KEPT), ids).order_by()
        self.kept = {pk: row for pk, *row in rows.values_list("use_case_id", "rules", "risk", "still_open", "due")}
        # Most use cases share their facts with many others: equal facts are judged once.
        self.judged: dict[ActFacts, tuple[Verdict, Verdict]] = {}

    def facts(self, use_case_id: int) -> ActFacts:
        if use_case_id not in self.kept:
            return NOTHING_KEPT
        rules, risk, still_open, due = self.kept[use_case_id]
        return ActFacts(
            kept=True,
            newest=rules == ai_act.NEWEST.version,
            risk=risk,
            still_open=still_open,
            due=tuple((code, date.fromisoformat(day)) for code, day in due.items()),
            done=frozenset(self.done.get(use_case_id, ())),
        )

    def verdicts(self, use_case_id: int, today: date) -> tuple[Verdict, Verdict]:
        facts = self.facts(use_case_id)
        if facts not in self.judged:
            self.judged[facts] = judge_act(facts, today)
        return self.judged[facts]


def _of(rows: Any, ids: Collection[int] | None) -> Any:
    return rows if ids is None else rows.filter(use_case_id__in=list(ids))


def _done(ids: Collection[int] | None) -> dict[int, set[str]]:
    """The duties that are done: said so by a person, or shown by a document that was given."""
    found: dict[int, set[str]] = defaultdict(set)
    stated = _of(ActDuty.objects.filter(state=DutyState.DONE), ids).values_list("use_case_id", "duty")
    given = _of(ActDocument.objects.exclude(given_on=None), ids).values_list("use_case_id", "kind")
    for use_case_id, duty in [*stated, *given]:
        found[use_case_id].add(duty)
    return found
