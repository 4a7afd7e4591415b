"""The words for every reason about roles, with the first step when something is missing."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak.ui.refused import refusals
from draagvlak_core.skills import criteria

WEIGHTS: Mapping[int, Promise] = {
    1: _("Normal"),
    2: _("Somewhat more"),
    3: _("More"),
    4: _("Much more"),
    5: _("Most"),
}

PROFILE_CRITERIA = (
    Criterion(
        criteria.ROLES_KNOWN,
        _("It is known what each role does with it"),
        _("Working with AI, checking it and weighing its advice ask for different skills."),
    ),
    Criterion(
        criteria.PROFILES,
        _("Each role it touches has a profile"),
        _("Without a profile, nobody can say what people need to learn, and everyone gets the same course."),
    ),
)

CHECKING_CRITERIA = (
    Criterion(
        criteria.CHECKS,
        _("A role checks what comes out, and is asked to be able to"),
        _("Somebody who was never asked to learn to check lets errors pass, however careful."),
    ),
    Criterion(
        criteria.WEIGHS,
        _("Who weighs its advice is asked to be able to"),
        _("Whoever decides with advice from AI stays accountable, and needs to know how to weigh it."),
    ),
)

WORDING: Mapping[str, Wording] = {
    "no_roles": Wording(
        _("It is not known which roles this touches, so we cannot tell what they need."),
        _("Say which roles it touches"),
    ),
    "tracks_known": Wording(
        ngettext_lazy(
            "We know what the role it touches does with it.",
            "We know of all %(count)s roles it touches what they do with it.",
            "count",
        )
    ),
    "tracks_missing": Wording(
        ngettext_lazy(
            "Of 1 of the roles it touches (%(total)s in all), nobody said what it does with it.",
            "Of %(count)s of the roles it touches (%(total)s in all), nobody said what they do with it.",
            "count",
        ),
        _("Say of each role: works with it, checks it, or weighs its advice"),
    ),
    "profiles_made": Wording(
        ngettext_lazy("The role it touches has a profile.", "All %(count)s roles it touches have a profile.", "count")
    ),
    "profiles_missing": Wording(
        ngettext_lazy(
            "1 of the roles it touches (%(total)s in all) has no profile.",
            "%(count)s of the roles it touches (%(total)s in all) have no profile.",
            "count",
        ),
        _("Set what the role needs, human skills included"),
    ),
    "checker_prepared": Wording(_("A role checks what comes out, and its profile asks for that skill.")),
    "nobody_checks": Wording(_("No role checks what comes out."), _("Give the checking to a role")),
    "checker_not_asked": Wording(
        _("A role checks what comes out, but its profile does not ask to be able to."),
        _("Add “Check AI output” to the profile, at level 2 or higher"),
    ),
    "checker_without_profile": Wording(
        _("A role checks what comes out, but it has no profile, so we cannot tell whether it is asked to be able to."),
        _("Set what the role needs, human skills included"),
    ),
    "checker_unknown": Wording(
        _("We do not know of every role what it does, so we cannot tell whether one checks what comes out."),
        _("Say of each role: works with it, checks it, or weighs its advice"),
    ),
    "weigher_prepared": Wording(_("Who weighs its advice has a profile that asks for that skill.")),
    "nobody_weighs": Wording(_("No role uses its advice in decisions, so nobody needs to weigh it.")),
    "weigher_not_asked": Wording(
        ngettext_lazy(
            "1 role weighs its advice in decisions, but the profile does not ask to be able to.",
            "%(count)s roles weigh its advice in decisions, but their profiles do not ask to be able to.",
            "count",
        ),
        _("Add “Weigh AI in decisions and stay accountable” to the profile, at level 2 or higher"),
    ),
    "weigher_without_profile": Wording(
        _("A role weighs its advice but has no profile, so we cannot tell whether it is asked to be able to."),
        _("Set what the role needs, human skills included"),
    ),
    "weigher_unknown": Wording(
        _("We do not know of every role what it does, so we cannot tell whether one weighs its advice."),
        _("Say of each role: works with it, checks it, or weighs its advice"),
    ),
}

REFUSALS = refusals(
    "skills",
    {
        "level": _("Choose a level from 1 to 4 for “%(skill)s”."),
        "weight": _("Choose a weight from 1 to 5 for “%(skill)s”."),
        "twice": _("“%(skill)s” is in this profile twice. Keep one."),
        "human_outweighed": _(
            "In this profile the AI skills weigh %(ai)s together and the human skills %(human)s. Human skills must "
            "weigh at least as much. Add a human skill, or give one more weight."
        ),
    },
)
