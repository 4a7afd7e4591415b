"""Reads what the pages of roles show. No page asks more queries when there are more rows."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Exists, OuterRef

from draagvlak.foundation.organisation.models import JobRole
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.skills.activities.facts import offer_now
from draagvlak.pillars.skills.activities.models import LearningActivity
from draagvlak.pillars.skills.activities.queries import PER_PAGE
from draagvlak.pillars.skills.roles.facts import needs_by_role, tracks_by_use_case
from draagvlak.pillars.skills.roles.models import RoleInUse, Track
from draagvlak.pillars.skills.roles.wording import WEIGHTS
from draagvlak.pillars.skills.skills.taxonomy import Level, ShippedSkill, shipped
from draagvlak.pillars.skills.skills.wording import FAMILIES
from draagvlak_core.skills.criteria import profile_of
from draagvlak_core.skills.learning import FIRST_ARRANGED_LEVEL, Offer
from draagvlak_core.skills.profiles import Need


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A job role in the list: how many skills its profile names, what nobody offers to learn, which AI touches it."""

    role: JobRole
    needs: int
    unserved: int
    use_cases: int


def role_rows(page: str | None) -> tuple[Page[Any], list[RoleRow]]:
    """A page of roles with their rows: those that AI touches first, then by code."""
    touched = Exists(UseCase.affected_roles.through.objects.filter(jobrole_id=OuterRef("pk")))
    leaf = Paginator(JobRole.objects.annotate(touched=touched).order_by("-touched", "code"), PER_PAGE).get_page(page)
    known, learning = needs_by_role(), offer_now()
    use_cases = touching([role.pk for role in leaf])
    rows = []
    for role in leaf:
        needs = known.get(role.pk)
        unserved = profile_of(role.pk, needs, learning).unserved
        rows.append(RoleRow(role, len(needs or ()), unserved, len(use_cases[role.pk])))
    return leaf, rows


def touching(roles: list[int]) -> dict[int, set[int]]:
    """Per role the running use cases that touch it."""
    by_role: dict[int, set[int]] = defaultdict(set)
    named = UseCase.affected_roles.through.objects.filter(jobrole_id__in=roles).exclude(usecase__stage=Stage.RETIRED)
    tracked = RoleInUse.objects.filter(job_role_id__in=roles).exclude(use_case__stage=Stage.RETIRED)
    for role, use_case in named.values_list("jobrole_id", "usecase_id"):
        by_role[role].add(use_case)
    for role, use_case in tracked.values_list("job_role_id", "use_case_id"):
        by_role[role].add(use_case)
    return by_role


@dataclass(frozen=True, slots=True)
class NeedRow:
    """One need in words, with the activities that serve it; `arranged` is False where a colleague can teach it."""

    skill: ShippedSkill
    level: Level
    weight: str
    arranged: bool
    served_by: tuple[LearningActivity, ...]


def needs_of(role: JobRole) -> list[tuple[str, list[NeedRow]]]:
    """What a role needs, per family, human skills first; empty without a profile."""
    return needs_of_each([role.pk]).get(role.pk, [])


def needs_of_each(roles: list[int]) -> dict[int, list[tuple[str, list[NeedRow]]]]:
    """What each of these roles needs, per family."""
    known, learning = needs_by_role(), offer_now()
    titled = LearningActivity.objects.in_bulk()
    by_role = {}
    for role in roles:
        rows = [_need_row(need, role, learning, titled) for need in known.get(role, ())]
        grouped = [(str(f.label), [row for row in rows if row.skill.family == f]) for f in FAMILIES]
        by_role[role] = [(name, group) for name, group in grouped if group]
    return by_role


def _need_row(need: Need, role: int, learning: Offer, titled: Mapping[int, LearningActivity]) -> NeedRow:
    skill = shipped()[need.skill]
    serves = tuple(titled[way.key] for way in learning.serving(need, role))
    arranged = need.level >= FIRST_ARRANGED_LEVEL
    return NeedRow(skill, skill.levels[need.level], str(WEIGHTS[need.weight]), arranged, serves)


def profile_values(role: JobRole) -> dict[str, int]:
    """The profile as the form shows it."""
    values: dict[str, int] = {}
    for code, level, weight in role.needs.values_list("skill__code", "level", "weight"):
        values |= {f"level-{code}": level, f"weight-{code}": weight}
    return values


def use_cases_of(role: JobRole, page: str | None) -> Page[Any]:
    """Running use cases that touch this role."""
    found = UseCase.objects.filter(pk__in=touching([role.pk])[role.pk]).only("pk", "name", "stage")
    return Paginator(found.order_by("pk"), PER_PAGE).get_page(page)


@dataclass(frozen=True, slots=True)
class TouchedRow:
    """A role one use case touches: what it does with it, and what it needs."""

    role: JobRole
    tracks: tuple[str, ...]
    needs: list[tuple[str, list[NeedRow]]]


def touched_roles(use_case: UseCase) -> list[TouchedRow]:
    """Every role this use case touches, with what it needs and how to learn it."""
    tracks = tracks_by_use_case([use_case.pk]).get(use_case.pk, {})
    needs = needs_of_each(list(tracks))
    roles = JobRole.objects.filter(pk__in=tracks).order_by("code")
    return [TouchedRow(role, _track_words(tracks[role.pk]), needs[role.pk]) for role in roles]


def _track_words(tracks: frozenset[str]) -> tuple[str, ...]:
    return tuple(str(track.label) for track in Track if track in tracks)


def roles_to_ask(use_case: UseCase) -> tuple[list[JobRole], dict[str, list[str]]]:
    """The roles the form asks about, and what is known of them."""
    tracks = tracks_by_use_case([use_case.pk]).get(use_case.pk, {})
    roles = list(JobRole.objects.filter(pk__in=tracks).order_by("code"))
    return roles, {f"role-{role.pk}": sorted(tracks[role.pk]) for role in roles}
