"""Gathers what the core judges, for any number of use cases in a fixed number of queries."""

from itertools import chain, starmap
from typing import Any

from draagvlak.foundation import clock
from draagvlak.foundation.facts import Ids, Verdicts, judge_each, of_use_cases
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.trust.conversations.facts import pairs, places, read_held, read_invited
from draagvlak.pillars.trust.promises.facts import promise_facts, read_promises
from draagvlak.pillars.trust.themes.facts import read_concerns
from draagvlak_core.trust.coverage import NOBODY
from draagvlak_core.trust.criteria import Facts, judge


def verdicts(ids: Ids = None) -> dict[int, Verdicts]:
    """Every verdict of this room per use case, in nine queries however many use cases there are."""
    loaded, today = _Loaded(ids), clock.today()
    use_cases = of_use_cases(UseCase.objects.order_by(), ids, "pk").values_list("pk", flat=True)
    return judge_each(
        ((use_case_id, loaded.key(use_case_id)) for use_case_id in use_cases),
        lambda key: judge(loaded.facts(key), today, loaded.places),
    )


class _Loaded:
    """The facts of several use cases, read together."""

    def __init__(self, ids: Ids) -> None:
        self.units = pairs(
            of_use_cases(UseCase.affected_units.through.objects, ids, "usecase_id"), "usecase_id", "unit_id"
        )
        roles = of_use_cases(UseCase.affected_roles.through.objects, ids, "usecase_id")
        self.roles = pairs(roles, "usecase_id", "jobrole_id")
        self.places = places(chain.from_iterable(self.roles.values()))
        self.held = read_held(ids)
        self.heard = read_invited(ids)
        self.concerns = read_concerns(ids)
        self.promises = read_promises(ids)

    def key(self, use_case_id: int) -> tuple[Any, ...]:
        """Equal for two use cases of which the same is known here."""
        return (
            tuple(self.units.get(use_case_id, ())),
            tuple(self.roles.get(use_case_id, ())),
            self.heard.get(use_case_id, NOBODY),
            self.held.get(use_case_id, (0, 0, 0)),
            self.concerns.get(use_case_id, (0, 0)),
            tuple(self.promises.get(use_case_id, ())),
        )

    def facts(self, key: tuple[Any, ...]) -> Facts:
        units, roles, heard, (held, unwritten, unconfirmed), (concerns, answered), promises = key
        return Facts(
            affected_units=frozenset(units),
            affected_roles=frozenset(roles),
            heard=heard,
            held=held,
            unwritten=unwritten,
            unconfirmed=unconfirmed,
            concerns=concerns,
            answered=answered,
            promises=tuple(starmap(promise_facts, promises)),
        )
