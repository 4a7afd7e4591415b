"""The only ways a view of ambitions gets an object: the object, or 404."""

from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.ambitions.models import Ambition, StrategicGoal

# Linking a use case to an ambition is work of those who write the course and of those who keep the cards.
MAY_LINK = (Right.WRITE_COURSE, Right.EDIT_REGISTER)


def goal_for(goal_id: int) -> StrategicGoal:
    return get_object_or_404(StrategicGoal, pk=goal_id)


def ambition_for(ambition_id: int) -> Ambition:
    return get_object_or_404(Ambition.objects.select_related("goal"), pk=ambition_id)
