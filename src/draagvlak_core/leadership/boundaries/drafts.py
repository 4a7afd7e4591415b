"""A rule while it is being written, and as it is stored.

Stored as {"effect": "only_if", "when": {"join": "all", "parts": [...]}, "needs": {...}, "decider": "board"}: a row of
lines joined by one word, because that is how lines are added and taken away. Empty when people judge the boundary.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from draagvlak_core.leadership.boundaries.rules import Decider, Effect, Rule
from draagvlak_core.register.card_facts import VOCABULARY
from draagvlak_core.shared.conditions.json_form import from_json, to_json
from draagvlak_core.shared.conditions.tree import AllOf, AnyOf, Condition, Unfit, either, together

PARTS = ("when", "needs")


@dataclass(frozen=True, slots=True)
class Lines:
    """Conditions that all have to be so, or of which any is enough."""

    join: str = "all"
    parts: tuple[Condition, ...] = ()

    @property
    def condition(self) -> Condition | None:
        return either(self.parts) if self.join == "any" else together(self.parts)

    def as_json(self) -> dict[str, Any]:
        return {"join": self.join, "parts": [to_json(part) for part in self.parts]}


NO_LINES = Lines()


@dataclass(frozen=True, slots=True)
class Draft:
    """What was written so far; `rule` raises `Unfit` as long as a part is missing."""

    effect: Effect | None = None
    when: Lines = NO_LINES
    needs: Lines = NO_LINES
    decider: Decider | None = None

    @property
    def rule(self) -> Rule | None:
        if self.effect is None:
            return None
        needs = self.needs.condition if self.effect is Effect.ONLY_IF else None
        decider = self.decider if self.effect is Effect.ONLY_AFTER else None
        return Rule(self.effect, self.when.condition, needs, decider)

    def lines(self, part: str) -> Lines:
        return self.when if part == "when" else self.needs

    def with_lines(self, part: str, lines: Lines) -> "Draft":
        return replace(self, when=lines) if part == "when" else replace(self, needs=lines)

    def as_json(self) -> dict[str, Any]:
        if self.effect is None:
            return {}
        return {
            "effect": self.effect.value,
            "when": self.when.as_json(),
            "needs": self.needs.as_json(),
            "decider": self.decider.value if self.decider else "",
        }


NO_RULE = Draft()


def draft_of(raw: Mapping[str, Any]) -> Draft:
    """A stored rule; raises `Unfit` when somebody changed it into something else in the database."""
    if not raw:
        return NO_RULE
    try:
        decider = Decider(raw["decider"]) if raw.get("decider") else None
        return Draft(Effect(raw["effect"]), _lines(raw.get("when")), _lines(raw.get("needs")), decider)
    except (AttributeError, KeyError, ValueError, TypeError) as error:
        raise Unfit("not_a_rule") from error


def _lines(raw: Mapping[str, Any] | None) -> Lines:
    if not raw:
        return NO_LINES
    return Lines(raw["join"], tuple(from_json(part, VOCABULARY) for part in raw["parts"]))


def draft_from(rule: Rule) -> Draft:
    """A whole rule taken apart into lines: from the shelf, or from a sentence."""
    return Draft(rule.effect, _taken_apart(rule.when), _taken_apart(rule.needs), rule.decider)


def _taken_apart(condition: Condition | None) -> Lines:
    match condition:
        case None:
            return NO_LINES
        case AllOf(parts):
            return Lines("all", parts)
        case AnyOf(parts):
            return Lines("any", parts)
        case single:
            return Lines("all", (single,))
