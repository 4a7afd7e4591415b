"""Reads what the pages of this room show. No page asks more queries when there are more rows."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Exists, F, OuterRef, Prefetch

from draagvlak.foundation import clock
from draagvlak.foundation.findings import Finding
from draagvlak.foundation.organisation.models import JobRole, Person
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.skills.facts import activities, needs_by_role, offer_now, tracks_by_use_case
from draagvlak.pillars.skills.findings import in_words, verdicts
from draagvlak.pillars.skills.models import Gain, LearningActivity, OwnLevel, RoleInUse, RoleNeed, Track
from draagvlak.pillars.skills.taxonomy import Level, ShippedSkill, shipped
from draagvlak.pillars.skills.words import FAMILIES, FAMILY_ABOUT, STANDINGS, WEIGHTS
from draagvlak_core.shared.answers import Answer
from draagvlak_core.skills.criteria import profile_of
from draagvlak_core.skills.learning import FIRST_ARRANGED_LEVEL, Offer, offer
from draagvlak_core.skills.profiles import Need
from draagvlak_core.skills.standing import standing

PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """A family of skills with what it is about."""

    name: str
    about: str
    skills: tuple[ShippedSkill, ...]


def families() -> list[FamilyRow]:
    """The three families, human skills first."""
    return [
        FamilyRow(
            str(family.label), str(FAMILY_ABOUT[family]), tuple(s for s in shipped().values() if s.family == family)
        )
        for family in FAMILIES
    ]


# --- roles ---------------------------------------------------------------------------------------


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
    touching = _touching([role.pk for role in leaf])
    rows = []
    for role in leaf:
        needs = known.get(role.pk)
        unserved = profile_of(role.pk, needs, learning).unserved
        rows.append(RoleRow(role, len(needs or ()), unserved, len(touching[role.pk])))
    return leaf, rows


def _touching(roles: list[int]) -> dict[int, set[int]]:
    """Per role the running use cases that touch it."""
    found: dict[int, set[int]] = defaultdict(set)
    named = UseCase.affected_roles.through.objects.filter(jobrole_id__in=roles).exclude(usecase__stage=Stage.RETIRED)
    said = RoleInUse.objects.filter(job_role_id__in=roles).exclude(use_case__stage=Stage.RETIRED)
    for role, use_case in named.values_list("jobrole_id", "usecase_id"):
        found[role].add(use_case)
    for role, use_case in said.values_list("job_role_id", "use_case_id"):
        found[role].add(use_case)
    return found


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
    found = {}
    for role in roles:
        rows = [_need_row(need, role, learning, titled) for need in known.get(role, ())]
        grouped = [(str(f.label), [row for row in rows if row.skill.family == f]) for f in FAMILIES]
        found[role] = [(name, group) for name, group in grouped if group]
    return found


def _need_row(need: Need, role: int, learning: Offer, titled: Mapping[int, LearningActivity]) -> NeedRow:
    skill = shipped()[need.skill]
    serves = tuple(titled[way.key] for way in learning.serving(need, role))
    arranged = need.level >= FIRST_ARRANGED_LEVEL
    return NeedRow(skill, skill.levels[need.level], str(WEIGHTS[need.weight]), arranged, serves)


def profile_values(role: JobRole) -> dict[str, int]:
    """The profile as the form shows it."""
    found: dict[str, int] = {}
    for code, level, weight in role.needs.values_list("skill__code", "level", "weight"):
        found |= {f"level-{code}": level, f"weight-{code}": weight}
    return found


def use_cases_of(role: JobRole, page: str | None) -> Page[Any]:
    """Running use cases that touch this role."""
    found = UseCase.objects.filter(pk__in=_touching([role.pk])[role.pk]).only("pk", "name", "stage")
    return Paginator(found.order_by("pk"), PER_PAGE).get_page(page)


# --- one skill -----------------------------------------------------------------------------------


def roles_needing(skill: ShippedSkill) -> list[tuple[JobRole, Level]]:
    """The roles that need a skill, with the level."""
    found = RoleNeed.objects.filter(skill__code=skill.code).select_related("job_role").order_by("job_role__code")
    return [(need.job_role, skill.levels[need.level]) for need in found]


def activities_raising(skill: ShippedSkill) -> list[tuple[LearningActivity, Level]]:
    """Running activities that bring people further in a skill, with the level they reach."""
    found = Gain.objects.filter(skill__code=skill.code, activity__ended_on=None).select_related("activity")
    return [(gain.activity, skill.levels[gain.level]) for gain in found.order_by("level", "pk")]


# --- activities ----------------------------------------------------------------------------------


def activity_page(page: str | None) -> Page[Any]:
    """Every activity: those that run first, then by start date."""
    gains = Gain.objects.select_related("skill").order_by("skill__position")
    found = LearningActivity.objects.prefetch_related("job_roles", Prefetch("gains", gains))
    order = (F("ended_on").asc(nulls_first=True), F("starts_on").asc(nulls_first=True), "pk")
    return Paginator(found.order_by(*order), PER_PAGE).get_page(page)


def gains_of(activity: LearningActivity) -> list[tuple[ShippedSkill, Level]]:
    found = activity.gains.order_by("skill__position").values_list("skill__code", "level")
    return [(shipped()[code], shipped()[code].levels[level]) for code, level in found]


def roles_served_by(activity: LearningActivity) -> list[tuple[JobRole, list[ShippedSkill]]]:
    """The roles of which this activity serves a need, with the skills."""
    own = offer((way for way in activities() if way.key == activity.pk), clock.today())
    served: dict[int, list[ShippedSkill]] = {}
    for role, needs in needs_by_role().items():
        skills = [shipped()[need.skill] for need in needs if own.serving(need, role)]
        if skills:
            served[role] = skills
    return [(role, served[role.pk]) for role in JobRole.objects.filter(pk__in=served).order_by("code")]


def activity_values(activity: LearningActivity) -> dict[str, object]:
    """An activity as the form shows it."""
    names = ("title", "about", "hours", "starts_on")
    values: dict[str, object] = {name: getattr(activity, name) for name in names}
    values["job_roles"] = list(activity.job_roles.values_list("pk", flat=True))
    return values | {f"gain-{code}": level for code, level in activity.gains.values_list("skill__code", "level")}


# --- own levels ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A skill as its owner sees it beside what the own role needs. `words` say how the two stand; there is no score."""

    skill: ShippedSkill
    needed: Level | None
    own: int | None
    words: str


