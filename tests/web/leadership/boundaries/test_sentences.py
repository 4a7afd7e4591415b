"""A rule says the same in every language we speak, and is read back from each."""

import pytest
from django.conf import settings
from hypothesis import given

from draagvlak.foundation.register.cards.fact_texts import FACTS, GROUPS
from draagvlak.foundation.register.cards.value_texts import VALUES
from draagvlak.pillars.leadership.boundaries.sentences import rule_sentences
from draagvlak.pillars.leadership.boundaries.shelf.offers import SHELF
from draagvlak.pillars.leadership.boundaries.shelf.parts import Sector
from draagvlak.ui.language import in_all_languages
from draagvlak_core.leadership.boundaries.rules import Decider, Effect, Rule, failing
from draagvlak_core.register import card_facts
from draagvlak_core.register.card_facts import Group
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions.tree import AllOf, AnyOf, Contains, Is, IsFilled, Not, Unfit
from draagvlak_core.shared.conditions.vocabulary import Kind
from tests.core.leadership.strategies import conditions, rules

LANGUAGES = [code for code, _name in settings.LANGUAGES]
IN_EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
CARE = Contains("domain", ("care",))


@IN_EACH_LANGUAGE
@given(rule=rules())
def test_the_sentence_of_a_rule_is_read_back_as_that_rule(language, rule):
    sentences = rule_sentences(language)
    assert sentences.read(sentences.say(rule)) == rule


@IN_EACH_LANGUAGE
@given(condition=conditions())
def test_the_sentence_of_a_condition_is_read_back_as_that_condition(language, condition):
    sentences = rule_sentences(language).conditions
    assert sentences.read(sentences.say(condition)) == condition


# To the letter: organisations have adopted boundaries in these words.
SAID = [
    (
        Rule(Effect.NEVER, AllOf((Is("output", "decides_alone"), Is("consequence", "serious")))),
        "We gebruiken nooit AI als dit klopt: wat er met de uitkomst gebeurt is “het beslist zonder mens” en wat het"
        " voor iemand betekent is “iets zwaars”.",
        "AI is never used if what happens with the outcome is “it decides without a person” and what it means for"
        " somebody is “something serious”.",
    ),
    (
        Rule(Effect.ONLY_IF, CARE, AnyOf((Is("checked", True), Not(AllOf((IsFilled("legal_basis"), CARE)))))),
        "Klopt dit: bij het onderwerp hoort “zorg en gezondheid”? Dan gebruiken we AI alleen als ook dit klopt: een"
        " mens kijkt naar elke uitkomst of het is niet zo dat (er is een wettelijke grondslag opgeschreven en bij het"
        " onderwerp hoort “zorg en gezondheid”).",
        "If the subject includes “care and health”, AI is used only if a person looks at each outcome or it is not so"
        " that (a legal basis was written down and the subject includes “care and health”).",
    ),
    (
        Rule(Effect.ONLY_AFTER, Not(CARE), decider=Decider.WORKS_COUNCIL),
        "Klopt dit: bij het onderwerp hoort niet “zorg en gezondheid”? Dan gebruiken we AI alleen na een besluit van de"
        " ondernemingsraad.",
        "If the subject does not include “care and health”, AI is used only after a decision by the works council.",
    ),
    (
        Rule(Effect.ONLY_AFTER, decider=Decider.BOARD),
        "We gebruiken AI alleen na een besluit van het bestuur.",
        "AI is used only after a decision by the board.",
    ),
    (
        Rule(Effect.ONLY_IF, needs=Not(IsFilled("data"))),
        "We gebruiken AI alleen als dit klopt: de gevoelige gegevens: geen enkele geldt.",
        "AI is used only if the sensitive data: none applies.",
    ),
]


@pytest.mark.parametrize(("rule", "dutch", "english"), SAID, ids=[rule.effect.value for rule, *_words in SAID])
def test_a_rule_is_said_to_the_letter(rule, dutch, english):
    assert rule_sentences("nl").say(rule) == dutch
    assert rule_sentences("en").say(rule) == english


@pytest.mark.parametrize("sentence", ["", "AI is fine.", "If it rains, AI is used only after a decision by the king."])
def test_a_sentence_that_is_no_rule_is_refused(sentence):
    with pytest.raises(Unfit, match="not_understood"):
        rule_sentences("en").read(sentence)


@pytest.mark.parametrize(
    ("sentence", "at"),
    [
        ("the moon is “full”", "the moon is “full”"),
        ("the sensitive data includes “feet”", "“feet”"),
        ("a person looks at each outcome and", "and"),
        ("(a person looks at each outcome", ""),
        (
            "a person looks at each outcome and we can explain an outcome or we cannot explain an outcome",
            "or we cannot explain an outcome",
        ),
    ],
)
def test_a_sentence_that_cannot_be_followed_says_at_which_words(sentence, at):
    with pytest.raises(Unfit) as refused:
        rule_sentences("en").conditions.read(sentence)
    assert (refused.value.code, refused.value.at) == ("not_understood", at)


def test_every_fact_and_value_has_words():
    assert set(FACTS) == set(card_facts.BY_CODE)
    assert set(GROUPS) == set(Group)
    for fact in card_facts.FACTS:
        texts = FACTS[fact.code]
        assert all(in_all_languages(texts.ask).values())
        assert all(in_all_languages(texts.name).values())
        assert bool(texts.yes) is bool(texts.no) is (fact.kind in (Kind.YES_NO, Kind.FILLED))
        assert set(VALUES.get(fact.code, {})) == set(fact.values)


@IN_EACH_LANGUAGE
def test_no_two_facts_or_values_are_said_in_the_same_words(language):
    wording = rule_sentences(language).conditions.wording
    clauses = [words for names in wording.facts.values() for words in (names.name, names.yes, names.no) if words]
    assert len(set(clauses)) == len(clauses)
    for values in wording.values.values():
        assert len(set(values.values())) == len(values)
    said = [*clauses, *(words for values in wording.values.values() for words in values.values())]
    assert not any(mark in text for text in said for mark in "“”()")


@pytest.mark.parametrize("offered", SHELF, ids=lambda offered: offered.code)
def test_every_boundary_on_the_shelf_is_sharp(offered):
    assert failing(offered.rule, offered.examples) == ()
    assert {example.expected for example in offered.examples} == {Answer.MET, Answer.NOT_MET}
    for text in (offered.sentence, offered.value, *(example.name for example in offered.examples)):
        versions = in_all_languages(text)
        assert all(versions.values())
        assert len(set(versions.values())) == len(LANGUAGES)


def test_the_shelf_has_something_for_every_sector():
    assert {offered.sector for offered in SHELF} == set(Sector)
    assert len({offered.code for offered in SHELF}) == len(SHELF) >= 10
