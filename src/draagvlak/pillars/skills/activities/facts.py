"""Reads what can be learned here."""

from collections import defaultdict

from draagvlak.foundation import clock
from draagvlak.pillars.skills.activities.models import Gain, LearningActivity
from draagvlak_core.skills.learning import Activity, Offer, offer


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
