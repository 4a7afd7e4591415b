"""What goes with somebody who is erased: the name that was written beside a lock."""

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention.erasing import on_erasing
from draagvlak.pillars.value.pilots.actions import forget_names


@on_erasing
def forget(person: Person, names: frozenset[str]) -> None:
    forget_names(names=names)
