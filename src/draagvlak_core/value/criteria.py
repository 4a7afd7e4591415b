"""What the Value pillar says about one use case: measures, lock, results, freed hours, likeness.

Every answer is a reason code with parameters; the web application has the words. See docs/method/value.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from draagvlak_core.shared.answers import Answer, all_of
from draagvlak_core.shared.verdicts import Verdict, cannot_tell
from draagvlak_core.value.measures import FEWEST_PEOPLE, Kind, MeasureFacts, outcome

MEASURES = "value.measures"
LOCKED = "value.locked_before_start"
RESULTS = "value.results"
FREED = "value.freed_hours"
LIKENESS = "value.likeness"
KINDS = tuple(Kind)
CRITERIA = (MEASURES, LOCKED, RESULTS, FREED, LIKENESS)


@dataclass(frozen=True, slots=True)
class PilotFacts:
    """One pilot. None stands for what nobody knows, and `locked_on` None for not locked."""

    starts_on: date | None
    ends_on: date | None
    ended_on: date | None
    locked_on: date | None
    people: int | None
    drawn_by_lot: int | None
    measures: tuple[MeasureFacts, ...] | None


@dataclass(frozen=True, slots=True)
class Statement:
    """Who gets the freed hours, as somebody said it on a day."""

    stated_on: date | None
    recipient: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What is recorded about one use case: all its pilots and statements, and whether it is in use already.

    `in_use` is True from the stage *pilot* on, None when the stage is unknown.
    """

    pilots: tuple[PilotFacts, ...] | None
    statements: tuple[Statement, ...] | None
    in_use: bool | None


def current_pilot(pilots: Sequence[PilotFacts], today: date) -> PilotFacts | None:
    """The pilot that counts: the latest that has started, else the first that is planned."""
    dated = [(pilot.starts_on, place, pilot) for place, pilot in enumerate(pilots) if pilot.starts_on is not None]
    started = [one for one in dated if one[0] <= today]
    # Of two that start on one day the later one in the row counts.
    if started:
        return max(started, key=lambda one: one[:2])[2]
    if dated:
        return min(dated, key=lambda one: one[:2])[2]
    return pilots[0] if pilots else None


def judge(facts: Facts, today: date) -> tuple[Verdict, ...]:
    """Five verdicts in the order of `CRITERIA`."""
    freed = _freed_hours(facts)
    pilot = current_pilot(facts.pilots, today) if facts.pilots else None
    if pilot is None:
        without = [cannot_tell(code, "no_pilot") for code in (MEASURES, LOCKED, RESULTS)]
        return (*without, freed, cannot_tell(LIKENESS, "no_pilot"))
    return (_measures(pilot), _locked(pilot, today), _results(pilot, today), freed, _likeness(pilot))


def _measures(pilot: PilotFacts) -> Verdict:
    if pilot.measures is None:
        return cannot_tell(MEASURES, "measures_unknown")
    present = {measure.kind for measure in pilot.measures}
    if len(present) == len(KINDS):
        return Verdict(MEASURES, Answer.MET, "three_kinds", {"measures": len(pilot.measures)})
    missing = tuple(kind for kind in KINDS if kind not in present)
    return Verdict(MEASURES, Answer.NOT_MET, "kinds_missing", {"kinds": missing})


def _locked(pilot: PilotFacts, today: date) -> Verdict:
    if pilot.starts_on is None:
        return cannot_tell(LOCKED, "start_unknown")
    params = {"starts_on": pilot.starts_on, "locked_on": pilot.locked_on}
    if pilot.locked_on is None:
        reason = "not_locked_yet" if today <= pilot.starts_on else "never_locked"
        return Verdict(LOCKED, Answer.NOT_MET, reason, params)
    if pilot.locked_on > pilot.starts_on:
        return Verdict(LOCKED, Answer.NOT_MET, "locked_late", params)
    return Verdict(LOCKED, Answer.MET, "locked", params)


