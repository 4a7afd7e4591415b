"""A rule as a sentence in some language, and the sentence back to the rule."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from draagvlak_core.leadership.boundaries.rules import Decider, Effect, Rule
from draagvlak_core.shared.conditions.sentences import Sentences
from draagvlak_core.shared.conditions.tree import Unfit


@dataclass(frozen=True, slots=True)
class Frames:
    """A sentence per kind of rule, in which `%(when)s`, `%(needs)s` and `%(decider)s` stand for its parts."""

    never: str
    only_if: str
    only_after: str
    only_if_always: str
    only_after_always: str


class RuleSentences:
    """Says and reads rules in one language."""

    def __init__(self, conditions: Sentences, frames: Frames, deciders: Mapping[Decider, str]) -> None:
        self.conditions, self.frames, self.deciders = conditions, frames, deciders

    def say(self, rule: Rule) -> str:
        """The rule as a whole sentence."""
        when = self.conditions.say(rule.when) if rule.when else ""
        needs = self.conditions.say(rule.needs) if rule.needs else ""
        decider = self.deciders[rule.decider] if rule.decider else ""
        return self._frame(rule) % {"when": when, "needs": needs, "decider": decider}

    def _frame(self, rule: Rule) -> str:
        frames = self.frames
        if rule.effect is Effect.NEVER:
            return frames.never
        if rule.effect is Effect.ONLY_IF:
            return frames.only_if if rule.when else frames.only_if_always
        return frames.only_after if rule.when else frames.only_after_always

    def read(self, sentence: str) -> Rule:
        """The rule a sentence says. Raises `Unfit` with the words at which it could not be followed."""
        text = _without_stop(" ".join(sentence.split()))
        frames = self.frames
        for effect, frame in (
            (Effect.NEVER, frames.never),
            # "Always" first: its frame begins as the other does in some languages.
            (Effect.ONLY_AFTER, frames.only_after_always),
            (Effect.ONLY_AFTER, frames.only_after),
            (Effect.ONLY_IF, frames.only_if_always),
            (Effect.ONLY_IF, frames.only_if),
        ):
            parts = _taken_apart(text, frame)
            if parts is not None:
                return self._rule(effect, parts)
        raise Unfit("not_understood", text[:60])

    def _rule(self, effect: Effect, parts: Mapping[str, str]) -> Rule:
        when, needs = (self.conditions.read(parts[name]) if name in parts else None for name in ("when", "needs"))
        return Rule(effect, when, needs, self._decider(parts["decider"]) if "decider" in parts else None)

    def _decider(self, words: str) -> Decider:
        for code, said in self.deciders.items():
            if said == words:
                return code
        raise Unfit("not_understood", words[:60])


def _without_stop(text: str) -> str:
    return text.removesuffix(".").rstrip()


def _taken_apart(text: str, frame: str) -> dict[str, str] | None:
    """The parts of a sentence that has this frame; None when it has another."""
    begin, *rest = re.split(r"%\((\w+)\)s", _without_stop(frame))
    if not text.startswith(begin):
        return None
    parts: dict[str, str] = {}
    left = text.removeprefix(begin)
    for name, behind in zip(rest[::2], rest[1::2], strict=True):
        # The last part runs to the end, as far as the frame has nothing behind it.
        parts[name], found, left = left.partition(behind) if behind else (left, True, "")
        if not found:
            return None
    return parts if not left else None
