"""From an empty organisation to an adopted course, in Dutch, as somebody who was never here before.

A new director reads what is asked and types. Reading is taken at 200 words a minute and typing at 25, slow for both;
with every page loaded it has to stay under twenty minutes. The page of the course then has to print on two sides.
"""

import re

import pytest

from tests.browser.people import found, hire_staff
from tests.browser.walker import BrowserWalker, walking

pytestmark = [pytest.mark.browser]

MINUTES = 20
TYPED, READ, PER_PAGE = 25, 200, 3  # words a minute, words a minute, seconds

ANSWERS = {
    "role_of_ai": "AI helpt ons zoeken, schrijven en voorbereiden. Mensen praten, beslissen en leggen uit.",
    "strengthens": "Waar papier tussen ons en de inwoner staat, en waar we eerder zien dat iemand hulp nodig heeft.",
    "values": "Menselijk, eerlijk en open. Wie ons nodig heeft, spreekt een mens.",
    "stays_human": "Het gesprek, het besluit en de laatste blik op alles wat de deur uitgaat.",
    "our_work": "Niemand verliest door AI zijn baan in de komende drie jaar. Werk verandert wel; leren is werk.",
}
AMBITIONS = ("Meer tijd voor mensen die bellen", "Brieven die iedereen begrijpt", "Minder papierwerk, meer vakwerk")
BOUNDARIES = (
    ("AI neemt nooit alleen een besluit over een inwoner.", "Menselijkheid: iemand moet het kunnen uitleggen."),
    ("We gebruiken AI niet om medewerkers te volgen of te beoordelen.", "Vertrouwen op het werk."),
    ("We herkennen geen gezichten of gevoelens van mensen.", "Vrijheid: je mag onbekend zijn in je eigen stad."),
    ("Wie een mens wil spreken, krijgt een mens te spreken.", "Toegang: niet iedereen kan met een machine praten."),
    (
        "Gevoelige gegevens gaan niet naar AI buiten ons netwerk.",
        "Geborgenheid voor wie hulp vraagt.",
    ),
)


class NewUser(BrowserWalker):
    """Counts what somebody has to read and type."""

    pages = typed = read = 0

    def looks_around(self):
        super().looks_around()
        self.pages += 1
        self.read += len(self.page.locator("main").inner_text().split())

    def fills(self, values, **how):
        self.typed += sum(len(str(words).split()) for words in values.values() if isinstance(words, str))
        super().fills(values, **how)

    @property
    def minutes(self):
        return self.pages * PER_PAGE / 60 + self.typed / TYPED + self.read / READ


@pytest.fixture
def director(sites, browser):
    with sites.running() as site:
        with site.inside():
            found(languages=("nl",))
            hire_staff()
        with walking(browser, site, "nl", NewUser) as somebody:
            somebody.becomes("sanne@example.org")
            yield somebody


def test_a_course_with_three_ambitions_and_five_boundaries_within_twenty_minutes(director):
    director.opens("/")
    director.follows("/course/")
    director.presses("/course/start/")
    while (step := director.place.rstrip("/").rsplit("/", 1)[-1]) != "draft":
        write(director, step)
    director.clicks("main a[href='/course/draft/adopt/']")
    assert director.page.locator("[name=boundaries]:checked").count() == len(BOUNDARIES)
    director.fills({"names": "Sanne de Vries en Hanna de Vries"})
    for words in (*ANSWERS.values(), *AMBITIONS, *(sentence for sentence, _value in BOUNDARIES)):
        director.reads(words)
    director.reads("Sanne de Vries en Hanna de Vries")
    assert director.minutes < MINUTES, (director.pages, director.typed, director.read)
    assert 1 <= sides(director.page) <= 2


def write(director, step):
    if step == "ambitions":
        for title in AMBITIONS:
            director.fills({"title_nl": title})
    elif step == "boundaries":
        for sentence, value in BOUNDARIES:
            director.fills({"sentence_nl": sentence, "value_nl": value})
    else:
        director.fills({"text_nl": ANSWERS[step]})
        return
    director.clicks("main a", "Ga verder")


def sides(page):
    """How many sides of A4 a page takes on paper."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4")))
