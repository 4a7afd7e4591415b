"""The only ways a view of this room gets an object: the object, or 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.models import UseCase
from draagvlak.pillars.leadership.models import Ambition, Boundary, CourseVersion, State, StrategicGoal

# Linking a use case to an ambition is work of those who write the course and of those who keep the cards.
MAY_LINK = (Right.WRITE_COURSE, Right.EDIT_REGISTER)


def writes_course(member: Member) -> bool:
    return member.may(Right.WRITE_COURSE)


def course_for(member: Member, number: int) -> CourseVersion:
    """A version of the course. A draft exists only for those who write it."""
    version = get_object_or_404(CourseVersion, number=number)
    if version.state == State.DRAFT and not writes_course(member):
        raise Http404("a draft is not read yet")
    return version


def draft_course() -> CourseVersion:
    return get_object_or_404(CourseVersion, state=State.DRAFT)


def boundary_for(member: Member, boundary_id: int) -> Boundary:
    """A boundary. A draft exists only for those who write the course."""
    boundary = get_object_or_404(Boundary.objects.select_related("owner"), pk=boundary_id)
    if boundary.state == State.DRAFT and not writes_course(member):
        raise Http404("a draft is not read yet")
    return boundary


def goal_for(goal_id: int) -> StrategicGoal:
    return get_object_or_404(StrategicGoal, pk=goal_id)


def ambition_for(ambition_id: int) -> Ambition:
    return get_object_or_404(Ambition.objects.select_related("goal"), pk=ambition_id)


def use_case_for(use_case_id: int) -> UseCase:
    """Every member may read what the course says about any use of AI here."""
    return get_object_or_404(UseCase.objects.select_related("accountable", "deputy"), pk=use_case_id)