def own_levels(person: Person) -> dict[str, int]:
    """The levels somebody keeps for themselves. Only `views.mine` calls this, for the one logged in."""
    return dict(OwnLevel.objects.filter(person=person).values_list("skill__code", "level"))


def beside_own_role(person: Person, own: Mapping[str, int]) -> dict[str, OwnRow]:
    """Own levels beside what the own role needs, by skill code."""
    rows = RoleNeed.objects.filter(job_role=person.job_role_id).values_list("skill__code", "level")
    needed: dict[str, int] = dict(rows) if person.job_role_id else {}
    return {code: _own_row(skill, needed.get(code), own.get(code)) for code, skill in shipped().items()}


def _own_row(skill: ShippedSkill, needed: int | None, own: int | None) -> OwnRow:
    level = skill.levels[needed] if needed else None
    return OwnRow(skill, level, own, str(STANDINGS[standing(own, needed)]))


# --- one use case --------------------------------------------------------------------------------


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


def tally(findings: list[Finding]) -> dict[str, int]:
    """How many findings are met, not met and unknown: what the first sentence of the page says."""
    counts = Counter(finding.answer for finding in findings)
    return {"all": len(findings), **{answer.value: counts[answer] for answer in Answer}}


def findings_about(use_case: UseCase) -> list[Finding]:
    """What skills tells the gates about this use case, in words."""
    return [in_words(verdict, use_case.pk) for verdict in verdicts([use_case.pk])[use_case.pk]]
