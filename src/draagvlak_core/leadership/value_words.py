"""The words for the values of facts, in Dutch and English."""

from collections.abc import Mapping

from draagvlak_core.leadership.fact_words import Words


def _in(nl: str, en: str) -> Words:
    return {"nl": nl, "en": en}


VALUES: Mapping[str, Mapping[str, Words]] = {
    "work": {
        "writing": _in("schrijven", "writing"),
        "summarising": _in("samenvatten", "summarising"),
        "searching": _in("zoeken", "searching"),
        "translating": _in("vertalen", "translating"),
        "transcribing": _in("spraak uitschrijven", "writing out speech"),
        "answering": _in("vragen beantwoorden", "answering questions"),
        "advising": _in("mensen advies geven", "advising people"),
        "recognising": _in("tekst of beeld herkennen", "recognising text or images"),
        "predicting": _in("voorspellen", "predicting"),
        "planning": _in("plannen en verdelen", "planning and dividing work"),
        "detecting": _in("fouten of misbruik opsporen", "finding errors or abuse"),
        "assessing": _in("mensen beoordelen of rangschikken", "assessing or ranking people"),
        "deciding": _in("beslissen over mensen", "deciding about people"),
        "monitoring": _in("mensen volgen", "watching people"),
        "images": _in("beeld of geluid maken", "making images or sound"),
        "coding": _in("programmeren", "programming"),
        "steering": _in("apparaten aansturen", "steering machines"),
    },
    "domain": {
        "recruitment": _in("mensen werven en aannemen", "recruiting and hiring"),
        "performance": _in("hoe medewerkers werken", "how staff do their work"),
        "benefits": _in("uitkeringen, vergunningen en voorzieningen", "benefits, permits and provisions"),
        "enforcement": _in("toezicht en handhaving", "inspection and enforcement"),
        "justice": _in("rechtspraak en politie", "justice and police"),
        "migration": _in("asiel en migratie", "asylum and migration"),
        "care": _in("zorg en gezondheid", "care and health"),
        "education": _in("onderwijs en toetsen", "education and tests"),
        "credit": _in("krediet en verzekeringen", "credit and insurance"),
        "safety": _in("veiligheid van mensen", "the safety of people"),
        "democracy": _in("verkiezingen en politiek", "elections and politics"),
        "communication": _in("communicatie met mensen van buiten", "communication with people from outside"),
        "sales": _in("verkoop en klanten", "sales and customers"),
        "research": _in("onderzoek en kennis", "research and knowledge"),
        "operations": _in("ons eigen kantoorwerk", "our own office work"),
    },
    "output": {
        "suggests": _in("een mens gebruikt het als idee of eerste tekst", "a person uses it as an idea or first draft"),
        "prepares": _in("het bereidt werk van een mens voor", "it prepares the work of a person"),
        "recommends": _in("het raadt een keuze aan", "it recommends a choice"),
        "decides_with": _in("het beslist en een mens tekent ervoor", "it decides and a person signs"),
        "decides_alone": _in("het beslist zonder mens", "it decides without a person"),
    },
    "affected": {
        "staff": _in("eigen medewerkers", "our own staff"),
        "applicants": _in("sollicitanten", "applicants"),
        "citizens": _in("inwoners", "citizens"),
        "clients": _in("klanten of cliënten", "customers or clients"),
        "patients": _in("patiënten", "patients"),
        "pupils": _in("leerlingen of studenten", "pupils or students"),
        "children": _in("kinderen", "children"),
        "vulnerable": _in("mensen in een kwetsbare positie", "people in a vulnerable position"),
    },
    "consequence": {
        "none": _in("niets", "nothing"),
        "light": _in("iets kleins", "something small"),
        "serious": _in("iets zwaars", "something serious"),
    },
    "data": {
        "special": _in("gegevens over gezondheid, geloof of afkomst", "data on health, belief or origin"),
        "criminal": _in("strafrechtelijke gegevens", "data on crimes"),
        "children": _in("gegevens van kinderen", "data of children"),
        "financial": _in("gegevens over iemands geld", "data on the money of people"),
        "confidential": _in("vertrouwelijke stukken", "confidential documents"),
        "biometric": _in("gezicht, stem of vingerafdruk", "faces, voices or fingerprints"),
        "emotion": _in("gevoelens van mensen", "feelings of people"),
        "location": _in("waar mensen zijn", "where people are"),
        "behaviour": _in("wat medewerkers op hun werk doen", "what staff do at work"),
    },
    "place": {
        "own": _in("op onze eigen computers", "on our own computers"),
        "eu": _in("bij een ander in de EU", "with others in the EU"),
        "elsewhere": _in("buiten de EU", "outside the EU"),
    },
}
