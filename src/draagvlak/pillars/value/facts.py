"""Gathers what the core judges, for any number of use cases in a fixed number of queries."""

from itertools import starmap
from typing import Any

from draagvlak.foundation import clock
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.value.measures.facts import measure_from_row, read_measures
from draagvlak.pillars.value.pilots.facts import Ids, Row, of_use_cases, read_pilots
from draagvlak.pillars.value.worth.facts import read_statements
from draagvlak_core.shared.verdicts import Verdict
from draagvlak_core.value.criteria import Facts, PilotFacts, Statement, judge

NOT_IN_USE = (Stage.IDEA, Stage.EXPLORATION)


def verdicts(ids: Ids = None) -> dict[int, tuple[Verdict, ...]]:
    """Every verdict of this room per use case, in five queries however many use cases there are."""
    pilots, statements = read_pilots(ids, read_measures(ids)), read_statements(ids)
    today = clock.today()
    # Most use cases share their facts with many others: equal facts are judged once.
    judged: dict[Any, tuple[Verdict, ...]] = {}
    found = {}
    for pk, stage in of_use_cases(UseCase.objects.order_by(), ids, "pk").values_list("pk", "stage"):
        key = (tuple(pilots.get(pk, ())), tuple(statements.get(pk, ())), stage not in NOT_IN_USE)
        verdicts = judged.get(key)
        if verdicts is None:
            verdicts = judged[key] = judge(_facts(*key), today)
        found[pk] = verdicts
    return found


def _facts(pilots: tuple[Row, ...], statements: tuple[Row, ...], in_use: bool) -> Facts:
    return Facts(tuple(starmap(_pilot, pilots)), tuple(starmap(Statement, statements)), in_use)


def _pilot(*pilot: Any) -> PilotFacts:
    *days_and_people, measures = pilot
    return PilotFacts(*days_and_people, measures=tuple(starmap(measure_from_row, measures)))
