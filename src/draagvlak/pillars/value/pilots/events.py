"""What the log is told of a pilot: the words, and how. Figures are of groups, never of one person."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.decisions.events import tells
from draagvlak.pillars.value.pilots.models import Pilot


def tell(kind: str, pilot: Pilot, by: object, **details: object) -> None:
    """Write the event of a pilot."""
    record(
        kind, by=by, about=f"use_case:{pilot.use_case_id}", name=dict(pilot.use_case.name), pilot=pilot.pk, **details
    )


tells(
    {
        "value.pilot_set_up": _("%(by)s set up a pilot of “%(name)s” from %(starts_on)s to %(ends_on)s"),
        "value.pilot_changed": _("%(by)s changed the pilot of “%(name)s” (%(starts_on)s to %(ends_on)s)"),
        "value.participants": _(
            "%(by)s wrote that %(people)s people take part in the pilot of “%(name)s”, %(drawn)s of them drawn by lot"
        ),
        "value.ended": _("%(by)s ended the pilot of “%(name)s” on %(day)s"),
    }
)
