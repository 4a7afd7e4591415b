"""Boundaries for government, care and education."""

from draagvlak_core.leadership.boundaries import Decider, Effect, Rule
from draagvlak_core.leadership.conditions import All, Contains, Is, IsFilled, Not
from draagvlak_core.leadership.shelf_parts import ABOUT_PEOPLE, Offered, Sector, both, crossed, respected, some

PUBLIC: tuple[Offered, ...] = (
    Offered(
        "legal_basis",
        Sector.GOVERNMENT,
        both(
            "Bij uitkeringen, vergunningen en handhaving is er een wettelijke grondslag en is er vooraf getoetst.",
            "Where benefits, permits or enforcement are concerned, there is a legal basis and the impact was assessed.",
        ),
        both(
            "Rechtmatigheid: de overheid doet alleen wat de wet toestaat.",
            "Lawfulness: government does only what the law allows.",
        ),
        Rule(
            Effect.ONLY_IF,
            Contains("domain", ("benefits", "enforcement")),
            All((IsFilled("legal_basis"), Is("assessment", True))),
        ),
        (
            crossed(
                "Controles kiezen zonder grondslag",
                "Choosing inspections without a legal basis",
                domain=some("enforcement"),
                legal_basis=False,
                assessment=True,
            ),
            respected(
                "Aanvragen voorsorteren, met grondslag en toets",
                "Sorting requests, with a basis and an assessment",
                domain=some("benefits"),
                legal_basis=True,
                assessment=True,
            ),
        ),
    ),
    Offered(
        "no_suspects",
        Sector.GOVERNMENT,
        both(
            "AI wijst niemand aan als mogelijke overtreder.",
            "AI never points at anybody as a possible offender.",
        ),
        both(
            "Onschuld: je bent pas verdacht als een mens daar een reden voor heeft.",
            "Innocence: you are only suspect when a person has a reason.",
        ),
        Rule(
            Effect.NEVER,
            All(
                (
                    Contains("domain", ("enforcement", "justice", "benefits")),
                    Contains("work", ("predicting", "assessing", "detecting")),
                    Contains("affected", ("citizens", "clients", "vulnerable", "children")),
                )
            ),
        ),
        (
            crossed(
                "Voorspellen wie fraude pleegt met een uitkering",
                "Predicting who commits benefit fraud",
                domain=some("benefits"),
                work=some("predicting"),
                affected=some("citizens"),
            ),
            respected(
                "Voorspellen waar een weg stuk gaat",
                "Predicting where a road will break",
                domain=some("operations"),
                work=some("predicting"),
                affected=some(),
            ),
        ),
    ),
    Offered(
        "objection",
        Sector.GOVERNMENT,
        both(
            "Merkt een inwoner er iets zwaars van, dan kan die bezwaar maken en leggen wij het uit.",
            "When it means something serious for a citizen, they can object and we explain it.",
        ),
        both("Rechtsbescherming: tegenspreken moet kunnen.", "Protection: being able to contradict."),
        Rule(
            Effect.ONLY_IF,
            All((Contains("affected", ("citizens", "clients")), Is("consequence", "serious"))),
            All((Is("objection", True), Is("explained", True))),
        ),
        (
            crossed(
                "Een onverklaarbaar oordeel over schulden",
                "A verdict on debts nobody can explain",
                affected=some("citizens"),
                consequence="serious",
                objection=True,
                explained=False,
            ),
            respected(
                "Een samenvatting van een gesprek",
                "A summary of a call",
                affected=some("citizens"),
                consequence="none",
            ),
        ),
    ),
    Offered(
        "clinician",
        Sector.CARE,
        both(
            "Over zorg adviseert AI alleen als een mens elke uitkomst bekijkt en het in ons eigen werk is getest.",
            "On care, AI only advises when a person looks at each outcome and it was tested in our own work.",
        ),
        both("Veiligheid: een fout raakt een lichaam.", "Safety: an error touches a body."),
        Rule(
            Effect.ONLY_IF,
            All((Contains("domain", ("care",)), Contains("work", ("advising", "predicting", "assessing", "deciding")))),
            All((Is("checked", True), Is("tested", True), Is("trained", True))),
        ),
        (
            crossed(
                "Een triage die niemand nakijkt",
                "A triage nobody looks over",
                domain=some("care"),
                work=some("assessing"),
                checked=False,
                tested=True,
                trained=True,
            ),
            respected(
                "Een overdracht uitschrijven",
                "Writing out a handover",
                domain=some("care"),
                work=some("transcribing"),
            ),
        ),
    ),
    Offered(
        "someone_to_talk_to",
        Sector.CARE,
        both(
            "Wie kwetsbaar is, kan altijd een mens spreken.",
            "Whoever is vulnerable can always talk to a person.",
        ),
        both("Nabijheid: zorg is ook gezien worden.", "Closeness: care is also being seen."),
        Rule(
            Effect.ONLY_IF,
            All((Is("outsiders", True), Contains("affected", ("patients", "vulnerable", "children")))),
            Is("person", True),
        ),
        (
            crossed(
                "Alleen nog een chatbot voor patiënten",
                "Nothing but a chatbot for patients",
                outsiders=True,
                affected=some("patients"),
                person=False,
            ),
            respected("Een rooster voor de afdeling", "A roster for the ward", outsiders=False, affected=some("staff")),
        ),
    ),
    Offered(
        "marks",
        Sector.EDUCATION,
        both(
            "AI geeft geen cijfers en bepaalt niet wie ergens wordt toegelaten.",
            "AI gives no marks and does not decide who is admitted.",
        ),
        both("Groei: een leerling is meer dan een voorspelling.", "Growth: a pupil is more than a prediction."),
        Rule(
            Effect.NEVER,
            All((Contains("domain", ("education",)), Contains("work", ABOUT_PEOPLE), Not(Is("output", "suggests")))),
        ),
        (
            crossed(
                "Examens nakijken met AI",
                "Marking exams with AI",
                domain=some("education"),
                work=some("assessing"),
                output="recommends",
            ),
            respected(
                "Oefenvragen bedenken",
                "Thinking up practice questions",
                domain=some("education"),
                work=some("writing"),
                output="suggests",
            ),
        ),
    ),
    Offered(
        "children",
        Sector.EDUCATION,
        both(
            "Gegevens van kinderen gebruiken we alleen na een besluit van het bestuur.",
            "Data of children is only used after a decision by the board.",
        ),
        both("Bescherming: een kind kan nog niet kiezen.", "Protection: a child cannot choose yet."),
        Rule(Effect.ONLY_AFTER, Contains("data", ("children",)), decider=Decider.BOARD),
        (
            crossed("Voorspellen welke leerling uitvalt", "Predicting which pupil drops out", data=some("children")),
            respected("Lesideeën voor leraren", "Lesson ideas for teachers", data=some()),
        ),
    ),
)
