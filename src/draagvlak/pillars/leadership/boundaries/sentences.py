"""The words in which rules are said and read, looked up in one language at a time.

A sentence is read back in the language it was written in, so all its words come from one catalogue. A new language is
a new catalogue: nothing here has to know of it.
"""

from functools import lru_cache

from django.conf import settings
from django.utils.translation import get_language, override, pgettext_lazy

from draagvlak.foundation.register.cards.fact_texts import FACTS
from draagvlak.foundation.register.cards.value_texts import VALUES
from draagvlak_core.leadership.boundaries.rules import Decider
from draagvlak_core.leadership.boundaries.sentences import Frames, RuleSentences
from draagvlak_core.register.card_facts import VOCABULARY
from draagvlak_core.shared.conditions.sentences import FactNames, Grammar, Sentences, Wording
from draagvlak_core.shared.conditions.tree import Condition

DECIDERS = {
    Decider.BOARD: pgettext_lazy("in a rule", "the board"),
    Decider.ACCOUNTABLE: pgettext_lazy("in a rule", "whoever answers for it"),
    Decider.AI_LEAD: pgettext_lazy("in a rule", "whoever keeps the register"),
    Decider.WORKS_COUNCIL: pgettext_lazy("in a rule", "the works council"),
}
_GRAMMAR = {
    "both": pgettext_lazy("in a rule", "and"),
    "either": pgettext_lazy("in a rule", "or"),
    "not_so": pgettext_lazy("in a rule", "it is not so that"),
    "is_": pgettext_lazy("in a rule", "%(fact)s is %(values)s"),
    "is_not": pgettext_lazy("in a rule", "%(fact)s is not %(values)s"),
    "includes": pgettext_lazy("in a rule", "%(fact)s includes %(values)s"),
    "includes_not": pgettext_lazy("in a rule", "%(fact)s does not include %(values)s"),
    "filled": pgettext_lazy("in a rule", "%(fact)s: at least one applies"),
    "not_filled": pgettext_lazy("in a rule", "%(fact)s: none applies"),
}
_FRAMES = {
    "never": pgettext_lazy("rule", "AI is never used if %(when)s."),
    "only_if": pgettext_lazy("rule", "If %(when)s, AI is used only if %(needs)s."),
    "only_after": pgettext_lazy("rule", "If %(when)s, AI is used only after a decision by %(decider)s."),
    "only_if_always": pgettext_lazy("rule", "AI is used only if %(needs)s."),
    "only_after_always": pgettext_lazy("rule", "AI is used only after a decision by %(decider)s."),
}


def rule_sentences(language: str | None = None) -> RuleSentences:
    """Says and reads rules in this language; by default in the reader's."""
    return _rule_sentences(language or get_language() or settings.LANGUAGE_CODE)


def in_words(condition: Condition) -> str:
    """A condition in the reader's language, to stand in a sentence."""
    return rule_sentences().conditions.say(condition)


@lru_cache
def _rule_sentences(language: str) -> RuleSentences:
    with override(language):
        frames = Frames(**{name: str(text) for name, text in _FRAMES.items()})
        deciders = {code: str(text) for code, text in DECIDERS.items()}
        return RuleSentences(Sentences(VOCABULARY, _wording()), frames, deciders)


def _wording() -> Wording:
    """Of the language that is active."""
    return Wording(
        Grammar(**{name: str(text) for name, text in _GRAMMAR.items()}),
        {code: FactNames(str(texts.name), str(texts.yes), str(texts.no)) for code, texts in FACTS.items()},
        {fact: {value: str(text) for value, text in values.items()} for fact, values in VALUES.items()},
    )
