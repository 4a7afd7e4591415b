"""The words for every reason this room gives, with the first step when something is missing."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from draagvlak.foundation.findings import Criterion, Wording
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
    Criterion(
        criteria.FREED,
        _("It is clear who gets the freed hours"),
        _("People help to save time when they know beforehand whose time it will be."),
    ),
    Criterion(
        criteria.LIKENESS,
        _("Some who took part were drawn by lot"),
        _("What works for volunteers need not work for everybody else."),
    ),
)

_SET_UP = _("Set up a pilot")
_COUNT = _("Write down how many people take part and how many were drawn by lot")
_ASK = _("Ask the person who answers for it to say who gets the freed hours")

WORDING: Mapping[str, Wording] = {
    "no_pilot": Wording(_("There is no pilot yet, so there is nothing to go by."), _SET_UP),
    # --- measures
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
    # --- lock
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
    # --- results
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
    # --- freed hours
    "statement_unknown": Wording(_("We cannot tell who gets the freed hours."), _ASK),
    "not_stated": Wording(_("Nobody has said who gets the hours it frees."), _ASK),
    "start_of_use_unknown": Wording(
        _("It was said who gets the freed hours, but without a pilot we cannot tell whether it was said in time.")
    ),
    "stated_late": Wording(
        _("Who gets the freed hours was said after the pilot started on %(starts_on)s."),
        _("Talk with those who do the work about what was said"),
    ),
    "changed_after_start": Wording(
        _("Who gets the freed hours was changed after the start on %(starts_on)s. At first it was: “%(recipient)s”."),
        _("Talk with those who do the work about the change"),
    ),
    "stated": Wording(_("Who gets the freed hours was said before the start: “%(recipient)s”.")),
    # --- likeness
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
