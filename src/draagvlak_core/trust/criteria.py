"""What the Trust pillar says about one use case: heard, confirmed, answered, promises kept.

Every answer is a reason code with parameters; the web application has the words. See docs/method/trust.md.
"""

from dataclasses import dataclass
from datetime import date

from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.verdicts import Verdict, cannot_tell
from draagvlak_core.trust.coverage import Invited, Places, unheard_roles, unheard_units
from draagvlak_core.trust.promises import PromiseFacts, Standing, standing

HEARD = "trust.heard"
CONFIRMED = "trust.confirmed"
ANSWERED = "trust.answered"
PROMISES = "trust.promises"
CRITERIA = (HEARD, CONFIRMED, ANSWERED, PROMISES)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is recorded about one use case. None stands for what nobody knows.

    `held` is the number of conversations that took place on or before the day of judging, of which `unwritten`
    have no notes and `unconfirmed` have notes that those who spoke did not confirm; `heard` is whom they were for.
    `concerns` and `answered` count concerns from confirmed notes only.
    """

    affected_units: frozenset[int] | None
    affected_roles: frozenset[int] | None
    heard: Invited | None
    held: int | None
    unwritten: int | None
    unconfirmed: int | None
    concerns: int | None
    answered: int | None
    promises: tuple[PromiseFacts, ...] | None


def judge(facts: Facts, today: date, places: Places) -> tuple[Verdict, ...]:
    """Four verdicts in the order of `CRITERIA`."""
    return (_heard(facts, places), _confirmed(facts), _answered(facts), _promises(facts, today))


def _heard(facts: Facts, places: Places) -> Verdict:
    if not facts.affected_units or facts.affected_roles is None:
        return cannot_tell(HEARD, "affected_unknown")
    if facts.held is None or facts.heard is None:
        return cannot_tell(HEARD, "conversations_unknown")
    groups = len(facts.affected_units) + len(facts.affected_roles)
    if not facts.held:
        return Verdict(HEARD, Answer.NOT_MET, "nobody_heard", {"groups": groups})
    units = unheard_units(facts.affected_units, facts.heard, places, everyone=not facts.affected_roles)
    roles = unheard_roles(facts.affected_roles, facts.heard, places)
    if units or roles:
        return Verdict(HEARD, Answer.NOT_MET, "some_unheard", {"units": units, "roles": roles})
    return Verdict(HEARD, Answer.MET, "all_heard", {"groups": groups, "conversations": facts.held})


def _confirmed(facts: Facts) -> Verdict:
    if not facts.held:
        return cannot_tell(CONFIRMED, "no_conversation" if facts.held == 0 else "conversations_unknown")
    if facts.unwritten:
        return Verdict(CONFIRMED, Answer.NOT_MET, "nothing_written")
    if facts.unconfirmed:
        return Verdict(CONFIRMED, Answer.NOT_MET, "unconfirmed", {"count": facts.unconfirmed, "of": facts.held})
    if facts.unwritten is None or facts.unconfirmed is None:
        return cannot_tell(CONFIRMED, "confirmation_unknown")
    return Verdict(CONFIRMED, Answer.MET, "confirmed", {"conversations": facts.held})


def _answered(facts: Facts) -> Verdict:
    if not facts.held:
        return cannot_tell(ANSWERED, "no_conversation" if facts.held == 0 else "conversations_unknown")
    if facts.concerns is None or facts.answered is None:
        return cannot_tell(ANSWERED, "concerns_unknown")
    left = facts.concerns - facts.answered
    if left > 0:
        return Verdict(ANSWERED, Answer.NOT_MET, "unanswered", {"count": left, "of": facts.concerns})
    # Unconfirmed notes may hold concerns too, so all that is known being answered is not enough.
    if facts.unwritten != 0 or facts.unconfirmed != 0:
        return cannot_tell(ANSWERED, "notes_unconfirmed")
    if facts.concerns == 0:
        return Verdict(ANSWERED, Answer.MET, "no_concerns", {"conversations": facts.held})
    return Verdict(ANSWERED, Answer.MET, "all_answered", {"concerns": facts.concerns})


def _promises(facts: Facts, today: date) -> Verdict:
    if facts.promises is None:
        return cannot_tell(PROMISES, "promises_unknown")
    if not facts.promises:
        return cannot_tell(PROMISES, "no_promises")
    stand = [standing(one, today) for one in facts.promises]
    if late := stand.count(Standing.LATE):
        return Verdict(PROMISES, Answer.NOT_MET, "late", {"count": late})
    if not_kept := stand.count(Standing.PARTLY) + stand.count(Standing.NOT_DONE):
        return Verdict(PROMISES, Answer.NOT_MET, "not_kept", {"count": not_kept})
    if unknown := stand.count(Standing.UNKNOWN):
        return cannot_tell(PROMISES, "nobody_keeps_it", count=unknown)
    if waiting := stand.count(Standing.NOT_ASKED_BACK):
        return cannot_tell(PROMISES, "not_asked_back", count=waiting)
    still_open, kept = stand.count(Standing.OPEN), stand.count(Standing.KEPT)
    if not kept:
        return Verdict(PROMISES, Answer.MET, "on_time", {"open": still_open})
    return Verdict(PROMISES, Answer.MET, "kept", {"kept": kept, "open": still_open})


# Every reason above: the web application must have words for each of them.
REASONS = frozenset(
    {
        "affected_unknown",
        "conversations_unknown",
        "all_heard",
        "nobody_heard",
        "some_unheard",
        "no_conversation",
        "nothing_written",
        "unconfirmed",
        "confirmation_unknown",
        "confirmed",
        "concerns_unknown",
        "unanswered",
        "notes_unconfirmed",
        "no_concerns",
        "all_answered",
        "promises_unknown",
        "no_promises",
        "late",
        "not_kept",
        "nobody_keeps_it",
        "not_asked_back",
        "on_time",
        "kept",
    }
)
