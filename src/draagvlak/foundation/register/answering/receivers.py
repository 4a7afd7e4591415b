"""When somebody leaves, what they answered for has to be handed over."""

from typing import Any

from django.dispatch import receiver

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.organisation.signals import person_leaves
from draagvlak.foundation.register.answering.actions import person_left


@receiver(person_leaves)
def hand_over(person: Person, by: object, **_signal: Any) -> None:
    person_left(person, by)
