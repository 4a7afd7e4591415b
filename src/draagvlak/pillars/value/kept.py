"""What goes with somebody who is erased: names that were written beside a lock or a statement."""

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention.erasing import on_erasing
from draagvlak.pillars.value.actions import forget_names


@on_erasing
def forget(person: Person, names: frozenset[str]) -> None:
    forget_names(names=names)
