"""The words of this feature: for what it tells the gates, and for why it does not do what was asked."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak.ui.refused import refusals
from draagvlak_core.leadership import criteria

CRITERIA = (
    Criterion(
        criteria.COURSE,
        _("There is an adopted course"),
        _("Without a course, each use of AI follows from a tool somebody liked, not from what we want."),
    ),
)

WORDING: Mapping[str, Wording] = {
    "course_adopted": Wording(_("There is an adopted course that says which role AI may play here.")),
    "course_draft": Wording(_("The course is still a draft: nobody has adopted it."), _("Adopt the course")),
    "course_none": Wording(
        _("Nobody has written down which role AI may play here."), _("Begin a first version of the course")
    ),
    "course_unknown": Wording(_("We cannot tell whether there is an adopted course.")),
}

REFUSALS = refusals(
    "leadership",
    {
        "draft_already": _("There is a draft already. Go on with that one, or throw it away first."),
        "no_adopters": _("Write the names of those who adopted it."),
        "unanswered": _("Answer all five questions before you adopt the course."),
        "boundary_not_ready": _("Boundary %(number)s cannot be adopted yet. %(why)s"),
        "unanswered_draft": _("Answer all questions before you put the course before people."),
        "nobody_asked": _("Choose whom you ask: at least one group."),
        "last_day_passed": _("Choose today or a day after today."),
        "group_too_small": _(
            "%(names)s: fewer than five people, so everyone would know who said what. Choose a larger group."
        ),
        "group_not_asked": _("This group was not asked. Choose one of those that were."),
        "consultation_closed": _("This consultation is closed."),
        "consultation_runs": _(
            "People can still say something about this draft. Wait for the last day, or close it first."
        ),
        "remarks_open": _("Not every remark has an answer yet. Say for each what changed because of it."),
        "no_remark": _("Write what they said."),
        "not_decided": _("Say whether it is taken over, partly or not."),
        "no_change_said": _("Write what changed because of it, or why nothing did."),
    },
)
