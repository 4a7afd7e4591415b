"""Why somebody may see a page, or who could: answered from the same marks that guard the pages."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts import gatekeeping
from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.accounts.roles import Role, roles_with


@dataclass(frozen=True, slots=True)
class Way:
    """A right that opens the page, the roles of this member that hold it, and all roles that do."""

    right: str
    yours: list[str]
    roles: list[str]


@dataclass(frozen=True, slots=True)
class Why:
    """The answer: `sentence` says it, `ways` show it."""

    sentence: str
    ways: tuple[Way, ...] = ()


def why(path: str, member: Member) -> Why:
    """Why `member` may or may not open the page at `path`."""
    try:
        view = resolve(path.partition("?")[0].partition("#")[0]).func
    except Resolver404:
        return Why(_("There is no page at this address. Check the address and try again."))
    if view.__module__.startswith(gatekeeping.FOREIGN):
        return Why(_("This page is about logging in and about your own account. Each person sees only their own."))
    needs = getattr(view, "needs", None)
    if needs is None:
        return Why(_("Nobody may open this page: it does not say for whom it is."))
    return _of(needs, member)


def _of(needs: "gatekeeping.Needs", member: Member) -> Why:
    if needs.public:
        return Why(_("Anyone may open this page, with or without an account."))
    if needs.member:
        return Why(_("Everyone who works here may open this page."))
    ways = tuple(_way(Right(right), member) for right in needs.any_of)
    if gatekeeping.allows(needs, member):
        return Why(_("You may open this page, because of your role."), ways)
    return Why(_("You may not open this page. It asks for a right that none of your roles has."), ways)


def _way(right: Right, member: Member) -> Way:
    holders = roles_with(right)
    return Way(str(right.label), _names(role for role in holders if role in member.roles), _names(holders))


def _names(roles: Iterable[Role]) -> list[str]:
    return [str(role.label) for role in roles]
