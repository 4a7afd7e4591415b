"""The words for facts, in Dutch and English: how each is asked, and how it stands in a sentence.

No words hold a quotation mark or a bracket: those are what a sentence is taken apart by (`condition_words`).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from draagvlak_core.leadership.card_facts import Group

Words = Mapping[str, str]


def _in(nl: str, en: str) -> Words:
    return {"nl": nl, "en": en}


@dataclass(frozen=True, slots=True)
class FactWords:
    """`name` stands in a sentence before values; `yes` and `no` are whole clauses of a fact without values."""

    ask: Words
    name: Words
    yes: Words | None = None
    no: Words | None = None
    hint: Words | None = None


GROUPS: Mapping[Group, Words] = {
    Group.WORK: _in("Wat het doet", "What it does"),
    Group.PEOPLE: _in("Wie ermee te maken krijgt", "Whom it touches"),
    Group.DATA: _in("Gegevens en gereedschap", "Data and tools"),
    Group.ARRANGED: _in("Wat er geregeld is", "What was arranged"),
}

WORDS: Mapping[str, FactWords] = {
    "work": FactWords(
        _in("Wat voor werk doet de AI?", "What kind of work does the AI do?"),
        _in("het soort werk", "the kind of work"),
    ),
    "domain": FactWords(
        _in("Waarover gaat het?", "What is it about?"),
        _in("het onderwerp", "the subject"),
    ),
    "output": FactWords(
        _in("Wat gebeurt er met de uitkomst?", "What happens with the outcome?"),
        _in("wat er met de uitkomst gebeurt", "what happens with the outcome"),
    ),
    "goal": FactWords(
        _in("Staat er op de kaart waarom we dit gebruiken?", "Does the card say why we use it?"),
        _in("het doel", "the goal"),
        _in("er staat waarom we het gebruiken", "it is written down why we use it"),
        _in("er staat niet waarom we het gebruiken", "it is not written down why we use it"),
    ),
    "affected": FactWords(
        _in("Over wie gaat de uitkomst, of wie merkt er iets van?", "Whom is the outcome about, or who feels it?"),
        _in("wie ermee te maken krijgt", "who is touched by it"),
    ),
    "consequence": FactWords(
        _in("Hoe zwaar kan de uitkomst voor iemand zijn?", "How much can the outcome mean for somebody?"),
        _in("wat het voor iemand betekent", "what it means for somebody"),
        hint=_in(
            "Zwaar is bijvoorbeeld: geld, werk, een woning, zorg, een straf of een diploma krijgen of verliezen.",
            "Serious is for instance: getting or losing money, work, a home, care, freedom or a diploma.",
        ),
    ),
    "outsiders": FactWords(
        _in(
            "Hebben mensen van buiten er zelf mee te maken, zoals bij een chatbot?",
            "Do people from outside deal with it themselves, as with a chatbot?",
        ),
        _in("contact met mensen van buiten", "contact with people from outside"),
        _in("mensen van buiten hebben er zelf mee te maken", "people from outside deal with it themselves"),
        _in("mensen van buiten hebben er zelf niet mee te maken", "people from outside do not deal with it themselves"),
    ),
    "told": FactWords(
        _in(
            "Weten de mensen om wie het gaat dat er AI wordt gebruikt?",
            "Are the people concerned told that AI is used?",
        ),
        _in("vertellen dat er AI wordt gebruikt", "telling people that AI is used"),
        _in(
            "de mensen om wie het gaat weten dat er AI wordt gebruikt", "the people concerned are told that AI is used"
        ),
        _in(
            "de mensen om wie het gaat weten niet dat er AI wordt gebruikt",
            "the people concerned are not told that AI is used",
        ),
    ),
    "person": FactWords(
        _in("Kan iemand in plaats daarvan een mens spreken?", "Can somebody talk to a person instead?"),
        _in("een mens spreken", "talking to a person"),
        _in("iemand kan in plaats daarvan een mens spreken", "somebody can talk to a person instead"),
        _in("iemand kan in plaats daarvan geen mens spreken", "nobody can talk to a person instead"),
    ),
    "generates": FactWords(
        _in(
            "Maakt het tekst, beeld of geluid dat anderen te zien krijgen?",
            "Does it make text, images or sound that others get to see?",
        ),
        _in("tekst, beeld of geluid maken", "making text, images or sound"),
        _in("het maakt tekst, beeld of geluid voor anderen", "it makes text, images or sound for others"),
        _in("het maakt geen tekst, beeld of geluid voor anderen", "it makes no text, images or sound for others"),
    ),
    "marked": FactWords(
        _in("Staat erbij dat het met AI is gemaakt?", "Is it marked as made with AI?"),
        _in("erbij zetten dat het met AI is gemaakt", "marking it as made with AI"),
        _in("er staat bij dat het met AI is gemaakt", "it is marked as made with AI"),
        _in("er staat niet bij dat het met AI is gemaakt", "it is not marked as made with AI"),
    ),
    "personal": FactWords(
        _in("Gebruikt het persoonsgegevens?", "Does it use personal data?"),
        _in("persoonsgegevens", "personal data"),
        _in("het gebruikt persoonsgegevens", "it uses personal data"),
        _in("het gebruikt geen persoonsgegevens", "it uses no personal data"),
    ),
    "data": FactWords(
        _in("Welke gevoelige gegevens gebruikt het?", "Which sensitive data does it use?"),
        _in("de gevoelige gegevens", "the sensitive data"),
    ),
    "place": FactWords(
        _in("Waar gaan de gegevens naartoe?", "Where does the data go?"),
        _in("de plaats waar de gegevens zijn", "the place of the data"),
    ),
    "supplier_learns": FactWords(
        _in("Leert de leverancier van onze gegevens?", "Does the supplier learn from our data?"),
        _in("leren van onze gegevens", "learning from our data"),
        _in("de leverancier leert van onze gegevens", "the supplier learns from our data"),
        _in("de leverancier leert niet van onze gegevens", "the supplier does not learn from our data"),
    ),
    "provided": FactWords(
        _in("Is dit gereedschap dat wij zelf aanbieden?", "Is this a tool that we provide?"),
        _in("gereedschap dat wij aanbieden", "a tool that we provide"),
        _in("wij bieden het gereedschap zelf aan", "we provide the tool ourselves"),
        _in("wij bieden het gereedschap niet zelf aan", "we do not provide the tool ourselves"),
    ),
    "legal_basis": FactWords(
        _in("Is er een wettelijke grondslag opgeschreven?", "Was a legal basis written down?"),
        _in("de wettelijke grondslag", "the legal basis"),
        _in("er is een wettelijke grondslag opgeschreven", "a legal basis was written down"),
        _in("er is geen wettelijke grondslag", "there is no legal basis"),
    ),
    "checked": FactWords(
        _in(
            "Kijkt een mens naar elke uitkomst voordat er iets mee gebeurt?",
            "Does a person look at each outcome before it is used?",
        ),
        _in("kijken naar elke uitkomst", "looking at each outcome"),
        _in("een mens kijkt naar elke uitkomst", "a person looks at each outcome"),
        _in("een mens kijkt niet naar elke uitkomst", "a person does not look at each outcome"),
    ),
    "explained": FactWords(
        _in("Kunnen we uitleggen hoe een uitkomst tot stand komt?", "Can we explain how an outcome comes about?"),
        _in("uitleg over een uitkomst", "explaining an outcome"),
        _in("we kunnen een uitkomst uitleggen", "we can explain an outcome"),
        _in("we kunnen een uitkomst niet uitleggen", "we cannot explain an outcome"),
    ),
    "objection": FactWords(
        _in(
            "Kan iemand bezwaar maken, en kijkt een mens er dan opnieuw naar?",
            "Can somebody object, and does a person then look again?",
        ),
        _in("bezwaar maken", "objecting"),
        _in("iemand kan bezwaar maken bij een mens", "somebody can object to a person"),
        _in("iemand kan geen bezwaar maken bij een mens", "nobody can object to a person"),
    ),
    "stoppable": FactWords(
        _in("Mag iemand met een naam het meteen stopzetten?", "May somebody with a name stop it at once?"),
        _in("stopzetten", "stopping it"),
        _in("iemand met een naam mag het meteen stopzetten", "somebody with a name may stop it at once"),
        _in("niemand mag het meteen stopzetten", "nobody may stop it at once"),
    ),
    "fallback": FactWords(
        _in("Gaat het werk veilig door als de AI uitvalt?", "Does the work go on safely when the AI fails?"),
        _in("doorgaan zonder de AI", "going on without the AI"),
        _in("het werk gaat veilig door als de AI uitvalt", "the work goes on safely when the AI fails"),
        _in("het werk gaat niet veilig door als de AI uitvalt", "the work does not go on safely when the AI fails"),
    ),
    "heard": FactWords(
        _in(
            "Is er met de mensen die ermee te maken krijgen gepraat voordat er gekozen was?",
            "Were the people it touches heard before the choice was made?",
        ),
        _in("vooraf praten met de mensen om wie het gaat", "hearing people before the choice"),
        _in("er is vooraf met de mensen om wie het gaat gepraat", "the people it touches were heard before the choice"),
        _in(
            "er is vooraf niet met de mensen om wie het gaat gepraat",
            "the people it touches were not heard before the choice",
        ),
    ),
    "trained": FactWords(
        _in(
            "Hebben de mensen die ermee werken geleerd om de uitkomst te beoordelen?",
            "Have the people who work with it learned to judge the outcome?",
        ),
        _in("leren beoordelen", "learning to judge"),
        _in("wie ermee werkt, heeft geleerd de uitkomst te beoordelen", "who works with it has learned to judge it"),
        _in(
            "wie ermee werkt, heeft niet geleerd de uitkomst te beoordelen",
            "who works with it has not learned to judge it",
        ),
    ),
    "tested": FactWords(
        _in("Is het getest in ons eigen werk?", "Was it tested in our own work?"),
        _in("testen in ons eigen werk", "testing in our own work"),
        _in("het is getest in ons eigen werk", "it was tested in our own work"),
        _in("het is niet getest in ons eigen werk", "it was not tested in our own work"),
    ),
    "fair": FactWords(
        _in(
            "Is nagegaan of het voor alle groepen mensen even goed werkt?",
            "Was it checked that it works equally well for all groups of people?",
        ),
        _in("nagaan of het voor alle groepen even goed werkt", "checking that it works for all groups"),
        _in("er is nagegaan dat het voor alle groepen even goed werkt", "it was checked to work for all groups"),
        _in(
            "er is niet nagegaan dat het voor alle groepen even goed werkt", "it was not checked to work for all groups"
        ),
    ),
    "assessment": FactWords(
        _in(
            "Is een toets gedaan op de gevolgen voor mensen, zoals een DPIA of IAMA?",
            "Was an assessment done of what it does to people, such as a DPIA?",
        ),
        _in("een toets op de gevolgen voor mensen", "an assessment of the impact"),
        _in("er is een toets gedaan op de gevolgen voor mensen", "the impact on people was assessed"),
        _in("er is geen toets gedaan op de gevolgen voor mensen", "the impact on people was not assessed"),
    ),
}
