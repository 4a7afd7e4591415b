"""When somebody leaves or is erased, what they answered for has to be handed over."""

from draagvlak.foundation.organisation.leaving import on_leaving
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.answering.actions import person_left


@on_leaving
def hand_over(person: Person, by: object) -> None:
    person_left(person, by)
