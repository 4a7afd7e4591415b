"""What skills tells the gates and the overview: its only face to the roof. Never a figure about people's levels."""

from collections.abc import Mapping

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext, ngettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.findings import Criterion, Waiting, Wording
from draagvlak.foundation.organisation.models import JobRole, Person
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.foundation.sentences import Place, Sentences
from draagvlak.pillars.skills.facts import needs_by_role, tracks_by_use_case, verdicts
from draagvlak.pillars.skills.models import RoleInUse
from draagvlak_core.skills import criteria

__all__ = ["CRITERIA", "PILLAR", "WORDING", "in_words", "in_words_of", "verdicts", "waiting_for"]

PILLAR = "skills"

CRITERIA = (
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
    Criterion(
        criteria.LEARNING,
        _("There is a way to learn what is needed"),
        _("To ask for skills without offering a way to learn them is unfair, and it does not work."),
    ),
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


SENTENCES = Sentences(wording=WORDING, otherwise=Place("skills:use_case", _("Roles and skills")))
in_words, in_words_of = SENTENCES.in_words, SENTENCES.in_words_of


def waiting_for(person: Person) -> list[Waiting]:
    """What this person is asked: roles of a use case they answer for, and profiles when they keep those."""
    return [*_tracks_to_say(person), *_profiles_to_set(person)]


def _tracks_to_say(person: Person) -> list[Waiting]:
    running = UseCase.objects.filter(accountable=person, acceptance="accepted").exclude(stage=Stage.RETIRED)
    names = {use_case.pk: str(use_case.name) for use_case in running.only("pk", "name")}
    known = tracks_by_use_case(names)
    return [
        Waiting(
            gettext("“%(name)s”: it is not known what each role does with it.") % {"name": name},
            reverse("skills:use_case", args=[pk]),
        )
        for pk, name in names.items()
        if not known.get(pk) or not all(known[pk].values())
    ]


def _profiles_to_set(person: Person) -> list[Waiting]:
    if not Member(person.user).may(Right.WRITE_SKILLS):
        return []
    # Asked per role, not by joining: a role in a thousand use cases would be counted a thousand times first.
    named = UseCase.affected_roles.through.objects.filter(jobrole=OuterRef("pk"))
    used = RoleInUse.objects.filter(job_role=OuterRef("pk"))
    touched = JobRole.objects.filter(Exists(named) | Exists(used))
    count = touched.exclude(pk__in=needs_by_role()).count()
    if not count:
        return []
    words = ngettext(
        "%(count)s role that AI touches has no profile yet.",
        "%(count)s roles that AI touches have no profile yet.",
        count,
    )
    return [Waiting(words % {"count": count}, reverse("skills:overview"))]
