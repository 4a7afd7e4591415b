"""A rule as a sentence, in Dutch or English, and the sentence back to the rule."""

from collections.abc import Mapping
from dataclasses import dataclass

from draagvlak_core.leadership.boundaries import Decider, Effect, Rule
from draagvlak_core.leadership.condition_words import read_condition, say_condition
from draagvlak_core.leadership.conditions import Unfit
from draagvlak_core.leadership.fact_words import Words

DECIDERS: Mapping[Decider, Words] = {
    Decider.BOARD: {"nl": "het bestuur", "en": "the board"},
    Decider.ACCOUNTABLE: {"nl": "wie er verantwoordelijk voor is", "en": "whoever answers for it"},
    Decider.AI_LEAD: {"nl": "wie het register bijhoudt", "en": "whoever keeps the register"},
    Decider.WORKS_COUNCIL: {"nl": "de ondernemingsraad", "en": "the works council"},
}


@dataclass(frozen=True, slots=True)
class _Frame:
    """The fixed words around conditions."""

    never: str
    when: str
    only_if: str
    only_after: str
    only_if_always: str
    only_after_always: str


FRAMES: Mapping[str, _Frame] = {
    "en": _Frame(
        "AI is never used if ",
        "If ",
        ", AI is used only if ",
        ", AI is used only after a decision by ",
        "AI is used only if ",
        "AI is used only after a decision by ",
    ),
    "nl": _Frame(
        "We gebruiken nooit AI als dit klopt: ",
        "Klopt dit: ",
        "? Dan gebruiken we AI alleen als ook dit klopt: ",
        "? Dan gebruiken we AI alleen na een besluit van ",
        "We gebruiken AI alleen als dit klopt: ",
        "We gebruiken AI alleen na een besluit van ",
    ),
}


def say_rule(rule: Rule, language: str) -> str:
    """The rule in one language ("nl" or "en"), as a whole sentence."""
    frame = FRAMES[language]
    when = say_condition(rule.when, language) if rule.when else ""
    if rule.effect is Effect.NEVER:
        return f"{frame.never}{when}."
    if rule.needs is not None:
        then, always, ends = frame.only_if, frame.only_if_always, say_condition(rule.needs, language)
    else:
        then, always, ends = frame.only_after, frame.only_after_always, _decider(rule, language)
    return f"{frame.when}{when}{then}{ends}." if when else f"{always}{ends}."


def _decider(rule: Rule, language: str) -> str:
    return DECIDERS[rule.decider][language] if rule.decider else ""


def read_rule(sentence: str, language: str) -> Rule:
    """The rule a sentence says. Raises `Unfit` with the words at which it could not be followed."""
    text = " ".join(sentence.split()).removesuffix(".").rstrip()
    frame = FRAMES[language]
    if text.startswith(frame.never):
        return Rule(Effect.NEVER, read_condition(text.removeprefix(frame.never), language))
    for always, then, read in (
        (frame.only_after_always, frame.only_after, _read_only_after),
        (frame.only_if_always, frame.only_if, _read_only_if),
    ):
        if text.startswith(always):
            return read(None, text.removeprefix(always), language)
        before, found, after = text.removeprefix(frame.when).partition(then)
        if found and text.startswith(frame.when):
            return read(before, after, language)
    raise Unfit("not_understood", text[:60])


def _read_only_if(when: str | None, needs: str, language: str) -> Rule:
    condition = read_condition(when, language) if when is not None else None
    return Rule(Effect.ONLY_IF, condition, read_condition(needs, language))


def _read_only_after(when: str | None, decider: str, language: str) -> Rule:
    found = next((code for code, words in DECIDERS.items() if words[language] == decider), None)
    if found is None:
        raise Unfit("not_understood", decider[:60])
    return Rule(Effect.ONLY_AFTER, read_condition(when, language) if when is not None else None, decider=found)
