"""Boundaries for every organisation, and for those that employ people and sell things."""

from draagvlak_core.leadership.boundaries import Effect, Rule
from draagvlak_core.leadership.conditions import All, Any, Contains, Is, Not
from draagvlak_core.leadership.shelf_parts import ABOUT_PEOPLE, Offered, Sector, both, crossed, respected, some

COMMON: tuple[Offered, ...] = (
    Offered(
        "person_decides",
        Sector.ALL,
        both("AI beslist nooit alleen over iets zwaars.", "AI never decides something serious by itself."),
        both(
            "Menselijkheid: wie iets zwaars over je beslist, kun je aankijken en tegenspreken.",
            "Humanity: whoever decides something serious about you can be looked in the eye and contradicted.",
        ),
        Rule(Effect.NEVER, All((Is("output", "decides_alone"), Is("consequence", "serious")))),
        (
            crossed(
                "Een systeem dat zelf een uitkering stopt",
                "A system that ends a benefit by itself",
                output="decides_alone",
                consequence="serious",
            ),
            respected(
                "Een filter dat post over afdelingen verdeelt",
                "A filter that divides mail over departments",
                output="decides_alone",
                consequence="none",
            ),
        ),
    ),
    Offered(
        "no_feelings",
        Sector.ALL,
        both("Wij meten met AI nooit wat iemand voelt.", "We never measure with AI what somebody feels."),
        both("Waardigheid: gevoelens zijn van mensen zelf.", "Dignity: feelings belong to people themselves."),
        Rule(Effect.NEVER, Contains("data", ("emotion",))),
        (
            crossed(
                "Een camera die ziet of bellers boos zijn",
                "A tool that hears whether callers are angry",
                data=some("emotion"),
            ),
            respected("Een spellingcontrole", "A spelling check", data=some()),
        ),
    ),
    Offered(
        "no_secrets_elsewhere",
        Sector.ALL,
        both(
            "Gevoelige gegevens gaan alleen in gereedschap dat wij aanbieden en waar de leverancier niet van leert.",
            "Sensitive data only goes into tools that we provide and from which the supplier does not learn.",
        ),
        both(
            "Vertrouwen: wat mensen ons geven, geven wij niet door.",
            "Trust: what people give us, we do not pass on.",
        ),
        Rule(
            Effect.ONLY_IF,
            Contains("data", ("special", "criminal", "children", "financial", "confidential")),
            All((Is("provided", True), Is("supplier_learns", False))),
        ),
        (
            crossed(
                "Een dossier samenvatten in een gratis chatbot",
                "Summarising a file in a free chatbot",
                data=some("confidential"),
                provided=False,
                supplier_learns=True,
            ),
            respected(
                "Hetzelfde dossier in ons eigen taalmodel",
                "The same file in our own language model",
                data=some("confidential"),
                provided=True,
                supplier_learns=False,
            ),
        ),
    ),
    Offered(
        "tell_people",
        Sector.ALL,
        both(
            "Wie met AI praat of leest wat AI maakte, weet dat.",
            "Whoever talks with AI, or reads what AI made, knows it.",
        ),
        both("Eerlijkheid: niemand hoeft te raden.", "Honesty: nobody has to guess."),
        Rule(
            Effect.ONLY_IF,
            Any((Is("outsiders", True), Is("generates", True))),
            All((Any((Is("outsiders", False), Is("told", True))), Any((Is("generates", False), Is("marked", True))))),
        ),
        (
            crossed(
                "Een chatbot die zich voordoet als medewerker",
                "A chatbot that pretends to be a member of staff",
                outsiders=True,
                told=False,
                generates=True,
                marked=False,
            ),
            respected(
                "Een zoekhulp voor eigen medewerkers",
                "A search tool for our own staff",
                outsiders=False,
                generates=False,
            ),
        ),
    ),
    Offered(
        "applicants",
        Sector.BUSINESS,
        both(
            "AI beoordeelt of rangschikt geen sollicitanten.",
            "AI does not assess or rank applicants.",
        ),
        both("Eerlijke kansen: een mens leest je brief.", "Fair chances: a person reads your letter."),
        Rule(Effect.NEVER, All((Contains("domain", ("recruitment",)), Contains("work", ABOUT_PEOPLE)))),
        (
            crossed(
                "Cv’s van sollicitanten rangschikken",
                "Ranking the CVs of applicants",
                domain=some("recruitment"),
                work=some("assessing"),
            ),
            respected(
                "Een vacaturetekst herschrijven",
                "Rewriting a job advertisement",
                domain=some("recruitment"),
                work=some("writing"),
            ),
        ),
    ),
    Offered(
        "no_watching",
        Sector.BUSINESS,
        both(
            "Wij volgen medewerkers niet met AI en beoordelen hun werk er niet mee.",
            "We do not watch staff with AI, and do not assess their work with it.",
        ),
        both(
            "Vertrouwen: wie zich bekeken voelt, vraagt niets meer.",
            "Trust: people who feel watched stop asking questions.",
        ),
        Rule(
            Effect.NEVER,
            All(
                (
                    Contains("affected", ("staff",)),
                    Any(
                        (
                            Contains("work", ("monitoring",)),
                            All((Contains("domain", ("performance",)), Contains("work", ABOUT_PEOPLE))),
                        )
                    ),
                )
            ),
        ),
        (
            crossed(
                "Toetsaanslagen per medewerker bijhouden",
                "Counting key strokes per member of staff",
                affected=some("staff"),
                work=some("monitoring"),
            ),
            respected(
                "Roosters maken met wensen van het team",
                "Making rosters with the wishes of the team",
                affected=some("staff"),
                work=some("planning"),
                domain=some("operations"),
            ),
        ),
    ),
    Offered(
        "heard_first",
        Sector.BUSINESS,
        both(
            "Wat het werk van mensen verandert, begint pas als zij gehoord zijn.",
            "What changes people’s work only begins when they were heard.",
        ),
        both(
            "Zeggenschap: meepraten zolang er nog iets te kiezen is.",
            "A say: being heard while there is something to choose.",
        ),
        Rule(
            Effect.ONLY_IF,
            All((Contains("affected", ("staff",)), Not(Is("consequence", "none")))),
            Is("heard", True),
        ),
        (
            crossed(
                "Een roosterprogramma dat niemand kende",
                "A roster program nobody knew of",
                affected=some("staff"),
                consequence="light",
                heard=False,
            ),
            respected(
                "Een chatbot voor klanten", "A chatbot for customers", affected=some("clients"), consequence="light"
            ),
        ),
    ),
)