def _results(pilot: PilotFacts, today: date) -> Verdict:
    if not pilot.measures:
        return cannot_tell(RESULTS, "nothing_to_measure")
    if pilot.locked_on is None:
        # Success that was never fixed can be moved to wherever the results fall.
        return cannot_tell(RESULTS, "nothing_agreed")
    outcomes = {measure.key: outcome(measure) for measure in pilot.measures}
    together = all_of(outcomes.values())
    missed = tuple(key for key, answer in outcomes.items() if answer is Answer.NOT_MET)
    if together is Answer.NOT_MET:
        return Verdict(RESULTS, Answer.NOT_MET, "missed", {"measures": missed, "of": len(outcomes)})
    if together is Answer.CANNOT_TELL:
        unknown = tuple(key for key, answer in outcomes.items() if answer is Answer.CANNOT_TELL)
        return cannot_tell(RESULTS, "without_result", measures=unknown, of=len(outcomes))
    if not _is_over(pilot, today):
        return cannot_tell(RESULTS, "still_running", of=len(outcomes))
    return Verdict(RESULTS, Answer.MET, "reached", {"of": len(outcomes)})


def _is_over(pilot: PilotFacts, today: date) -> bool:
    if pilot.starts_on is None:
        return False
    last_day = pilot.ended_on or pilot.ends_on
    return last_day is not None and last_day <= today


def _freed_hours(facts: Facts) -> Verdict:
    if (
        facts.statements is None
        or facts.pilots is None
        or any(statement.stated_on is None for statement in facts.statements)
    ):
        return cannot_tell(FREED, "statement_unknown")
    if not facts.statements:
        return cannot_tell(FREED, "not_stated")
    start, is_known = _first_start(facts)
    if not is_known:
        return cannot_tell(FREED, "start_of_use_unknown")
    said = sorted(
        (statement.stated_on or date.min, place, statement.recipient)
        for place, statement in enumerate(facts.statements)
    )
    before = [recipient for day, _place, recipient in said if start is None or day <= start]
    after = {recipient for day, _place, recipient in said if start is not None and day > start}
    if not before:
        return Verdict(FREED, Answer.NOT_MET, "stated_late", {"starts_on": start})
    if after - {before[-1]}:
        return Verdict(FREED, Answer.NOT_MET, "changed_after_start", {"starts_on": start, "recipient": before[-1]})
    return Verdict(FREED, Answer.MET, "stated", {"recipient": before[-1]})


def _first_start(facts: Facts) -> tuple[date | None, bool]:
    """When use began as far as pilots tell (None: it has not), and whether that is known at all."""
    if facts.in_use is None or any(pilot.starts_on is None for pilot in facts.pilots or ()):
        return None, False
    starts = [pilot.starts_on for pilot in facts.pilots or () if pilot.starts_on is not None]
    if starts:
        return min(starts), True
    # In use without a pilot on record: nobody can say what came first.
    return None, not facts.in_use


def _likeness(pilot: PilotFacts) -> Verdict:
    people, drawn = pilot.people, pilot.drawn_by_lot
    if people is None or drawn is None:
        return cannot_tell(LIKENESS, "participants_unknown")
    if people < 1 or drawn > people:
        return cannot_tell(LIKENESS, "participants_odd")
    if drawn == 0:
        return Verdict(LIKENESS, Answer.NOT_MET, "all_volunteers", {"people": people})
    if drawn < FEWEST_PEOPLE:
        return Verdict(LIKENESS, Answer.NOT_MET, "few_by_lot", {"people": people, "drawn": drawn})
    return Verdict(LIKENESS, Answer.MET, "some_by_lot", {"people": people, "drawn": drawn})


# Every reason above: the web application must have words for each of them.
REASONS = frozenset(
    {
        "no_pilot",
        "measures_unknown",
        "kinds_missing",
        "three_kinds",
        "start_unknown",
        "not_locked_yet",
        "never_locked",
        "locked_late",
        "locked",
        "nothing_to_measure",
        "nothing_agreed",
        "missed",
        "without_result",
        "still_running",
        "reached",
        "statement_unknown",
        "not_stated",
        "start_of_use_unknown",
        "stated_late",
        "changed_after_start",
        "stated",
        "participants_unknown",
        "participants_odd",
        "all_volunteers",
        "few_by_lot",
        "some_by_lot",
    }
)
