"""Gate functions: the account, or 404."""

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.own_sessions import OwnSession, sessions_of
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


def own_visit_for(member: Member, mark: str) -> OwnSession:
    """A session of one's own; that of another is not found."""
    own = sessions_of(member.user) if member.user else []
    found = next((one for one in own if one.mark == mark), None)
    if found is None:
        raise Http404("no such session")
    return found


def _managed(member: Member, found: QuerySet[M]) -> QuerySet[M]:
    return found if member.may(Right.MANAGE_ACCOUNTS) else found.none()
