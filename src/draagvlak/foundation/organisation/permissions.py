"""Gate functions: a part of the organisation for whoever keeps it, or 404."""

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation.models import JobRole, Person, Unit, WorkingGroup

M = TypeVar("M", bound=Model)


def unit_for(member: Member, unit_id: int) -> Unit:
    return _kept(member, Unit.objects.select_related("lead"), unit_id)


def person_for(member: Member, person_id: int) -> Person:
    return _kept(member, Person.objects.select_related("unit", "user"), person_id)


def job_role_for(member: Member, role_id: int) -> JobRole:
    return _kept(member, JobRole.objects.all(), role_id)


def group_for(member: Member, group_id: int) -> WorkingGroup:
    return _kept(member, WorkingGroup.objects.all(), group_id)


def _kept(member: Member, found: QuerySet[M], thing_id: int) -> M:
    return get_object_or_404(found if member.may(Right.MANAGE_ORGANISATION) else found.none(), id=thing_id)
