"""What skills knows about one use case: what the roles it touches do with it, need for it and can learn for it.

Nothing here is about a person: a need belongs to a role, and no level of anyone is asked.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.verdicts import Verdict, cannot_tell
from draagvlak_core.skills.learning import FIRST_ARRANGED_LEVEL, Offer
from draagvlak_core.skills.profiles import Need

ROLES_KNOWN = "skills.roles_known"
PROFILES = "skills.profiles"
LEARNING = "skills.learning"
CHECKS = "skills.checks"
WEIGHS = "skills.weighs"

CRITERIA = (ROLES_KNOWN, PROFILES, LEARNING, CHECKS, WEIGHS)

CHECKING_SKILL = "AI4"  # Check AI output
WEIGHING_SKILL = "L1"  # Weigh AI in decisions and stay accountable


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known about one job role, the same for every use case that touches it.

    `asked` holds the codes of the skills it asks for from level 2 up; None when nobody made a profile.
    Of those, `unserved` are served by no activity and `later` only by activities that have not begun.
    """

    asked: frozenset[str] | None
    unserved: int = 0
    later: int = 0

    def asks(self, skill: str) -> bool | None:
        """Whether the profile asks for a skill at level 2 or higher; None without a profile."""
        return None if self.asked is None else skill in self.asked


@dataclass(frozen=True, slots=True)
class Touched:
    """A role one use case touches. Empty `tracks`: nobody said what this role does with it."""

    profile: Profile
    tracks: frozenset[str]  # of "uses", "checks", "weighs"


@dataclass(frozen=True, slots=True)
class Facts:
    """`roles` is None or empty when nobody knows which roles the use case touches."""

    roles: tuple[Touched, ...] | None


def profile_of(role: int, needs: Iterable[Need] | None, learning: Offer) -> Profile:
    """Weigh what one role needs against what there is to learn. `needs` is None without a profile."""
    if needs is None:
        return Profile(None)
    arranged = [need for need in needs if need.level >= FIRST_ARRANGED_LEVEL]
    unserved = later = 0
    for need in arranged:
        found = learning.serving(need, role)
        unserved += not found
        later += bool(found) and not any(activity.has_begun(learning.today) for activity in found)
    return Profile(frozenset(need.skill for need in arranged), unserved, later)


def judge(facts: Facts, today: date) -> tuple[Verdict, ...]:  # noqa: ARG001 every pillar judges by a day
    """One verdict per criterion, in the order of `CRITERIA`. Dates were weighed in `profile_of`."""
    roles = facts.roles
    if not roles:
        return tuple(cannot_tell(criterion, "no_roles") for criterion in CRITERIA)
    return (_roles_known(roles), _profiles(roles), _learning(roles), _checks(roles), _weighs(roles))


def _roles_known(roles: tuple[Touched, ...]) -> Verdict:
    missing = sum(not role.tracks for role in roles)
    if missing:
        return Verdict(ROLES_KNOWN, Answer.NOT_MET, "tracks_missing", {"count": missing, "total": len(roles)})
    return Verdict(ROLES_KNOWN, Answer.MET, "tracks_known", {"count": len(roles)})


def _profiles(roles: tuple[Touched, ...]) -> Verdict:
    missing = sum(role.profile.asked is None for role in roles)
    if missing:
        return Verdict(PROFILES, Answer.NOT_MET, "profiles_missing", {"count": missing, "total": len(roles)})
    return Verdict(PROFILES, Answer.MET, "profiles_made", {"count": len(roles)})


def _learning(roles: tuple[Touched, ...]) -> Verdict:
    unserved = sum(role.profile.unserved for role in roles)
    total = sum(len(role.profile.asked or ()) for role in roles)
    if unserved:
        return Verdict(LEARNING, Answer.NOT_MET, "needs_unserved", {"count": unserved, "total": total})
    later = sum(role.profile.later for role in roles)
    if later:
        return Verdict(LEARNING, Answer.NOT_MET, "needs_served_later", {"count": later, "total": total})
    missing = sum(role.profile.asked is None for role in roles)
    if missing:
        return cannot_tell(LEARNING, "learning_without_profile", count=missing)
    if not total:
        return cannot_tell(LEARNING, "nothing_to_learn")
    return Verdict(LEARNING, Answer.MET, "needs_served", {"count": total})


def _checks(roles: tuple[Touched, ...]) -> Verdict:
    asked = [role.profile.asks(CHECKING_SKILL) for role in roles if "checks" in role.tracks]
    if True in asked:
        return Verdict(CHECKS, Answer.MET, "checker_prepared")
    if None in asked:
        return cannot_tell(CHECKS, "checker_without_profile")
    # A role of which nobody said what it does may be the one that checks.
    if any(not role.tracks for role in roles):
        return cannot_tell(CHECKS, "checker_unknown")
    return Verdict(CHECKS, Answer.NOT_MET, "checker_not_asked" if asked else "nobody_checks")


def _weighs(roles: tuple[Touched, ...]) -> Verdict:
    asked = [role.profile.asks(WEIGHING_SKILL) for role in roles if "weighs" in role.tracks]
    if False in asked:
        return Verdict(WEIGHS, Answer.NOT_MET, "weigher_not_asked", {"count": asked.count(False)})
    if None in asked:
        return cannot_tell(WEIGHS, "weigher_without_profile")
    if any(not role.tracks for role in roles):
        return cannot_tell(WEIGHS, "weigher_unknown")
    return Verdict(WEIGHS, Answer.MET, "weigher_prepared" if asked else "nobody_weighs")
