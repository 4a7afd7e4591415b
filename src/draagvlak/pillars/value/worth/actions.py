"""Writes who gets the freed hours."""

from collections.abc import Collection, Mapping

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import Acceptance, UseCase
from draagvlak.pillars.value.worth.models import FreedHours, Recipient
from draagvlak.ui.refused import Refused


@transaction.atomic
def state_freed_hours(
    *, use_case: UseCase, recipient: Recipient, words: Mapping[str, str], person: Person, by: object
) -> FreedHours:
    """The accountable person says who gets the freed hours. An earlier statement stays beside it."""
    row = UseCase.objects.select_for_update().only("accountable_id", "acceptance", "name").get(pk=use_case.pk)
    if (row.accountable_id, row.acceptance) != (person.pk, Acceptance.ACCEPTED):
        raise Refused("value.not_accountable")
    stated = FreedHours.objects.create(
        use_case=use_case,
        recipient=recipient,
        words=words,
        stated_by=person,
        stated_by_name=person.name,
        stated_on=clock.today(),
    )
    record(
        "value.freed_hours",
        by=by,
        about=f"use_case:{use_case.pk}",
        name=dict(row.name),
        recipient=str(recipient),
        words=dict(words),
    )
    return stated


def forget_names(*, names: Collection[str]) -> None:
    """Take these names from statements. Part of erasing a person, which writes the event."""
    FreedHours.objects.filter(stated_by_name__in=names).update(stated_by_name="")
