"""What the actions of this room share: reading a row again, and telling the log."""

from draagvlak.foundation.decisions.actions import record
from draagvlak.pillars.value.models import Pilot


def locked_row(pilot: Pilot) -> Pilot:
    """The pilot as it is now, kept from changing until the action is over."""
    return Pilot.objects.select_for_update(of=("self",)).select_related("use_case").get(pk=pilot.pk)


def tell(kind: str, pilot: Pilot, by: object, **details: object) -> None:
    """Write the event of a pilot."""
    record(kind, by=by, about=f"use_case:{pilot.use_case_id}", name=dict(pilot.use_case.name), pilot=pilot.pk,
           **details)  # fmt: skip
