"""The only writer here: two use cases that look alike are not the same, or they may be after all."""

from collections.abc import Mapping

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.register.cards.texts import named
from draagvlak.roof.coherence.models import NotTheSame
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text


@transaction.atomic
def say_not_the_same(*, one: UseCase, other: UseCase, reason: Mapping[str, str], by: object) -> NotTheSame:
    """Keep why these two are not the same. A later reason replaces it; the log keeps both."""
    if one.pk == other.pk:
        raise Refused("coherence.one_and_the_same")
    reason = Text(reason)
    if not reason:
        raise Refused("coherence.no_reason")
    first, second = sorted((one, other), key=lambda use_case: use_case.pk)
    said, _made = NotTheSame.objects.update_or_create(
        first=first, second=second, defaults={"reason": reason, "said_by": str(by), "said_on": clock.today()}
    )
    _record("coherence.not_the_same", said, by, reason=reason)
    return said


@transaction.atomic
def take_back(*, said: NotTheSame, by: object) -> None:
    """Let two use cases be suggested as alike again."""
    _record("coherence.alike_again", said, by)
    said.delete()


def _record(kind: str, said: NotTheSame, by: object, **details: object) -> None:
    names = {"name": named(said.first), "other": named(said.second)}
    record(kind, by=by, about=f"use_case:{said.first_id}", **names, **details)
