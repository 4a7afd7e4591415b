"""Gates of the register: the only ways a view gets a use case."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.gatekeeping import Needs, NotYours
from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.cards.models import Acceptance, UseCase

_READ_ALONG = ("accountable", "deputy", "successor")


def use_case_for(member: Member, pk: int) -> UseCase:
    """Every member reads every card: AI at work is no secret."""
    if not member.may(Right.READ_REGISTER):
        raise Http404
    return get_object_or_404(UseCase.objects.select_related(*_READ_ALONG), pk=pk)


def answers_for(member: Member, use_case: UseCase) -> bool:
    """Is this the person who accepted to answer for it, or their deputy?"""
    if member.person is None:
        return False
    accepted = use_case.acceptance == Acceptance.ACCEPTED and use_case.accountable_id == member.person.pk
    return bool(accepted or use_case.deputy_id == member.person.pk)


def may_edit(member: Member, use_case: UseCase) -> bool:
    return member.may(Right.EDIT_REGISTER) or answers_for(member, use_case)


def editable(member: Member, pk: int) -> UseCase:
    """A use case to write on: for those who keep the register, and for whoever answers for this one."""
    use_case = use_case_for(member, pk)
    if not may_edit(member, use_case):
        raise NotYours(Needs((Right.EDIT_REGISTER,)))
    return use_case


def is_asked(member: Member, use_case: UseCase) -> bool:
    """Is this the person who is asked to answer for it, or to take over?"""
    if member.person is None:
        return False
    first = use_case.accountable_id == member.person.pk and use_case.acceptance == Acceptance.ASKED
    return bool(first or use_case.successor_id == member.person.pk)
