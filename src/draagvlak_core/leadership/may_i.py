"""May I use AI for this? From a few picks and the boundaries that hold: yes, yes if, no, or cannot tell.

    may_i({"work": frozenset({"writing"}), "output": "suggests"}, [Line(3, rule), Line(4, None)])

Nothing that is unknown becomes a yes: *yes* is only said when every rule is respected whatever else turns out to be so,
and *no* only when one is crossed whatever else turns out to be so. Who asked is not part of it, and nothing is kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from draagvlak_core.leadership.boundaries.rules import Effect, Rule, judge_rule, missing_facts
from draagvlak_core.register.card_facts import VOCABULARY, Card, Told
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions.evaluation import missing_for

# What an employee is asked: five picks, and everything else is for those who know the tools.
PICKS = ("work", "domain", "affected", "data", "output")

# The pick about data tells two facts: which special kinds, and whether it is about people at all.
PERSONAL = "personal"
_ABOUT_PEOPLE = frozenset(
    {PERSONAL, "special", "criminal", "children", "financial", "biometric", "emotion", "location", "behaviour"}
)
_PICKED = frozenset({*PICKS, PERSONAL})


def data_picked(picked: frozenset[str]) -> dict[str, Told]:
    """The two facts, from kinds of data of which `PERSONAL` may be one. None of all is an answer too."""
    return {"data": picked - {PERSONAL}, PERSONAL: not picked.isdisjoint(_ABOUT_PEOPLE)}


class May(StrEnum):
    YES = "yes"
    YES_IF = "yes_if"
    NO = "no"
    CANNOT_TELL = "cannot_tell"


class Why(StrEnum):
    """How one boundary stands in the way, the heaviest first."""

    FORBIDS = "forbids"  # it is crossed
    MISSING = "missing"  # it cannot be told without what is missing
    DECISION = "decision"  # somebody has to decide first
    NEEDS = "needs"  # something has to be so
    PEOPLE = "people"  # no rule: a person judges it


@dataclass(frozen=True, slots=True)
class Line:
    """A boundary that holds. Without a rule only a person can judge by it."""

    number: int
    rule: Rule | None


@dataclass(frozen=True, slots=True)
class Ground:
    """A boundary that matters for the answer; `missing` are facts nobody told that would settle it."""

    number: int
    why: Why
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer with its grounds, the heaviest first. `lines` is how many boundaries were looked at."""

    answer: May
    grounds: tuple[Ground, ...]
    lines: int


def may_i(picks: Card, lines: Iterable[Line]) -> Outcome:
    """The answer for what was picked. What is not in `picks` is not known."""
    given = list(lines)
    found = [ground for line in given if (ground := _ground(picks, line))]
    found.sort(key=lambda ground: (list(Why).index(ground.why), ground.number))
    worked_out = any(line.rule is not None for line in given)
    return Outcome(_answer(found, worked_out and bool(picks)), tuple(found), len(given))


def _answer(grounds: list[Ground], worked_out: bool) -> May:
    standing = {ground.why for ground in grounds}
    if Why.FORBIDS in standing:
        return May.NO
    if Why.MISSING in standing or not worked_out:
        return May.CANNOT_TELL
    return May.YES_IF if standing else May.YES


def _ground(picks: Card, line: Line) -> Ground | None:
    """How this boundary stands in the way; None when it is respected."""
    rule = line.rule
    if rule is None:
        return Ground(line.number, Why.PEOPLE)
    answer = judge_rule(rule, picks)
    if answer is Answer.MET:
        return None
    if answer is Answer.NOT_MET:
        return Ground(line.number, Why.DECISION if rule.effect is Effect.ONLY_AFTER else Why.FORBIDS)
    missing = missing_facts(rule, picks)
    return Ground(line.number, _why_open(rule, picks), missing)


def _why_open(rule: Rule, picks: Card) -> Why:
    """What to say when a rule cannot be told. A red line that may be crossed is never turned into a condition."""
    if rule.effect is Effect.NEVER:
        return Why.MISSING
    unsure = missing_for(rule.when, picks, VOCABULARY) if rule.when is not None else ()
    if any(code in _PICKED for code in unsure):
        return Why.MISSING
    return Why.DECISION if rule.effect is Effect.ONLY_AFTER else Why.NEEDS


def shared_picks(picks: Card, card: Card) -> int:
    """How much of what was picked a card says as well: values in common, and the same outcome."""
    return sum(_in_common(picks[code], card.get(code)) for code in PICKS if code in picks)


def _in_common(picked: object, told: object) -> int:
    if isinstance(picked, frozenset) and isinstance(told, frozenset):
        return len(picked & told)
    return int(picked == told)
