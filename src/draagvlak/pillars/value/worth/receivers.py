"""What goes with somebody who is erased: the name that was written beside a statement."""

from typing import Any

from django.dispatch import receiver

from draagvlak.foundation.retention.signals import person_erased
from draagvlak.pillars.value.worth.actions import forget_names
from draagvlak_core.decisions.naming import Names


@receiver(person_erased)
def forget(names: Names, **_signal: Any) -> None:
    forget_names(names=names.names)
