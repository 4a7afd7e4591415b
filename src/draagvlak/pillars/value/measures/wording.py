"""The words for every reason about measures, with the first step when something is missing."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak.ui.refused import refusals
from draagvlak_core.value import criteria

CRITERIA = (
    Criterion(
        criteria.MEASURES,
        _("The pilot measures technology, people and value"),
        _("What works on the screen can still cost pleasure in the work, or bring nothing."),
    ),
    Criterion(
        criteria.LOCKED,
        _("Success was fixed before the start"),
        _("Who chooses the target after seeing the outcome always hits it."),
    ),
    Criterion(
        criteria.RESULTS,
        _("The pilot reached what was agreed"),
        _("A pilot that missed its targets is no ground for more, unless somebody says why."),
    ),
)

WORDING: Mapping[str, Wording] = {
    "measures_unknown": Wording(_("We cannot tell what the pilot measures.")),
    "kinds_missing": Wording(
        ngettext_lazy(
            "The pilot has no measure of this kind: %(kinds)s.",
            "The pilot has no measures of these kinds: %(kinds)s.",
            "count",
        ),
        _("Add what is missing before the start"),
    ),
    "three_kinds": Wording(_("The pilot has %(measures)s measures: of technology, of people and of value.")),
    "start_unknown": Wording(_("We cannot tell when the pilot starts.")),
    "not_locked_yet": Wording(
        _("What counts as success is not locked yet; the pilot starts on %(starts_on)s."),
        _("Lock what counts as success before the start"),
    ),
    "never_locked": Wording(
        _("The pilot started on %(starts_on)s, and what counts as success was never locked."),
        _("Lock it now, and set up the next pilot with success fixed before the start"),
    ),
    "locked_late": Wording(
        _("What counts as success was locked on %(locked_on)s, after the start on %(starts_on)s."),
        _("Set up the next pilot with success fixed before the start"),
    ),
    "locked": Wording(
        _("What counts as success was locked on %(locked_on)s; the pilot starts or started on %(starts_on)s.")
    ),
    "nothing_to_measure": Wording(
        _("The pilot has no measures, so it cannot show anything."), _("Say what you will measure")
    ),
    "nothing_agreed": Wording(
        _("What counts as success is not locked, so no result can tell whether it was reached."),
        _("Lock what counts as success"),
    ),
    "missed": Wording(
        ngettext_lazy(
            "One of %(of)s measures missed its target: %(measures)s.",
            "%(count)s of %(of)s measures missed their target: %(measures)s.",
            "count",
        ),
        _("Find out why before you decide"),
    ),
    "without_result": Wording(
        ngettext_lazy(
            "One of %(of)s measures has no result we can use: %(measures)s.",
            "%(count)s of %(of)s measures have no result we can use: %(measures)s.",
            "count",
        ),
        _("Enter the results"),
    ),
    "still_running": Wording(
        _("So far all %(of)s measures reach their target, but the pilot still runs."), _("Let the pilot run its time")
    ),
    "reached": Wording(_("All %(of)s measures of the pilot reached their target.")),
}

REFUSALS = refusals(
    "value",
    {
        "kind_missing": _("Add at least one technical, one human and one value measure before you lock."),
        "not_locked": _("Lock what counts as success before you enter results."),
        "too_few_people": _("Too few people to show: a human measure needs answers from at least 8 people."),
        "no_source": _("Write where the figure comes from."),
    },
)
