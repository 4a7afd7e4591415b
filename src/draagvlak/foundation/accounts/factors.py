"""Which roles need a second factor, and whether whoever asks for a page has one."""

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.http import HttpRequest

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.models import FactorRule

KEY, SECONDS = "accounts.factor_roles", 5  # so long may another process not know yet


def required_roles() -> frozenset[str]:
    """The roles that need a second factor; remembered for some seconds, because every page asks."""
    found: frozenset[str] | None = cache.get(KEY)
    if found is None:
        found = frozenset(FactorRule.objects.values_list("role", flat=True))
        cache.set(KEY, found, SECONDS)
    return found


def forget() -> None:
    """Ask the database again; other processes do so within seconds."""
    cache.delete(KEY)


def lacks_factor(request: HttpRequest, member: Member) -> bool:
    """Whether a role of this member asks for a second factor that is not there.

    Whoever has one is asked for it at each way in (allauth), so having set it up is enough to know.
    """
    if not required_roles() & member.roles:
        return False
    if any(record.get("method") == "mfa" for record in get_authentication_records(request, member.user)):
        return False
    factors = Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES)
    return not factors.filter(user=member.user).exists()
