"""The person behind a request: account, place in the organisation, roles and rights. Read once per request."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import HttpRequest

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.accounts.roles import RIGHTS, Role


@dataclass(frozen=True)
class Member:
    """`user` is None for a visitor. A member without roles is a stranger: the account exists, the person does not."""

    user: User | None

    @cached_property
    def person(self) -> Any:
        """The organisation's Person behind the account, with their unit and whether they lead one; None who left."""
        if self.user is None:
            return None
        people = apps.get_model("organisation", "Person").objects.select_related("unit")
        leading = apps.get_model("organisation", "Unit").objects.filter(lead=OuterRef("id"))
        person = people.annotate(is_lead=Exists(leading)).filter(user=self.user, left_on=None).first()
        if person:
            person.user = self.user
            vars(person)["member"] = self  # so that neither is read a second time
        return person

    @cached_property
    def roles(self) -> frozenset[Role]:
        if self.user is None:
            return frozenset()
        found = {Role(role) for role in self.user.grants.values_list("role", flat=True)}
        if self.person:
            found.add(Role.EMPLOYEE)
            if self.person.is_lead:
                found.add(Role.TEAM_LEAD)
        return frozenset(found)

    @cached_property
    def rights(self) -> frozenset[Right]:
        return frozenset().union(*(RIGHTS[role] for role in self.roles))

    @property
    def is_stranger(self) -> bool:
        return not self.roles

    def may(self, right: Right) -> bool:
        return right in self.rights

    def __str__(self) -> str:
        return str(self.user) if self.user else ""


def member_of(request: HttpRequest) -> Member:
    """The member behind this request, worked out at first use."""
    if not hasattr(request, "_member"):
        user = request.user if request.user.is_authenticated else None
        request._member = Member(user)  # type: ignore[attr-defined]
    return request._member  # type: ignore[attr-defined,no-any-return]


def member_behind(person: Any) -> Member:
    """The member who this person of the organisation is; one without an account has no rights."""
    return getattr(person, "member", None) or Member(person.user)


def account_of(request: HttpRequest) -> User:
    """The account behind a request to a page that opens for members only."""
    user = member_of(request).user
    if user is None:
        raise PermissionDenied("this page is for members")
    return user
