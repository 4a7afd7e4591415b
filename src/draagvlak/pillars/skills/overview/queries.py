"""Reads what the pages show on which skills, roles and activities stand together."""

from collections import Counter

from draagvlak.foundation import clock
from draagvlak.foundation.findings import Finding
from draagvlak.foundation.organisation.models import JobRole
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.remembered import verdicts_about
from draagvlak.pillars.skills.activities.facts import activities
from draagvlak.pillars.skills.activities.models import Gain, LearningActivity
from draagvlak.pillars.skills.findings import PILLAR, in_words, verdicts
from draagvlak.pillars.skills.roles.facts import needs_by_role
from draagvlak.pillars.skills.roles.models import RoleNeed
from draagvlak.pillars.skills.skills.taxonomy import Level, ShippedSkill, shipped
from draagvlak_core.shared.answers import Answer
from draagvlak_core.skills.learning import offer


def roles_needing(skill: ShippedSkill) -> list[tuple[JobRole, Level]]:
    """The roles that need a skill, with the level."""
    found = RoleNeed.objects.filter(skill__code=skill.code).select_related("job_role").order_by("job_role__code")
    return [(need.job_role, skill.levels[need.level]) for need in found]


def activities_raising(skill: ShippedSkill) -> list[tuple[LearningActivity, Level]]:
    """Running activities that bring people further in a skill, with the level they reach."""
    found = Gain.objects.filter(skill__code=skill.code, activity__ended_on=None).select_related("activity")
    return [(gain.activity, skill.levels[gain.level]) for gain in found.order_by("level", "pk")]


def roles_served_by(activity: LearningActivity) -> list[tuple[JobRole, list[ShippedSkill]]]:
    """The roles of which this activity serves a need, with the skills."""
    own = offer((way for way in activities() if way.key == activity.pk), clock.today())
    served: dict[int, list[ShippedSkill]] = {}
    for role, needs in needs_by_role().items():
        skills = [shipped()[need.skill] for need in needs if own.serving(need, role)]
        if skills:
            served[role] = skills
    return [(role, served[role.pk]) for role in JobRole.objects.filter(pk__in=served).order_by("code")]


def tally(findings: list[Finding]) -> dict[str, int]:
    """How many findings are met, not met and unknown: what the first sentence of the page says."""
    counts = Counter(finding.answer for finding in findings)
    return {"all": len(findings), **{answer.value: counts[answer] for answer in Answer}}


def findings_about(use_case: UseCase) -> list[Finding]:
    """What skills tells the gates about this use case, in words."""
    return [in_words(verdict, use_case.pk) for verdict in verdicts_about(use_case.pk, PILLAR, verdicts)]
