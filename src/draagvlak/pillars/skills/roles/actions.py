"""Writes what each role needs, and what it does with a use case."""

from collections.abc import Collection, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction

from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import JobRole
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.skills.roles.models import RoleInUse, RoleNeed, Track
from draagvlak.pillars.skills.skills.models import Skill
from draagvlak.ui.refused import Refused
from draagvlak_core.skills.profiles import Fault, Need, balance_faults


@transaction.atomic
def set_profile(*, job_role: JobRole, needs: Mapping[str, tuple[int, int]], by: object) -> None:
    """Set everything a role needs at once: level and weight by skill code. No needs means no profile."""
    skills = {skill.code: skill for skill in Skill.objects.all()}
    profile = [Need(code, skills[code].family, level, weight) for code, (level, weight) in needs.items()]
    faults = balance_faults(profile)
    if faults:
        raise ValidationError([_refusal(fault, skills) for fault in faults])
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


def _refusal(fault: Fault, skills: Mapping[str, Skill]) -> Refused:
    if fault.code == "human_outweighed":
        return Refused("skills.human_outweighed", ai=fault.ai, human=fault.human)
    return Refused(f"skills.{fault.code}", skill=skills[fault.skill].name)


@transaction.atomic
def set_tracks(*, use_case: UseCase, tracks: Mapping[JobRole, Collection[Track]], by: object) -> None:
    """Set for every role named what it does with this use case; no tracks means that nobody knows.

    Roles that are not named keep what was said about them.
    """
    RoleInUse.objects.filter(use_case=use_case, job_role__in=tracks).delete()
    RoleInUse.objects.bulk_create(
        RoleInUse(use_case=use_case, job_role=job_role, track=track)
        for job_role, chosen in tracks.items()
        for track in sorted(set(chosen))
    )
    record(
        "skills.tracks_set",
        by=by,
        about=f"use_case:{use_case.pk}",
        name=use_case.name,
        tracks={job_role.code: sorted(str(track) for track in set(chosen)) for job_role, chosen in tracks.items()},
    )
