"""The only ways a view of this room gets an object: the object, or 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation.models import JobRole, Person
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.skills.models import LearningActivity
from draagvlak.pillars.skills.taxonomy import ShippedSkill, shipped

# What a role does with a use case is known to those who keep the cards and to those who keep the roles.
MAY_SET_TRACKS = (Right.EDIT_REGISTER, Right.WRITE_SKILLS)


def skill_for(code: str) -> ShippedSkill:
    found = shipped().get(code)
    if found is None:
        raise Http404("no such skill")
    return found


def role_for(role_id: int) -> JobRole:
    return get_object_or_404(JobRole, pk=role_id)


def activity_for(activity_id: int) -> LearningActivity:
    return get_object_or_404(LearningActivity, pk=activity_id)


def use_case_for(use_case_id: int) -> UseCase:
    """Every member may read what a use of AI asks of the roles it touches."""
    return get_object_or_404(UseCase, pk=use_case_id)


def person_behind(member: Member) -> Person:
    """The person who looks, as the only one whose own levels can be opened. There is no way to name another."""
    if member.person is None:
        raise Http404("no person behind this account")
    return member.person  # type: ignore[no-any-return]


def may_set_tracks(member: Member) -> bool:
    return any(member.may(right) for right in MAY_SET_TRACKS)
