"""Loads what the core judges, for any number of use cases in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from draagvlak.foundation import clock
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.skills.models import Gain, LearningActivity, RoleInUse, RoleNeed
from draagvlak_core.shared.verdicts import Verdict
from draagvlak_core.skills.criteria import Facts, Profile, Touched, judge, profile_of
from draagvlak_core.skills.learning import Activity, Offer, offer
from draagvlak_core.skills.profiles import Need

Ids = Collection[int] | None
NO_PROFILE = Profile(None)


def needs_by_role() -> dict[int, tuple[Need, ...]]:
    """What each role with a profile needs, in the order of the skills."""
    found: dict[int, list[Need]] = defaultdict(list)
    rows = RoleNeed.objects.order_by("skill__position")
    for role, code, family, level, weight in rows.values_list(
        "job_role_id", "skill__code", "skill__family", "level", "weight"
    ):
        found[role].append(Need(code, family, level, weight))
    return {role: tuple(needs) for role, needs in found.items()}


def activities() -> tuple[Activity, ...]:
    """Every way to learn, also those that ended: the core weighs their dates."""
    roles: dict[int, set[int]] = defaultdict(set)
    for key, role in LearningActivity.job_roles.through.objects.values_list("learningactivity_id", "jobrole_id"):
        roles[key].add(role)
    gains: dict[int, dict[str, int]] = defaultdict(dict)
    for key, code, level in Gain.objects.values_list("activity_id", "skill__code", "level"):
        gains[key][code] = level
    rows = LearningActivity.objects.order_by("starts_on", "pk").values_list("pk", "starts_on", "ended_on")
    return tuple(Activity(key, frozenset(roles[key]), gains[key], *dates) for key, *dates in rows)


def offer_now() -> Offer:
    """What can be learned here today."""
    return offer(activities(), clock.today())


def tracks_by_use_case(ids: Ids = None) -> dict[int, dict[int, frozenset[str]]]:
    """Per use case the roles it touches with what they do with it; an empty set where nobody said.

    A role is touched when the card names it, or when somebody said what it does with the use case.
    """
    found: dict[int, dict[int, frozenset[str]]] = defaultdict(dict)
    touched = _of(UseCase.affected_roles.through.objects, "usecase_id", ids)
    for use_case_id, role in touched.values_list("usecase_id", "jobrole_id"):
        found[use_case_id][role] = frozenset()
    said = _of(RoleInUse.objects, "use_case_id", ids)
    for use_case_id, role, track in said.values_list("use_case_id", "job_role_id", "track"):
        found[use_case_id][role] = found[use_case_id].get(role, frozenset()) | {track}
    return found


def verdicts(ids: Ids = None) -> dict[int, tuple[Verdict, ...]]:
    """Every verdict of skills per use case, in seven queries however many use cases there are."""
    touched = tracks_by_use_case(ids)
    today = clock.today()
    kinds = _Kinds(_profiles())
    # What is touched in the same way is judged once: many use cases touch roles that ask and do the same.
    judged: dict[tuple[int, ...], tuple[Verdict, ...]] = {}
    found = {}
    for use_case_id in _of(UseCase.objects.order_by(), "pk", ids).values_list("pk", flat=True):
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


def _of(rows: Any, name: str, ids: Ids) -> Any:
    return rows if ids is None else rows.filter(**{f"{name}__in": list(ids)})
