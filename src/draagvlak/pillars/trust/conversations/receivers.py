"""What goes with somebody who is erased: the name beside what they said, answered or promised."""

from typing import Any

from django.dispatch import receiver

from draagvlak.foundation.retention.signals import person_erased
from draagvlak.pillars.trust.conversations.actions import forget_names


@receiver(person_erased)
def forget(names: frozenset[str], **_signal: Any) -> None:
    forget_names(names=names)
