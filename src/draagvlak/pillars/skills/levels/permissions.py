"""The only way to own levels: the person who looks, and nobody else."""

from django.http import Http404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.organisation.models import Person


def person_behind(member: Member) -> Person:
    """The person who looks, as the only one whose own levels can be opened. There is no way to name another."""
    if member.person is None:
        raise Http404("no person behind this account")
    return member.person  # type: ignore[no-any-return]
