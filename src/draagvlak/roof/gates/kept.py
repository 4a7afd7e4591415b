"""What goes with somebody who is erased: the name in the findings as they stood at a decision."""

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention.erasing import on_erasing
from draagvlak.roof.gates.actions import forget_names


@on_erasing
def forget(person: Person, names: frozenset[str]) -> None:
    forget_names(names=names)
