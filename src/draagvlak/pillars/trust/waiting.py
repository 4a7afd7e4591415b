"""What waits in this room for one person, shown to that person alone."""

from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.pillars.trust.conversations.waiting import facilitated_by, invited_of
from draagvlak.pillars.trust.promises.waiting import asked_back_by, promised_by


def waiting_for(person: Person) -> list[Waiting]:
    """Conversations to hold or attend, notes to confirm, promises to keep or to ask back."""
    return [*facilitated_by(person), *promised_by(person), *asked_back_by(person), *invited_of(person)]
