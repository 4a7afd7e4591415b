"""Names under which organisations keep the fields of a use case, in Dutch and English.

Drawn from the Dutch standard, the US federal inventory, the UK's ATRS and common spreadsheets. Exact names (after
`values.plain`) come first; a name that merely contains a word is a weaker sign.
"""

NAMES = {
    "name": (
        "name, naam, title, titel, use case name, use case, toepassing, naam toepassing, naam algoritme, "
        "algoritme, ai toepassing, naam van de toepassing, project name, project title, system name, task, ai"
        " system"
    ),
    "summary": (
        "description short, korte omschrijving, summary, samenvatting, short description, omschrijving, "
        "beschrijving, description, korte beschrijving, toelichting"
    ),
    "does": (
        "does, wat doet het, what it does, what does it do, system outputs, outputs, functionality, "
        "functionaliteit, werking in het kort, wat doet de toepassing"
    ),
    "why": (
        "why, waarom, goal, doel, doel en impact, purpose, problem solved, goal and impact, aanleiding, what "
        "problem is the ai intended to solve, doelstelling, purpose and impact"
    ),
    "does_not": (
        "does not, wat doet het niet, what it does not do, not intended for, grenzen, limitations, "
        "beperkingen, niet bedoeld voor, out of scope"
    ),
    "affected": (
        "affected, who is affected, wie merkt er iets van, betrokkenen, doelgroep, target group, users, "
        "gebruikers, affected people, stakeholders, voor wie"
    ),
    "stays_human": (
        "stays human, wat blijft mensenwerk, human intervention, menselijke tussenkomst, human oversight, "
        "human role, menselijk toezicht, rol van de mens"
    ),
    "objection": (
        "objection, bezwaar, appeal, redress, hi appeal process, appeal process, how to object, "
        "bezwaarprocedure, bezwaar maken"
    ),
    "risks": (
        "risks, risico's, risicos, risk, risicobeheer, risk management, hi potential impacts, potential "
        "impacts, mitigations, maatregelen"
    ),
    "data": (
        "data, gegevens, source data, used data, data description, databronnen, gebruikte gegevens, datasets,"
        " data sources, bronnen"
    ),
    "how_it_works": (
        "how it works, technische werking, methods and models, technical design, techniek, model, methode, "
        "classification, ai classification, technology, werking"
    ),
    "legal_basis": (
        "legal basis, lawful basis, wettelijke basis, juridische basis, grondslag, wettelijke grondslag, "
        "rechtsgrond, legal base"
    ),
    "impact_assessment": (
        "impact assessment, impactassessment, impacttoetsen, impacttoets, dpia, iama, assessments, hi "
        "assessment completed, impact assessments, toetsen"
    ),
    "vendor": "vendor, leverancier, provider, supplier, vendor name, external providers, aanbieder, vendors",
    "tool": "tool, product, system, systeem, software, tool name, applicatie, pakket, hulpmiddel",
    "start_date": (
        "start date, startdatum, begin date, begindatum, operational date, in gebruik sinds, start, ingangsdatum"
    ),
    "end_date": "end date, einddatum, einde, end, datum einde, retired date",
    "contact": ("contact, contact email, contactgegevens, e mail, email, contactpersoon, email address, e mailadres"),
    "source_organisation": (
        "organisation, organization, organisatie, organisatienaam, agency name, gemeente, naam organisatie, "
        "body, source organisation, instelling, instantie"
    ),
    "unit": (
        "unit, afdeling, team, department, agency bureau, bureau, onderdeel, directie, eenheid, dienst, "
        "bureau component, domein, cluster"
    ),
    "source_id": (
        "source id, id, lars, algorithm id, algoritme id, bron id, uc id, use case id, identifier, nummer, "
        "kenmerk, referentie"
    ),
    "website": "website, url, link, publiekspagina, link naar publiekspagina, webpagina",
    "risk_class": (
        "risk class, risicoklasse, is high impact, risk group, ai risk classification, risiconiveau, risk "
        "level, risk category, risicocategorie, ai act classification, high impact"
    ),
    "publication_category": "publication category, publicatiecategorie",
    "stage": ("stage, fase, status, development stage, phase, stage of development, lifecycle, stadium, levensfase"),
    "told_personal": "has pii, contains personal data, uses personal data, bevat persoonsgegevens",
    "told_tested": "hi testing conducted, testing conducted, tested, getest",
    "told_trained": "hi training established, operator training, training established, training gevolgd",
    "told_fallback": "hi failsafe presence, failsafe, fail safe",
    "told_place": "data location, place of the data, plaats van de gegevens",
    "told_checked": "human checks each outcome, mens kijkt naar elke uitkomst",
}

FIELD_OF = {name.strip(): target for target, names in NAMES.items() for name in names.split(",")}

# One or two words that a long heading contains ("What problem is it intended to solve?"), most telling first.
CONTAINED = (
    ("does_not", ("not do", "doet het niet", "niet bedoeld", "out of scope")),
    ("legal_basis", ("legal basis", "lawful basis", "wettelijke basis", "juridische basis", "grondslag")),
    ("impact_assessment", ("impact assessment", "impacttoets")),
    ("stage", ("stage of development", "development stage", "levensfase")),
    ("source_id", ("use case id", "bron id")),
    ("name", ("use case name", "naam van", "name of the")),
    ("why", ("problem", "doel van", "purpose of")),
    ("stays_human", ("human intervention", "human oversight", "mensenwerk", "menselijke")),
    ("objection", ("appeal", "bezwaar")),
    ("risks", ("risico's", "risks")),
    ("vendor", ("vendor", "leverancier")),
    ("contact", ("email address", "e mailadres")),
)

DUTCH = frozenset(
    (
        "de",
        "het",
        "een",
        "en",
        "van",
        "is",
        "voor",
        "niet",
        "met",
        "dat",
        "op",
        "te",
        "door",
        "worden",
        "wordt",
        "bij",
        "zijn",
        "die",
        "om",
        "aan",
        "ook",
    )
)
ENGLISH = frozenset(
    (
        "the",
        "a",
        "and",
        "of",
        "to",
        "is",
        "for",
        "not",
        "with",
        "that",
        "by",
        "are",
        "be",
        "in",
        "it",
        "this",
        "from",
        "as",
        "on",
        "will",
        "can",
    )
)
