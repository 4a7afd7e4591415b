"""Writes the shipped skills and what each role needs."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import JobRole
from draagvlak.pillars.skills.models import RoleNeed, Skill
from draagvlak.pillars.skills.taxonomy import shipped
from draagvlak_core.skills.profiles import Fault, Need, balance_faults


@transaction.atomic
def keep_shipped_skills() -> None:
    """Bring the shipped skills into the database. Not in the log: nobody here decided anything."""
    for position, skill in enumerate(shipped().values()):
        Skill.objects.update_or_create(
            code=skill.code, defaults={"family": skill.family, "name": skill.name, "position": position}
        )


@transaction.atomic
def set_profile(*, job_role: JobRole, needs: Mapping[str, tuple[int, int]], by: object) -> None:
    """Set everything a role needs at once: level and weight by skill code. No needs means no profile."""
    skills = {skill.code: skill for skill in Skill.objects.all()}
    profile = [Need(code, skills[code].family, level, weight) for code, (level, weight) in needs.items()]
    faults = balance_faults(profile)
    if faults:
        raise ValidationError([_fault_words(fault, skills) for fault in faults])
    RoleNeed.objects.filter(job_role=job_role).delete()
    RoleNeed.objects.bulk_create(
        RoleNeed(job_role=job_role, skill=skills[need.skill], level=need.level, weight=need.weight) for need in profile
    )
    record(
        "skills.profile_set",
        by=by,
        about=f"job_role:{job_role.pk}",
        name=job_role.name,
        count=len(profile),
        needs={need.skill: [need.level, need.weight] for need in profile},
    )


def _fault_words(fault: Fault, skills: Mapping[str, Skill]) -> str:
    if fault.code == "human_outweighed":
        return _(
            "In this profile the AI skills weigh %(ai)s together and the human skills %(human)s. Human skills must "
            "weigh at least as much. Add a human skill, or give one more weight."
        ) % {"ai": fault.ai, "human": fault.human}
    words = {
        "level": _("Choose a level from 1 to 4 for “%(skill)s”."),
        "weight": _("Choose a weight from 1 to 5 for “%(skill)s”."),
        "twice": _("“%(skill)s” is in this profile twice. Keep one."),
    }
    return words[fault.code] % {"skill": str(skills[fault.skill].name)}
