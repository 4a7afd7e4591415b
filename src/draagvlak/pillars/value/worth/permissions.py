"""The only way to say who gets the freed hours: for whoever answers for the use case, else 404."""

from django.http import Http404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.register.cards.models import Acceptance, UseCase
from draagvlak.pillars.value.pilots.permissions import use_case_for


def may_state(member: Member, use_case: UseCase) -> bool:
    """Only whoever has accepted to answer for it says who gets the freed hours."""
    person = member.person
    accepted = use_case.acceptance == Acceptance.ACCEPTED
    return person is not None and accepted and use_case.accountable_id == person.pk


def use_case_to_state(member: Member, use_case_id: int) -> UseCase:
    use_case = use_case_for(use_case_id)
    if not may_state(member, use_case):
        raise Http404("answered for by somebody else")
    return use_case
