"""Reads what roles need and what they do with use cases, for many at once."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.skills.roles.models import RoleInUse, RoleNeed
from draagvlak_core.skills.profiles import Need

Ids = Collection[int] | None


def needs_by_role() -> dict[int, tuple[Need, ...]]:
    """What each role with a profile needs, in the order of the skills."""
    found: dict[int, list[Need]] = defaultdict(list)
    rows = RoleNeed.objects.order_by("skill__position")
    for role, code, family, level, weight in rows.values_list(
        "job_role_id", "skill__code", "skill__family", "level", "weight"
    ):
        found[role].append(Need(code, family, level, weight))
    return {role: tuple(needs) for role, needs in found.items()}


def tracks_by_use_case(ids: Ids = None) -> dict[int, dict[int, frozenset[str]]]:
    """Per use case the roles it touches with what they do with it; an empty set where nobody said.

    A role is touched when the card names it, or when somebody said what it does with the use case.
    """
    found: dict[int, dict[int, frozenset[str]]] = defaultdict(dict)
    touched = of_use_cases(UseCase.affected_roles.through.objects, "usecase_id", ids)
    for use_case_id, role in touched.values_list("usecase_id", "jobrole_id"):
        found[use_case_id][role] = frozenset()
    said = of_use_cases(RoleInUse.objects, "use_case_id", ids)
    for use_case_id, role, track in said.values_list("use_case_id", "job_role_id", "track"):
        found[use_case_id][role] = found[use_case_id].get(role, frozenset()) | {track}
    return found


def of_use_cases(rows: Any, name: str, ids: Ids) -> Any:
    return rows if ids is None else rows.filter(**{f"{name}__in": list(ids)})
