"""The only way a view gets an activity: the activity, or 404."""

from django.shortcuts import get_object_or_404

from draagvlak.pillars.skills.activities.models import LearningActivity


def activity_for(activity_id: int) -> LearningActivity:
    return get_object_or_404(LearningActivity, pk=activity_id)
