"""The words of this feature: for what it tells the gates, and for why it does not do what was asked."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak.ui.refused import refusals
from draagvlak_core.leadership import criteria

CRITERIA = (
    Criterion(
        criteria.BOUNDARIES,
        _("It stays within every boundary"),
        _("A boundary is only worth something when a named person looked whether it is respected."),
    ),
)

WORDING: Mapping[str, Wording] = {
    "boundaries_respected": Wording(
        ngettext_lazy("It respects the one boundary we have.", "It respects all %(count)s boundaries.", "count")
    ),
    "boundaries_crossed": Wording(
        ngettext_lazy("It crosses boundary %(numbers)s.", "It crosses %(count)s boundaries: %(numbers)s.", "count"),
        _("Change the use so that the boundary is respected, or stop it"),
    ),
    "boundaries_none": Wording(
        _("No boundary has been adopted that holds today, so we cannot tell whether this crosses one."),
        _("Write down where AI does not belong"),
    ),
    "boundaries_excepted": Wording(
        ngettext_lazy(
            "It stays within the boundaries, apart from boundary %(numbers)s, for which an exception runs.",
            "It stays within the boundaries, apart from %(count)s for which an exception runs: %(numbers)s.",
            "count",
        )
    ),
    "boundaries_facts_missing": Wording(
        ngettext_lazy(
            "Facts are missing, so 1 of %(total)s boundaries cannot be worked out.",
            "Facts are missing, so %(count)s of %(total)s boundaries cannot be worked out.",
            "count",
        ),
        _("Tell the facts that are missing"),
    ),
    "boundaries_unjudged": Wording(
        ngettext_lazy(
            "Nobody has judged 1 of %(total)s boundaries as it holds now.",
            "Nobody has judged %(count)s of %(total)s boundaries as they hold now.",
            "count",
        ),
        _("Judge the open boundaries"),
    ),
    "boundaries_unsure": Wording(
        ngettext_lazy(
            "For 1 of %(total)s boundaries, the person who judged it could not tell.",
            "For %(count)s of %(total)s boundaries, the person who judged them could not tell.",
            "count",
        ),
        _("Find out what was missing, and judge again"),
    ),
    "boundaries_unknown": Wording(_("We cannot tell whether the boundaries are respected.")),
}

REFUSALS = refusals(
    "leadership",
    {
        "no_boundary": _("Write the boundary."),
        "no_sentence_or_value": _("Write the boundary and the value it protects."),
        "no_boundary_owner": _("Say who owns this boundary: somebody who works here."),
        "no_first_day": _("Say from which day it holds."),
        "gap_between_versions": _("It replaces a boundary that holds now, so it cannot begin later than today."),
        "no_review_day": _("Say on which day it is looked at again: a day after today."),
        "never_adopted": _("Only a boundary that was adopted can get a new version."),
        "boundary_draft_already": _("There is a draft already. Go on with that one, or throw it away first."),
        "nothing_to_withdraw": _("Only a boundary that was adopted can be withdrawn."),
        "no_withdrawal_reason": _("Say why it no longer holds."),
        "boundary_not_held": _("This boundary does not hold today."),
        "not_judged_by": _("This boundary does not hold today, so nothing can be judged by it."),
        "no_reason": _("Say why."),
        "no_exception_owner": _("Say who looks after this exception: somebody who works here."),
        "exception_day": _("Choose a last day from today on, and at most a year ahead."),
        "exception_runs": _("An exception runs already. End that one first."),
        "asks_no_decision": _("This boundary asks for no decision."),
        "others_decide": _("Only %(who)s can take this decision."),
        "no_deciders": _("Say who decided this."),
        "no_decider_chosen": _("Choose whose decision has to come first."),
        "line_already": _("This line is there already."),
        "too_many_lines": _("A boundary with so many lines is no longer one boundary. Make two of it."),
        "no_example": _("Say which use of AI this is."),
        "no_crossing_example": _("Add an example that crosses this boundary."),
        "no_respecting_example": _("Add an example that respects this boundary."),
        "example_fails": _("The example “%(name)s” does not come out as you said. Change the rule or the example."),
    },
)

# What the core finds wrong with a rule (`Unfit`), by its codes.
UNFIT_RULES = refusals(
    "boundary_rule",
    {
        "says_no_when": _("Say when AI is never used: add at least one line."),
        "says_no_needs": _("Say what has to be so: add at least one line under “only if”."),
        "says_no_decider": _("Choose whose decision has to come first."),
        "not_understood": _(
            "We could follow the sentence up to “%(words)s”. Write on from there in the words of the list."
        ),
        "too_deep": _("The sentence has too many brackets inside each other. Make two boundaries of it."),
        "unreadable": _("This rule cannot be read. Write it again."),
    },
)
