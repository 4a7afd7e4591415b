"""When somebody leaves or is erased, what they answered for has to be handed over."""

from typing import Any

from django.dispatch import receiver

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.organisation.signals import person_leaves
from draagvlak.foundation.register.answering.actions import person_left
from draagvlak.foundation.retention.signals import person_erased


@receiver(person_leaves)
def hand_over(person: Person, by: object, **_signal: Any) -> None:
    person_left(person, by)


@receiver(person_erased)
def hand_over_for_good(person: Person, **_signal: Any) -> None:
    """Nobody may seem to answer for something after their name is gone."""
    person_left(person)
