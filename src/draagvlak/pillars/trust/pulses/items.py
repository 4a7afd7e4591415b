"""The questions of a pulse, in our own words: five subjects, two questions each, five answers and "I don't know"."""

from draagvlak.foundation.figures.models import Round
from draagvlak.foundation.figures.questions import Question
from draagvlak.ui.text import Text
from draagvlak_core.voice.post_form import Field, Kind, Option

BIN = "bin"
WHERE = Text(nl="Waar werk je?", en="Where do you work?")

WHERE_HINT = Text(
    nl="Kleine afdelingen staan samen. Zo weet ook de computer niet meer dan deze groep.",
    en="Small units stand together. So the computer, too, knows no more than this group.",
)

ANSWERS = {
    1: Text(nl="Helemaal niet", en="Not at all"),
    2: Text(nl="Weinig", en="A little"),
    3: Text(nl="Deels", en="Partly"),
    4: Text(nl="Grotendeels", en="Mostly"),
    5: Text(nl="Helemaal", en="Completely"),
    0: Text(nl="Weet ik niet", en="I don't know"),
}

TRUST = Text(nl="Vertrouwen in de AI die wij gebruiken", en="Trust in the AI we use")
SAFETY = Text(nl="Je veilig voelen om je uit te spreken", en="Feeling safe to speak up")
WORK = Text(nl="Tevredenheid over het werk", en="Satisfaction with the work")
TOGETHER = Text(nl="Samenwerking", en="Collaboration")
CONTROL = Text(nl="Greep op het eigen werk", en="Control over one's own job")

ITEMS = (
    Question(
        "trust_result",
        Text(
            nl="Kun je bouwen op wat de AI in jouw werk oplevert?",
            en="Can you rely on what the AI in your work comes up with?",
        ),
        TRUST,
    ),
    Question(
        "trust_care",
        Text(
            nl="Gaat onze organisatie zorgvuldig om met AI?",
            en="Does our organisation handle AI with care?",
        ),
        TRUST,
    ),
    Question(
        "safety_doubt",
        Text(
            nl="Kun je in je team hardop zeggen dat je twijfelt aan AI?",
            en="Can you say out loud in your team that you have doubts about AI?",
        ),
        SAFETY,
    ),
    Question(
        "safety_mistake",
        Text(
            nl="Kun je een fout met AI melden zonder dat het je wordt nagedragen?",
            en="Can you report a mistake with AI without it being held against you?",
        ),
        SAFETY,
    ),
    Question(
        "work_joy",
        Text(nl="Heb je plezier in je werk?", en="Do you enjoy your work?"),
        WORK,
    ),
    Question(
        "work_worth",
        Text(
            nl="Voelt je werk zinvol, ook nu er AI bij komt?",
            en="Does your work feel worthwhile, also now that AI comes in?",
        ),
        WORK,
    ),
    Question(
        "together_help",
        Text(
            nl="Helpen jullie elkaar in het team als iets met AI niet lukt?",
            en="Do you help one another in the team when something with AI does not work out?",
        ),
        TOGETHER,
    ),
    Question(
        "together_others",
        Text(
            nl="Werken jullie goed samen met andere teams?",
            en="Do you work well together with other teams?",
        ),
        TOGETHER,
    ),
    Question(
        "control_how",
        Text(
            nl="Kun je zelf bepalen hoe je AI in je werk gebruikt, of niet?",
            en="Can you decide yourself how you use AI in your work, or not?",
        ),
        CONTROL,
    ),
    Question(
        "control_say",
        Text(
            nl="Heb je iets te zeggen over hoe je werk verandert?",
            en="Do you have a say in how your work changes?",
        ),
        CONTROL,
    ),
)


def fields_of(measured: Round) -> list[Field]:
    """The form in the quiet room: a bin of the round, never a smaller unit, and the questions."""
    names = {unit["key"]: unit["words"] for unit in measured.units}
    bins = tuple(Option(one["key"], _together([names[unit] for unit in one["units"]])) for one in measured.bins)
    answers = tuple(Option(str(value), dict(words)) for value, words in ANSWERS.items())
    return [
        Field(BIN, Kind.CHOICE, dict(WHERE), dict(WHERE_HINT), options=bins),
        *(Field(item.code, Kind.CHOICE, dict(item.words), options=answers) for item in ITEMS),
    ]


def _together(names: list[dict[str, str]]) -> dict[str, str]:
    """The names of units that are counted together, in each language."""
    languages = {language for name in names for language in name}
    return {language: " + ".join(Text(name).said(language).words for name in names) for language in sorted(languages)}
