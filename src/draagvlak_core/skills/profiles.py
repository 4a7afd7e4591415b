"""The rule for role profiles: human skills weigh at least as much as AI skills.

Why a rule and not advice: what is easy to name and to train (a tool) crowds out what is hard to name
(context, care, courage), and a profile steers training hours for years. See docs/method/skills.md.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LEVELS = range(1, 5)  # a need: 1 with help, 2 independent, 3 in hard situations, 4 shapes it for others
WEIGHTS = range(1, 6)


@dataclass(frozen=True, slots=True)
class Need:
    """The level a role needs of one skill, and how much that weighs. `family` is ai, human or lead."""

    skill: str
    family: str
    level: int
    weight: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a profile is refused: `human_outweighed` (with both sums), `level`, `weight` or `twice` (with the skill)."""

    code: str
    skill: str = ""
    ai: int = 0
    human: int = 0


def weights(needs: Iterable[Need]) -> dict[str, int]:
    """The sum of weights per family; a family without needs weighs nothing."""
    sums = {"ai": 0, "human": 0, "lead": 0}
    for need in needs:
        sums[need.family] += need.weight
    return sums


def balance_faults(needs: Sequence[Need]) -> tuple[Fault, ...]:
    """Everything that keeps this profile from being kept, all at once; empty when it may be."""
    return (*_each(needs), *_whole(needs))


def _each(needs: Sequence[Need]) -> Iterable[Fault]:
    seen: set[str] = set()
    for need in needs:
        if need.level not in LEVELS:
            yield Fault("level", need.skill)
        if need.weight not in WEIGHTS:
            yield Fault("weight", need.skill)
        if need.skill in seen:
            yield Fault("twice", need.skill)
        seen.add(need.skill)


def _whole(needs: Sequence[Need]) -> Iterable[Fault]:
    sums = weights(needs)
    if sums["human"] < sums["ai"]:
        yield Fault("human_outweighed", ai=sums["ai"], human=sums["human"])
