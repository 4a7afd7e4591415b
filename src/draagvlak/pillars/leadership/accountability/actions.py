"""Writes who keeps an eye on a use of AI."""

from collections.abc import Mapping

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.register.cards.texts import named
from draagvlak.pillars.leadership.accountability.models import MayStop, Oversight


@transaction.atomic
def write_oversight(
    *, use_case: UseCase, overseer: Person, mandate: Mapping[str, str], may_stop: MayStop, by: object
) -> Oversight:
    """Say who looks along while it runs, and whether this person may stop it today."""
    oversight, _made = Oversight.objects.update_or_create(
        use_case=use_case,
        defaults={"overseer": overseer, "mandate": mandate, "may_stop": may_stop, "changed_on": clock.today()},
    )
    record(
        f"leadership.oversight_{MayStop(may_stop).value}",
        by=by,
        about=f"use_case:{use_case.pk}",
        name=named(use_case),
        person=overseer,
        mandate=mandate,
    )
    return oversight
