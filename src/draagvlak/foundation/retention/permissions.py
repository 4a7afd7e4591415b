"""Gate functions: a kind that is kept, or somebody who left; else 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention.kinds import KINDS, Kind


def kind_for(member: Member, code: str) -> Kind:
    if code not in KINDS or not member.may(Right.MANAGE_RETENTION):
        raise Http404("no such kind")
    return KINDS[code]


def leaver_for(member: Member, person_id: int) -> Person:
    """Only somebody who left can be erased."""
    people = Person.objects.exclude(left_on=None).select_related("user")
    return get_object_or_404(people if member.may(Right.MANAGE_RETENTION) else people.none(), id=person_id)
