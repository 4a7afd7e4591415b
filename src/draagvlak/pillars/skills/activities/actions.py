"""Writes learning activities."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import JobRole
from draagvlak.pillars.skills.activities.models import Gain, LearningActivity
from draagvlak.pillars.skills.skills.models import Skill
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text


@transaction.atomic
def write_activity(
    *,
    title: Mapping[str, str],
    about: Mapping[str, str],
    hours: Decimal,
    starts_on: date | None,
    job_roles: Collection[JobRole],
    gains: Mapping[str, int],
    by: object,
    activity: LearningActivity | None = None,
) -> LearningActivity:
    """Add a way to learn, or change one. `gains` is the level it brings people to, by skill code."""
    title = Text(title)
    if not title:
        raise Refused("skills.no_title")
    if not gains:
        raise Refused("skills.no_gains")
    skills = {skill.code: skill for skill in Skill.objects.filter(code__in=gains)}
    activity = activity or LearningActivity()
    activity.title, activity.about, activity.hours, activity.starts_on = title, about, hours, starts_on
    activity.save()
    activity.job_roles.set(job_roles)
    activity.gains.all().delete()
    Gain.objects.bulk_create(Gain(activity=activity, skill=skills[code], level=level) for code, level in gains.items())
    record("skills.activity_written", by=by, about=f"activity:{activity.pk}", title=title, gains=dict(gains))
    return activity


@transaction.atomic
def end_activity(*, activity: LearningActivity, by: object) -> None:
    """Say that an activity is no longer given. Needs that only this one served are then served by none."""
    activity.ended_on = clock.today()
    activity.save(update_fields=["ended_on"])
    record("skills.activity_ended", by=by, about=f"activity:{activity.pk}", title=activity.title)


@transaction.atomic
def resume_activity(*, activity: LearningActivity, by: object) -> None:
    """Give an ended activity again."""
    activity.ended_on = None
    activity.save(update_fields=["ended_on"])
    record("skills.activity_resumed", by=by, about=f"activity:{activity.pk}", title=activity.title)
