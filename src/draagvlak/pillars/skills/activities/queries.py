"""Reads what the pages of activities show. No page asks more queries when there are more rows."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import F, Prefetch

from draagvlak.pillars.skills.activities.models import Gain, LearningActivity
from draagvlak.pillars.skills.skills.taxonomy import Level, ShippedSkill, shipped

PER_PAGE = 25


def activity_page(page: str | None) -> Page[Any]:
    """Every activity: those that run first, then by start date."""
    gains = Gain.objects.select_related("skill").order_by("skill__position")
    found = LearningActivity.objects.prefetch_related("job_roles", Prefetch("gains", gains))
    order = (F("ended_on").asc(nulls_first=True), F("starts_on").asc(nulls_first=True), "pk")
    return Paginator(found.order_by(*order), PER_PAGE).get_page(page)


def gains_of(activity: LearningActivity) -> list[tuple[ShippedSkill, Level]]:
    found = activity.gains.order_by("skill__position").values_list("skill__code", "level")
    return [(shipped()[code], shipped()[code].levels[level]) for code, level in found]


def activity_values(activity: LearningActivity) -> dict[str, object]:
    """An activity as the form shows it."""
    names = ("title", "about", "hours", "starts_on")
    values: dict[str, object] = {name: getattr(activity, name) for name in names}
    values["job_roles"] = list(activity.job_roles.values_list("pk", flat=True))
    return values | {f"gain-{code}": level for code, level in activity.gains.values_list("skill__code", "level")}
