"""Puts what an employee wants to use AI for in the register."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import get_language

from draagvlak.foundation.register.actions.cards import create_use_case
from draagvlak.foundation.register.actions.facts import tell_facts
from draagvlak.foundation.register.models import UseCase
from draagvlak_core.leadership.card_facts import Told


@transaction.atomic
def propose(*, name: str, kind: str, told: Mapping[str, Told], by: object) -> UseCase:
    """A light record or an idea, with what was picked filled in. Both of its events stand in the log, with a name:
    whoever puts something in the register does so openly. That somebody only asked is written nowhere."""
    use_case = create_use_case(name={(get_language() or "nl")[:2]: name}, kind=kind, by=by)
    if told:
        tell_facts(use_case=use_case, told=told, by=by)
    return use_case
