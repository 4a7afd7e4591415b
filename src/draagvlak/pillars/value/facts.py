"""Gathers what the core judges, for any number of use cases in a fixed number of queries."""

from collections.abc import Iterable
from itertools import starmap
from typing import Any

from draagvlak.foundation import clock
from draagvlak.foundation.facts import Ids, Verdicts, judge_each, of_use_cases
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.value.measures.facts import measure_from_row, read_measures
from draagvlak.pillars.value.pilots.facts import Row, read_pilots
from draagvlak.pillars.value.worth.facts import read_statements
from draagvlak_core.value.criteria import Facts, PilotFacts, Statement, judge
from draagvlak_core.value.measures import MeasureFacts

NOT_IN_USE = (Stage.IDEA, Stage.EXPLORATION)


def verdicts(ids: Ids = None) -> dict[int, Verdicts]:
    """Every verdict of this room per use case, in five queries however many use cases there are."""
    pilots, statements = read_pilots(ids, read_measures(ids)), read_statements(ids)
    today = clock.today()
    use_cases = of_use_cases(UseCase.objects.order_by(), ids, "pk").values_list("pk", "stage")
    return judge_each(
        (
            (pk, (tuple(pilots.get(pk, ())), tuple(statements.get(pk, ())), stage not in NOT_IN_USE))
            for pk, stage in use_cases
        ),
        lambda key: judge(_facts(*key), today),
    )


def _facts(pilots: tuple[Row, ...], statements: tuple[Row, ...], in_use: bool) -> Facts:
    return Facts(tuple(starmap(_pilot, pilots)), tuple(starmap(Statement, statements)), in_use)


def _pilot(*pilot: Any) -> PilotFacts:
    starts_on, ends_on, ended_on, locked_on, people, drawn, measures = pilot
    return PilotFacts(starts_on, ends_on, ended_on, locked_on, people, drawn, _measures(measures))


def _measures(rows: Iterable[Row]) -> tuple[MeasureFacts, ...]:
    return tuple(starmap(measure_from_row, rows))
