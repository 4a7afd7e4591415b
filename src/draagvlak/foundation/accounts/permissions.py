"""Gate functions: the account, or 404."""

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.models import User, Visit
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation.models import Person

M = TypeVar("M", bound=Model)


def account_for(member: Member, user_id: int) -> User:
    """An account, for whoever manages accounts."""
    return get_object_or_404(_managed(member, User.objects.select_related("person__unit")), id=user_id)


def newcomer_for(member: Member, person_id: int) -> Person:
    """Somebody who works here and cannot log in yet."""
    people = Person.objects.filter(left_on=None).exclude(user__is_active=True)
    return get_object_or_404(_managed(member, people), id=person_id)


def own_visit_for(member: Member, visit_id: int) -> Visit:
    """A session of one's own; that of another is not found."""
    return get_object_or_404(Visit, user=member.user, id=visit_id)


def _managed(member: Member, found: QuerySet[M]) -> QuerySet[M]:
    return found if member.may(Right.MANAGE_ACCOUNTS) else found.none()
