"""Who has access, in pages."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from draagvlak.foundation.accounts.models import SafetyEvent, User
from draagvlak.foundation.accounts.roles import DESCRIPTIONS, Role
from draagvlak.foundation.organisation.models import Person

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Account:
    """An account with what it may do, in words."""

    user: User
    person: Person | None
    roles: list[Role]


def accounts(words: str, number: str | None) -> Page[Any]:
    """A page of accounts whose name or address holds `words`; those who may log in come first."""
    found = User.objects.order_by("-is_active", "name", "id").select_related("person__unit")
    if words:
        found = found.filter(Q(name__icontains=words) | Q(email__icontains=words))
    page = Paginator(found.prefetch_related("grants", "person__leads"), PER_PAGE).get_page(number)
    shown: Page[Any] = page
    shown.object_list = [_account(user) for user in page.object_list]
    return shown


def _account(user: User) -> Account:
    person = getattr(user, "person", None)
    roles = {Role(grant.role) for grant in user.grants.all()}
    if person and person.left_on is None:
        roles |= {Role.EMPLOYEE} | ({Role.TEAM_LEAD} if person.leads.all() else set())
    return Account(user, person, [role for role in Role if role in roles])


def newcomers(words: str, number: str | None) -> Page[Any]:
    """A page of people who work here and cannot log in; people without an address come too, marked by the page."""
    found: QuerySet[Person] = Person.objects.filter(left_on=None).exclude(user__is_active=True).select_related("unit")
    if words:
        found = found.filter(Q(name__icontains=words) | Q(email__icontains=words) | Q(code__iexact=words))
    return Paginator(found, PER_PAGE).get_page(number)


def described(roles: list[Role]) -> list[tuple[str, str]]:
    """Each role with what it is for."""
    return [(str(role.label), str(DESCRIPTIONS[role])) for role in roles]


def journal(number: str | None) -> Page[Any]:
    """A page of the security journal, newest first."""
    return Paginator(SafetyEvent.objects.select_related("account"), PER_PAGE).get_page(number)
