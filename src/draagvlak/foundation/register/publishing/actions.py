"""What anyone outside may read: published exactly as it was shown beforehand, and taken back."""

from django.core.exceptions import ValidationError
from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.register.cards.texts import named
from draagvlak.foundation.register.publishing.public_card import (
    digest,
    problems_of,
    public_card,
    public_words,
)
from draagvlak.ui.refused import Refused


@transaction.atomic
def publish(*, use_case: UseCase, by: object, seen: str | None = None) -> None:
    """Make the card public as it is now; when it is not what was previewed (digest `seen`) it is refused.

    Refused with every problem at once when something on it may not be public.
    """
    card = public_card(use_case)
    problems = problems_of(card)
    if seen is not None and seen != digest(card):
        problems.append(Refused("register.changed"))
    if problems:
        raise ValidationError(problems)
    use_case.is_public, use_case.published, use_case.public_search = True, card, public_words(card)
    use_case.changed_at = clock.now()
    use_case.save(update_fields=["is_public", "published", "public_search", "changed_at"])
    record("register.published", by=by, about=f"use_case:{use_case.pk}", name=named(use_case))


@transaction.atomic
def withdraw(*, use_case: UseCase, by: object) -> None:
    """Nobody outside can read the card any more."""
    use_case.is_public, use_case.published, use_case.public_search = False, {}, ""
    use_case.save(update_fields=["is_public", "published", "public_search"])
    record("register.withdrawn", by=by, about=f"use_case:{use_case.pk}", name=named(use_case))
