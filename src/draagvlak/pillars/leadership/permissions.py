"""The only ways a view of this room gets an object: the object, or 404."""

from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.cards.models import Acceptance, UseCase


def writes_course(member: Member) -> bool:
    return member.may(Right.WRITE_COURSE)


def use_case_for(use_case_id: int) -> UseCase:
    """Every member may read what the course says about any use of AI here."""
    return get_object_or_404(UseCase.objects.select_related("accountable", "deputy"), pk=use_case_id)


def answers_for(member: Member, use_case: UseCase) -> bool:
    """Did this member accept to answer for this use of AI?"""
    own = use_case.acceptance == Acceptance.ACCEPTED and use_case.accountable == member.person
    return bool(member.person and own)
