"""What waits in this room for one person, shown to that person alone."""

from draagvlak.foundation.accounts.members import member_behind
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.pillars.value.measures.waiting import pilots_to_lock, results_to_enter
from draagvlak.pillars.value.worth.waiting import freed_hours_to_state


def waiting_for(person: Person) -> list[Waiting]:
    """Freed hours to state, success to lock, results to enter."""
    waiting = list(freed_hours_to_state(person))
    if member_behind(person).may(Right.RUN_PILOTS):
        waiting += [*pilots_to_lock(), *results_to_enter()]
    return waiting
