"""What waits in this room for one person, shown to that person alone."""

from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.pillars.skills.roles.waiting import profiles_to_set, tracks_to_say


def waiting_for(person: Person) -> list[Waiting]:
    """What this person is asked: roles of a use case they answer for, and profiles when they keep those."""
    return [*tracks_to_say(person), *profiles_to_set(person)]
