"""When a hard question is answered, late or dodged.

A question goes through *turns*. In each turn somebody owes an answer by a day. The turn ends with an answer, and those
who asked say whether it was one. An answer that was found wanting opens the next turn by itself, so that nobody has to
remember to ask again. All of it is about the question: nothing is counted about whoever owes the answer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

# How long a question may wait for somebody to take it up, and how long for another answer after one that was none.
TAKEN_UP_WITHIN = timedelta(days=14)
AGAIN_WITHIN = timedelta(days=14)
# As often as this late, or as often as this no answer: then it is dodged.
DODGED_FROM = 2


class Found(StrEnum):
    """What somebody who asked says of an answer: it was one, partly, or not."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Stand(StrEnum):
    """How a question stands."""

    UNOWNED = "unowned"  # nobody owes the answer yet, and the time to take it up has not passed
    OWED = "owed"  # somebody owes the answer by a day that has not passed
    LATE = "late"  # that day has passed
    DODGED = "dodged"  # late twice, or found to be no answer twice, and still no answer
    GIVEN = "given"  # there is an answer, and nobody who asked has said whether it was one
    ANSWERED = "answered"  # those who asked say that it was an answer


OPEN = (Stand.UNOWNED, Stand.OWED, Stand.LATE, Stand.DODGED)


@dataclass(frozen=True, slots=True)
class Turn:
    """One time that an answer was owed. `moved`: its day was put off before there was an answer."""

    due_on: date
    owned: bool = True
    answered_on: date | None = None
    moved: bool = False
    found: Found | None = None  # what those who asked say together
    found_on: date | None = None  # the first day on which one of them said that it was not (wholly) an answer


@dataclass(frozen=True, slots=True)
class Judged:
    """How a question stands, with the day on which an answer is owed and what counted: times late, times no answer."""

    stand: Stand
    due_on: date | None
    late: int
    no_answer: int


def together(said: Iterable[Found]) -> Found | None:
    """What several people who asked say together; None when nobody has said anything.

    Yes or no needs more than half of those who spoke; everything between is *partly*.
    """
    given = list(said)
    if not given:
        return None
    for found in (Found.YES, Found.NO):
        if 2 * given.count(found) > len(given):
            return found
    return Found.PARTLY


def judge_question(turns: Sequence[Turn], asked_on: date, today: date) -> Judged:
    """How a question stands today, from its turns in the order in which they came."""
    unfolded = unfold(turns, asked_on)
    last = unfolded[-1]
    late = sum(was_late(turn, today) for turn in unfolded)
    no_answer = sum(turn.found is Found.NO for turn in unfolded)
    if last.answered_on is not None:
        stand = Stand.ANSWERED if last.found is Found.YES else Stand.GIVEN
        return Judged(stand, None, late, no_answer)
    if late >= DODGED_FROM or no_answer >= DODGED_FROM:
        stand = Stand.DODGED
    elif today > last.due_on:
        stand = Stand.LATE
    else:
        stand = Stand.OWED if last.owned else Stand.UNOWNED
    return Judged(stand, last.due_on, late, no_answer)


def unfold(turns: Sequence[Turn], asked_on: date) -> tuple[Turn, ...]:
    """The turns with the one that follows by itself: the first, or another after an answer that was none."""
    if not turns:
        return (Turn(asked_on + TAKEN_UP_WITHIN, owned=False),)
    last = turns[-1]
    if last.answered_on is not None and last.found in (Found.PARTLY, Found.NO):
        since = last.found_on or last.answered_on
        return (*turns, Turn(since + AGAIN_WITHIN, owned=last.owned))
    return tuple(turns)


def was_late(turn: Turn, today: date) -> bool:
    """Whether the day of this turn was not kept: it passed without an answer, or it was put off."""
    return turn.moved or (turn.answered_on or today) > turn.due_on
