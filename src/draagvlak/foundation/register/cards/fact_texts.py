"""The words for facts: how each is asked on a card, and how it stands in the sentence of a rule.

No words of a sentence hold a quotation mark or a bracket: those are what a sentence is taken apart by.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from draagvlak_core.register.card_facts import Group

Words = Any  # a text that is looked up when it is shown


@dataclass(frozen=True, slots=True)
class FactTexts:
    """`name` stands in a sentence beside values; `yes` and `no` are whole clauses of a fact without values."""

    ask: Words
    name: Words
    yes: Words = ""
    no: Words = ""
    hint: Words = ""


GROUPS: Mapping[Group, Words] = {
    Group.WORK: pgettext_lazy("group of questions", "What it does"),
    Group.PEOPLE: pgettext_lazy("group of questions", "Whom it touches"),
    Group.DATA: pgettext_lazy("group of questions", "Data and tools"),
    Group.ARRANGED: pgettext_lazy("group of questions", "What was arranged"),
}

FACTS: Mapping[str, FactTexts] = {
    "work": FactTexts(
        _("What kind of work does the AI do?"),
        pgettext_lazy("in a rule", "the kind of work"),
    ),
    "domain": FactTexts(
        pgettext_lazy("about a use of AI", "What is it about?"),
        pgettext_lazy("in a rule", "the subject"),
    ),
    "output": FactTexts(
        _("What happens with the outcome?"),
        pgettext_lazy("in a rule", "what happens with the outcome"),
    ),
    "goal": FactTexts(
        _("Does the card say why we use it?"),
        pgettext_lazy("in a rule", "the goal"),
        pgettext_lazy("in a rule", "it is written down why we use it"),
        pgettext_lazy("in a rule", "it is not written down why we use it"),
    ),
    "affected": FactTexts(
        _("Whom is the outcome about, or who feels it?"),
        pgettext_lazy("in a rule", "who is touched by it"),
    ),
    "consequence": FactTexts(
        _("How much can the outcome mean for somebody?"),
        pgettext_lazy("in a rule", "what it means for somebody"),
        hint=_("Serious is for instance: getting or losing money, work, a home, care, freedom or a diploma."),
    ),
    "outsiders": FactTexts(
        _("Do people from outside deal with it themselves, as with a chatbot?"),
        pgettext_lazy("in a rule", "contact with people from outside"),
        pgettext_lazy("in a rule", "people from outside deal with it themselves"),
        pgettext_lazy("in a rule", "people from outside do not deal with it themselves"),
    ),
    "told": FactTexts(
        _("Are the people concerned told that AI is used?"),
        pgettext_lazy("in a rule", "telling people that AI is used"),
        pgettext_lazy("in a rule", "the people concerned are told that AI is used"),
        pgettext_lazy("in a rule", "the people concerned are not told that AI is used"),
    ),
    "person": FactTexts(
        _("Can somebody talk to a person instead?"),
        pgettext_lazy("in a rule", "talking to a person"),
        pgettext_lazy("in a rule", "somebody can talk to a person instead"),
        pgettext_lazy("in a rule", "nobody can talk to a person instead"),
    ),
    "generates": FactTexts(
        _("Does it make text, images or sound that others get to see?"),
        pgettext_lazy("in a rule", "making text, images or sound"),
        pgettext_lazy("in a rule", "it makes text, images or sound for others"),
        pgettext_lazy("in a rule", "it makes no text, images or sound for others"),
    ),
    "marked": FactTexts(
        _("Is it marked as made with AI?"),
        pgettext_lazy("in a rule", "marking it as made with AI"),
        pgettext_lazy("in a rule", "it is marked as made with AI"),
        pgettext_lazy("in a rule", "it is not marked as made with AI"),
    ),
    "personal": FactTexts(
        _("Does it use personal data?"),
        pgettext_lazy("in a rule", "personal data"),
        pgettext_lazy("in a rule", "it uses personal data"),
        pgettext_lazy("in a rule", "it uses no personal data"),
    ),
    "data": FactTexts(
        _("Which sensitive data does it use?"),
        pgettext_lazy("in a rule", "the sensitive data"),
    ),
    "place": FactTexts(
        _("Where does the data go?"),
        pgettext_lazy("in a rule", "the place of the data"),
    ),
    "supplier_learns": FactTexts(
        _("Does the supplier learn from our data?"),
        pgettext_lazy("in a rule", "learning from our data"),
        pgettext_lazy("in a rule", "the supplier learns from our data"),
        pgettext_lazy("in a rule", "the supplier does not learn from our data"),
    ),
    "provided": FactTexts(
        _("Is this a tool that we provide?"),
        pgettext_lazy("in a rule", "a tool that we provide"),
        pgettext_lazy("in a rule", "we provide the tool ourselves"),
        pgettext_lazy("in a rule", "we do not provide the tool ourselves"),
    ),
    "legal_basis": FactTexts(
        _("Was a legal basis written down?"),
        pgettext_lazy("in a rule", "the legal basis"),
        pgettext_lazy("in a rule", "a legal basis was written down"),
        pgettext_lazy("in a rule", "there is no legal basis"),
    ),
    "checked": FactTexts(
        _("Does a person look at each outcome before it is used?"),
        pgettext_lazy("in a rule", "looking at each outcome"),
        pgettext_lazy("in a rule", "a person looks at each outcome"),
        pgettext_lazy("in a rule", "a person does not look at each outcome"),
    ),
    "explained": FactTexts(
        _("Can we explain how an outcome comes about?"),
        pgettext_lazy("in a rule", "explaining an outcome"),
        pgettext_lazy("in a rule", "we can explain an outcome"),
        pgettext_lazy("in a rule", "we cannot explain an outcome"),
    ),
    "objection": FactTexts(
        _("Can somebody object, and does a person then look again?"),
        pgettext_lazy("in a rule", "objecting"),
        pgettext_lazy("in a rule", "somebody can object to a person"),
        pgettext_lazy("in a rule", "nobody can object to a person"),
    ),
    "stoppable": FactTexts(
        _("May somebody with a name stop it at once?"),
        pgettext_lazy("in a rule", "stopping it"),
        pgettext_lazy("in a rule", "somebody with a name may stop it at once"),
        pgettext_lazy("in a rule", "nobody may stop it at once"),
    ),
    "fallback": FactTexts(
        _("Does the work go on safely when the AI fails?"),
        pgettext_lazy("in a rule", "going on without the AI"),
        pgettext_lazy("in a rule", "the work goes on safely when the AI fails"),
        pgettext_lazy("in a rule", "the work does not go on safely when the AI fails"),
    ),
    "heard": FactTexts(
        _("Were the people it touches heard before the choice was made?"),
        pgettext_lazy("in a rule", "hearing people before the choice"),
        pgettext_lazy("in a rule", "the people it touches were heard before the choice"),
        pgettext_lazy("in a rule", "the people it touches were not heard before the choice"),
    ),
    "trained": FactTexts(
        _("Have the people who work with it learned to judge the outcome?"),
        pgettext_lazy("in a rule", "learning to judge"),
        pgettext_lazy("in a rule", "who works with it has learned to judge it"),
        pgettext_lazy("in a rule", "who works with it has not learned to judge it"),
    ),
    "tested": FactTexts(
        _("Was it tested in our own work?"),
        pgettext_lazy("in a rule", "testing in our own work"),
        pgettext_lazy("in a rule", "it was tested in our own work"),
        pgettext_lazy("in a rule", "it was not tested in our own work"),
    ),
    "fair": FactTexts(
        _("Was it checked that it works equally well for all groups of people?"),
        pgettext_lazy("in a rule", "checking that it works for all groups"),
        pgettext_lazy("in a rule", "it was checked to work for all groups"),
        pgettext_lazy("in a rule", "it was not checked to work for all groups"),
    ),
    "assessment": FactTexts(
        _("Was an assessment done of what it does to people, such as a DPIA?"),
        pgettext_lazy("in a rule", "an assessment of the impact"),
        pgettext_lazy("in a rule", "the impact on people was assessed"),
        pgettext_lazy("in a rule", "the impact on people was not assessed"),
    ),
}
