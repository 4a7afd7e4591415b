"""The words for the values of facts: to choose from on a card, and between quotation marks in a rule."""

from collections.abc import Mapping

from django.utils.translation import pgettext_lazy

from draagvlak.foundation.register.cards.fact_texts import Words

VALUES: Mapping[str, Mapping[str, Words]] = {
    "work": {
        "writing": pgettext_lazy("value of a fact", "writing"),
        "summarising": pgettext_lazy("value of a fact", "summarising"),
        "searching": pgettext_lazy("value of a fact", "searching"),
        "translating": pgettext_lazy("value of a fact", "translating"),
        "transcribing": pgettext_lazy("value of a fact", "writing out speech"),
        "answering": pgettext_lazy("value of a fact", "answering questions"),
        "advising": pgettext_lazy("value of a fact", "advising people"),
        "recognising": pgettext_lazy("value of a fact", "recognising text or images"),
        "predicting": pgettext_lazy("value of a fact", "predicting"),
        "planning": pgettext_lazy("value of a fact", "planning and dividing work"),
        "detecting": pgettext_lazy("value of a fact", "finding errors or abuse"),
        "assessing": pgettext_lazy("value of a fact", "assessing or ranking people"),
        "deciding": pgettext_lazy("value of a fact", "deciding about people"),
        "monitoring": pgettext_lazy("value of a fact", "watching people"),
        "images": pgettext_lazy("value of a fact", "making images or sound"),
        "coding": pgettext_lazy("value of a fact", "programming"),
        "steering": pgettext_lazy("value of a fact", "steering machines"),
    },
    "domain": {
        "recruitment": pgettext_lazy("value of a fact", "recruiting and hiring"),
        "performance": pgettext_lazy("value of a fact", "how staff do their work"),
        "benefits": pgettext_lazy("value of a fact", "benefits, permits and provisions"),
        "enforcement": pgettext_lazy("value of a fact", "inspection and enforcement"),
        "justice": pgettext_lazy("value of a fact", "justice and police"),
        "migration": pgettext_lazy("value of a fact", "asylum and migration"),
        "care": pgettext_lazy("value of a fact", "care and health"),
        "education": pgettext_lazy("value of a fact", "education and tests"),
        "credit": pgettext_lazy("value of a fact", "credit and insurance"),
        "safety": pgettext_lazy("value of a fact", "the safety of people"),
        "democracy": pgettext_lazy("value of a fact", "elections and politics"),
        "communication": pgettext_lazy("value of a fact", "communication with people from outside"),
        "sales": pgettext_lazy("value of a fact", "sales and customers"),
        "research": pgettext_lazy("value of a fact", "research and knowledge"),
        "operations": pgettext_lazy("value of a fact", "our own office work"),
    },
    "output": {
        "suggests": pgettext_lazy("value of a fact", "a person uses it as an idea or first draft"),
        "prepares": pgettext_lazy("value of a fact", "it prepares the work of a person"),
        "recommends": pgettext_lazy("value of a fact", "it recommends a choice"),
        "decides_with": pgettext_lazy("value of a fact", "it decides and a person signs"),
        "decides_alone": pgettext_lazy("value of a fact", "it decides without a person"),
    },
    "affected": {
        "staff": pgettext_lazy("value of a fact", "our own staff"),
        "applicants": pgettext_lazy("value of a fact", "applicants"),
        "citizens": pgettext_lazy("value of a fact", "citizens"),
        "clients": pgettext_lazy("value of a fact", "customers or clients"),
        "patients": pgettext_lazy("value of a fact", "patients"),
        "pupils": pgettext_lazy("value of a fact", "pupils or students"),
        "children": pgettext_lazy("value of a fact", "children"),
        "vulnerable": pgettext_lazy("value of a fact", "people in a vulnerable position"),
    },
    "consequence": {
        "none": pgettext_lazy("value of a fact", "nothing"),
        "light": pgettext_lazy("value of a fact", "something small"),
        "serious": pgettext_lazy("value of a fact", "something serious"),
    },
    "data": {
        "special": pgettext_lazy("value of a fact", "data on health, belief or origin"),
        "criminal": pgettext_lazy("value of a fact", "data on crimes"),
        "children": pgettext_lazy("value of a fact", "data of children"),
        "financial": pgettext_lazy("value of a fact", "data on the money of people"),
        "confidential": pgettext_lazy("value of a fact", "confidential documents"),
        "biometric": pgettext_lazy("value of a fact", "faces, voices or fingerprints"),
        "emotion": pgettext_lazy("value of a fact", "feelings of people"),
        "location": pgettext_lazy("value of a fact", "where people are"),
        "behaviour": pgettext_lazy("value of a fact", "what staff do at work"),
    },
    "place": {
        "own": pgettext_lazy("value of a fact", "on our own computers"),
        "eu": pgettext_lazy("value of a fact", "with others in the EU"),
        "elsewhere": pgettext_lazy("value of a fact", "outside the EU"),
    },
}
