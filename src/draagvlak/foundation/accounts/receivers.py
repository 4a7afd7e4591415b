"""Somebody who left can no longer log in."""

from typing import Any

from django.dispatch import receiver

from draagvlak.foundation.accounts.actions import end_access
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.organisation.signals import person_leaves


@receiver(person_leaves)
def close_account(person: Person, by: object, **_signal: Any) -> None:
    if person.user and person.user.is_active:
        end_access(user=person.user, by=by)
