"""The security journal: wrong log-ins and reads of sensitive pages, as events without content, kept for thirty days."""

from django.http import HttpRequest

from draagvlak.foundation.accounts import actions
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.models import SafetyEvent, User

# What somebody reads here on behalf of all; everything else that people read is nobody's business.
SENSITIVE = frozenset(
    {
        "voice:to_read",
        "voice:read",
        "accounts:account",
        "accounts:list",
        "accounts:journal",
        "decisions:export",
        "retention:person",
    }
)


def note_wrong_login(*, address: str) -> None:
    """Note it under the account that somebody tried, if there is one. The address that was typed is not kept."""
    tried = User.objects.filter(email__iexact=address).first() if address else None
    actions.note_event(kind=SafetyEvent.Kind.WRONG_LOGIN, account=tried)


def note_read(request: HttpRequest) -> None:
    """Note that a page on the list was opened, and by whom."""
    match = request.resolver_match
    if match and match.view_name in SENSITIVE:
        actions.note_event(kind=SafetyEvent.Kind.SENSITIVE_PAGE, account=member_of(request).user, page=match.view_name)
