"""The only ways a view gets a role or the use case it touches: the object, or 404."""

from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation.models import JobRole
from draagvlak.foundation.register.cards.models import UseCase

# What a role does with a use case is known to those who keep the cards and to those who keep the roles.
MAY_SET_TRACKS = (Right.EDIT_REGISTER, Right.WRITE_SKILLS)


def role_for(role_id: int) -> JobRole:
    return get_object_or_404(JobRole, pk=role_id)


def use_case_for(use_case_id: int) -> UseCase:
    """Every member may read what a use of AI asks of the roles it touches."""
    return get_object_or_404(UseCase, pk=use_case_id)


def may_set_tracks(member: Member) -> bool:
    return any(member.may(right) for right in MAY_SET_TRACKS)
