"""Gathers what the core judges, for any number of use cases in a fixed number of queries."""

from collections.abc import Mapping

from draagvlak.foundation import clock
from draagvlak.foundation.facts import Ids, Verdicts, judge_each, of_use_cases
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.skills.activities.facts import offer_now
from draagvlak.pillars.skills.roles.facts import needs_by_role, tracks_by_use_case
from draagvlak_core.skills.criteria import Facts, Profile, Touched, judge, profile_of

NO_PROFILE = Profile(None)


def verdicts(ids: Ids = None) -> dict[int, Verdicts]:
    """Every verdict of skills per use case, in seven queries however many use cases there are."""
    touched, today = tracks_by_use_case(ids), clock.today()
    # Many use cases touch roles that ask and do the same: what is touched in the same way has one key.
    kinds = _Kinds(_profiles())
    use_cases = of_use_cases(UseCase.objects.order_by(), ids, "pk").values_list("pk", flat=True)
    return judge_each(
        ((use_case_id, kinds.of(touched.get(use_case_id, {}))) for use_case_id in use_cases),
        lambda key: judge(kinds.facts(key), today),
    )


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
