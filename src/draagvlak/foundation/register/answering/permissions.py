"""The gate of a question to one person."""

from django.http import Http404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.register.cards.permissions import is_asked, use_case_for


def asked_of(member: Member, pk: int) -> UseCase:
    """The question whether one accepts is for the person asked alone; for everyone else there is no such page."""
    use_case = use_case_for(member, pk)
    if not is_asked(member, use_case):
        raise Http404
    return use_case
