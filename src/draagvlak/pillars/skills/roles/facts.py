"""Reads what roles need and what they do with use cases, for many at once."""

from collections import defaultdict

from draagvlak.foundation.facts import Ids, of_use_cases
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.skills.roles.models import RoleInUse, RoleNeed
from draagvlak_core.skills.profiles import Need


def needs_by_role() -> dict[int, tuple[Need, ...]]:
    """What each role with a profile needs, in the order of the skills."""
    by_role: dict[int, list[Need]] = defaultdict(list)
    rows = RoleNeed.objects.order_by("skill__position")
    for role, code, family, level, weight in rows.values_list(
        "job_role_id", "skill__code", "skill__family", "level", "weight"
    ):
        by_role[role].append(Need(code, family, level, weight))
    return {role: tuple(needs) for role, needs in by_role.items()}


def tracks_by_use_case(ids: Ids = None) -> dict[int, dict[int, frozenset[str]]]:
    """Per use case the roles it touches with what they do with it; an empty set where nobody said.

    A role is touched when the card names it, or when somebody said what it does with the use case.
    """
    tracks: dict[int, dict[int, frozenset[str]]] = defaultdict(dict)
    touched = of_use_cases(UseCase.affected_roles.through.objects, ids, "usecase_id")
    for use_case_id, role in touched.values_list("usecase_id", "jobrole_id"):
        tracks[use_case_id][role] = frozenset()
    said = of_use_cases(RoleInUse.objects, ids)
    for use_case_id, role, track in said.values_list("use_case_id", "job_role_id", "track"):
        tracks[use_case_id][role] = tracks[use_case_id].get(role, frozenset()) | {track}
    return tracks
