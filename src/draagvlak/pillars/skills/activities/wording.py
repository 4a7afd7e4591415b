"""The words for every reason about ways to learn, with the first step when something is missing."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak.ui.refused import refusals
from draagvlak_core.skills import criteria

CRITERIA = (
    Criterion(
        criteria.LEARNING,
        _("There is a way to learn what is needed"),
        _("To ask for skills without offering a way to learn them is unfair, and it does not work."),
    ),
)

WORDING: Mapping[str, Wording] = {
    "needs_served": Wording(
        ngettext_lazy(
            "For the one skill the roles need, there is a way to learn it.",
            "For all %(count)s skills the roles need, there is a way to learn them.",
            "count",
        )
    ),
    "needs_unserved": Wording(
        ngettext_lazy(
            "For 1 of the skills the roles need (%(total)s in all), there is no way to learn it.",
            "For %(count)s of the skills the roles need (%(total)s in all), there is no way to learn them.",
            "count",
        ),
        _("Offer a learning activity for what is missing"),
    ),
    "needs_served_later": Wording(
        ngettext_lazy(
            "For 1 of the skills the roles need (%(total)s in all), learning has yet to begin.",
            "For %(count)s of the skills the roles need (%(total)s in all), learning has yet to begin.",
            "count",
        ),
        _("Begin earlier, or wait until it has begun"),
    ),
    "learning_without_profile": Wording(
        ngettext_lazy(
            "1 of the roles has no profile, so we cannot tell what people must be able to learn.",
            "%(count)s of the roles have no profile, so we cannot tell what people must be able to learn.",
            "count",
        ),
        _("Set what the role needs, human skills included"),
    ),
    "nothing_to_learn": Wording(
        _("The profiles ask for nothing from level 2 up, so we cannot tell whether learning is arranged."),
        _("Look at the profiles again"),
    ),
}

REFUSALS = refusals(
    "skills",
    {
        "no_title": _("Give the activity a title."),
        "no_gains": _("Say for at least one skill to which level this brings people."),
    },
)
