"""What goes with somebody who is erased."""

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention.erasing import on_erasing
from draagvlak.pillars.leadership.ai_act.actions.classification import forget_names


@on_erasing
def forget(person: Person, names: frozenset[str]) -> None:
    forget_names(names=names)
