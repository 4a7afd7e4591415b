"""The words for every reason about pilots, with the first step when something is missing."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak.ui.refused import refusals
from draagvlak_core.value import criteria

_SET_UP = _("Set up a pilot")
_COUNT = _("Write down how many people take part and how many were drawn by lot")

CRITERIA = (
    Criterion(
        criteria.LIKENESS,
        _("Some who took part were drawn by lot"),
        _("What works for volunteers need not work for everybody else."),
    ),
)

WORDING: Mapping[str, Wording] = {
    "no_pilot": Wording(_("There is no pilot yet, so there is nothing to go by."), _SET_UP),
    "participants_unknown": Wording(
        _("We do not know how many people take part and how many of them were drawn by lot."), _COUNT
    ),
    "participants_odd": Wording(_("The numbers of people who take part do not add up."), _COUNT),
    "all_volunteers": Wording(
        _("All who took part were volunteers: the outcome says little about the rest."),
        _("Add people drawn by lot"),
    ),
    "few_by_lot": Wording(
        _("Only %(drawn)s of %(people)s people were drawn by lot: too few to tell how the rest will take it."),
        _("Add people drawn by lot"),
    ),
    "some_by_lot": Wording(_("%(drawn)s of %(people)s people who take part were drawn by lot.")),
}

REFUSALS = refusals(
    "value",
    {
        "locked": _("What counts as success is locked: nothing about the measures changes any more."),
        "pilot_started": _("This pilot has started. The day it started cannot be changed any more."),
        "pilot_ended": _("This pilot has ended."),
        "end_before_start": _("The pilot must end after it starts."),
        "too_many_by_lot": _("More people were drawn by lot than take part. Check both numbers."),
        "day_outside_pilot": _("Choose a day from the start of the pilot until today."),
    },
)
