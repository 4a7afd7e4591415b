"""Gathers what the core judges, for any number of use cases in a fixed number of queries."""

from collections.abc import Mapping

from draagvlak.foundation import clock
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.skills.activities.facts import offer_now
from draagvlak.pillars.skills.roles.facts import Ids, needs_by_role, of_use_cases, tracks_by_use_case
from draagvlak_core.shared.verdicts import Verdict
from draagvlak_core.skills.criteria import Facts, Profile, Touched, judge, profile_of

NO_PROFILE = Profile(None)


def verdicts(ids: Ids = None) -> dict[int, tuple[Verdict, ...]]:
    """Every verdict of skills per use case, in seven queries however many use cases there are."""
    touched = tracks_by_use_case(ids)
    today = clock.today()
    kinds = _Kinds(_profiles())
    # What is touched in the same way is judged once: many use cases touch roles that ask and do the same.
    judged: dict[tuple[int, ...], tuple[Verdict, ...]] = {}
    found = {}
    for use_case_id in of_use_cases(UseCase.objects.order_by(), "pk", ids).values_list("pk", flat=True):
        key = kinds.of(touched.get(use_case_id, {}))
        verdicts = judged.get(key)
        if verdicts is None:
            verdicts = judged[key] = judge(kinds.facts(key), today)
        found[use_case_id] = verdicts
    return found


class _Kinds:
    """Numbers the ways in which roles are touched: roles that ask the same and do the same have one number."""

    def __init__(self, profiles: Mapping[int, Profile]) -> None:
        self._profiles = profiles
        self._kinds: list[Touched] = []
        self._numbers: dict[Touched, int] = {}
        self._by_pair: dict[tuple[int, frozenset[str]], int] = {}

    def of(self, roles: Mapping[int, frozenset[str]]) -> tuple[int, ...]:
        """Equal for two use cases of which the same is known here: the core asks in no order of roles."""
        return tuple(sorted([self._by_pair.get(pair) or self._number(pair) for pair in roles.items()]))

    def _number(self, pair: tuple[int, frozenset[str]]) -> int:
        role, tracks = pair
        kind = Touched(self._profiles.get(role, NO_PROFILE), tracks)
        number = self._numbers.get(kind)
        if number is None:
            self._kinds.append(kind)
            number = self._numbers[kind] = len(self._kinds)
        self._by_pair[pair] = number
        return number

    def facts(self, key: tuple[int, ...]) -> Facts:
        return Facts(tuple(self._kinds[number - 1] for number in key))


def _profiles() -> dict[int, Profile]:
    learning = offer_now()
    return {role: profile_of(role, needs, learning) for role, needs in needs_by_role().items()}
