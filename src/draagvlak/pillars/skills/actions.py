"""The only writer of this room. Each action is one transaction that ends in the log, but for two that say why not.

What may not be recorded raises `ValidationError` with a sentence for the person who tried.
"""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import JobRole, Person
from draagvlak.foundation.register.models import UseCase
from draagvlak.pillars.skills.models import Gain, LearningActivity, OwnLevel, RoleInUse, RoleNeed, Skill, Track
from draagvlak.pillars.skills.taxonomy import shipped
from draagvlak.ui.texts import Text
from draagvlak_core.skills.profiles import Fault, Need, balance_faults


@transaction.atomic
def keep_shipped_skills() -> None:
    """Bring the shipped skills into the database. Not in the log: nobody here decided anything."""
    for position, skill in enumerate(shipped().values()):
        Skill.objects.update_or_create(
            code=skill.code, defaults={"family": skill.family, "name": skill.name, "position": position}
        )


# --- role profiles -------------------------------------------------------------------------------


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
        RoleNeed(job_role=job_role, skill=skills[need.skill], level=need.level, weight=need.weight)
        for need in profile
    )
    record(
        "skills.profile_set",
        by=by,
        about=f"job_role:{job_role.pk}",
        name=str(job_role.name),
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


# --- own levels ----------------------------------------------------------------------------------


@transaction.atomic
def keep_own_levels(*, person: Person, levels: Mapping[str, int | None]) -> None:
    """Keep how somebody sees themselves; None forgets a level. Only `views.mine` calls this, for the one logged in.

    No event is recorded, on purpose: a log of who kept a level when, even without the level, is a log
    of one person's learning. See docs/adr/0004-own-levels-leave-no-trace.md.
    """
    skills = {skill.code: skill for skill in Skill.objects.all()}
    kept = OwnLevel.objects.filter(person=person)
    kept.filter(skill__code__in=[code for code, level in levels.items() if level is None]).delete()
    before = dict(kept.values_list("skill__code", "level"))
    for code, level in levels.items():
        # A level that stays the same keeps its date: that is the day it was seen so.
        if level is not None and before.get(code) != level:
            OwnLevel.objects.update_or_create(
                person=person, skill=skills[code], defaults={"level": level, "seen_on": clock.today()}
            )


# --- learning activities -------------------------------------------------------------------------


@transaction.atomic
def write_activity(
    *,
    title: Text,
    about: Text,
    hours: Decimal,
    starts_on: date | None,
    job_roles: Collection[JobRole],
    gains: Mapping[str, int],
    by: object,
    activity: LearningActivity | None = None,
) -> LearningActivity:
    """Add a way to learn, or change one. `gains` is the level it brings people to, by skill code."""
    if not gains:
        raise ValidationError(_("Say for at least one skill to which level this brings people."))
    skills = {skill.code: skill for skill in Skill.objects.filter(code__in=gains)}
    activity = activity or LearningActivity()
    activity.title, activity.about, activity.hours, activity.starts_on = title, about, hours, starts_on
    activity.save()
    activity.job_roles.set(job_roles)
    activity.gains.all().delete()
    Gain.objects.bulk_create(
        Gain(activity=activity, skill=skills[code], level=level) for code, level in gains.items()
    )
    record("skills.activity_written", by=by, about=f"activity:{activity.pk}", title=str(title), gains=dict(gains))
    return activity


@transaction.atomic
def end_activity(*, activity: LearningActivity, by: object) -> None:
    """Say that an activity is no longer given. Needs that only this one served are then served by none."""
    activity.ended_on = clock.today()
    activity.save(update_fields=["ended_on"])
    record("skills.activity_ended", by=by, about=f"activity:{activity.pk}", title=str(activity.title))


@transaction.atomic
def resume_activity(*, activity: LearningActivity, by: object) -> None:
    """Give an ended activity again."""
    activity.ended_on = None
    activity.save(update_fields=["ended_on"])
    record("skills.activity_resumed", by=by, about=f"activity:{activity.pk}", title=str(activity.title))


# --- what roles do with a use case ---------------------------------------------------------------


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
        name=str(use_case.name),
        tracks={job_role.code: sorted(str(track) for track in set(chosen)) for job_role, chosen in tracks.items()},
    )
