"""Somebody who left can no longer log in."""

from draagvlak.foundation.accounts.actions import end_access
from draagvlak.foundation.organisation.leaving import on_leaving
from draagvlak.foundation.organisation.models import Person


@on_leaving
def close_account(person: Person, by: object) -> None:
    if person.user and person.user.is_active:
        end_access(user=person.user, by=by)
