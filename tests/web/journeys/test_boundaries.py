"""The board draws a red line and lives with it; an employee asks what may, and a question that has to be answered."""

import re
from datetime import date, timedelta

import pytest

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.register.cards.actions import create_use_case, tell_facts
from tests.browser.walker import CarefulWalker
from tests.web.journeys.conftest import walked_in

WALKER = CarefulWalker

TODAY = date.today()
SOON = (TODAY + timedelta(10)).isoformat()
NEXT_YEAR = (TODAY + timedelta(300)).isoformat()

# What runs here: something that stops benefits by itself, something that divides mail, and something about children.
USES = (
    ("Uitkeringen stoppen", "Ending benefits", {"output": "decides_alone", "consequence": "serious"}),
    ("Post verdelen", "Dividing mail", {"output": "decides_alone", "consequence": "none"}),
    ("Leerlingen volgen", "Following pupils", {"output": "suggests", "data": frozenset({"children"})}),
)


@pytest.fixture
def office(office):
    with office.inside():
        by = User.objects.get(email="alice@example.org")
        for nl, en, told in USES:
            tell_facts(use_case=create_use_case(name={"nl": nl, "en": en}, kind="full", by=by), told=told, by=by)
    return office


@walked_in("nl")
def test_the_board_draws_a_line_and_allows_an_exception(walker):
    walker.becomes("sanne@example.org")
    draft = takes_over(walker, "person_decides")
    changes_it(walker, draft)
    walker.follows(f"{draft}effects/")
    walker.reads(walker.say("1 zou eroverheen gaan", "1 would cross it"))
    walker.reads(walker.say("Uitkeringen stoppen", "Ending benefits"))
    an_example_fails(walker, draft)
    mends_it(walker, draft)
    walker.presses(f"{draft}adopt/")
    walker.reads(walker.say("1 gaat eroverheen", "1 crosses it"))
    allows_an_exception(walker, draft)


def takes_over(walker, code):
    """From the shelf to a draft with an owner and two days; gives its address."""
    walker.opens("/course/boundaries/")
    walker.follows("/course/boundaries/shelf/")
    walker.presses(f"/shelf/{code}/")
    walker.fills({"owner": "sanne@example.org", "valid_from": TODAY.isoformat(), "review_on": NEXT_YEAR})
    return re.search(r"/course/boundaries/\d+/", walker.place)[0]


def changes_it(walker, draft):
    """Other words, and one line more in its rule."""
    walker.follows(f"{draft}edit/")
    walker.fills({"value_nl": "Menselijkheid, ook als het druk is.", "value_en": "Humanity, also when it is busy."})
    walker.follows(f"{draft}rule/")
    walker.follows(f"{draft}rule/effect/")
    walker.fills({"effect": "never"})
    add_line(walker, draft, "trained", way="no")
    walker.reads(walker.say("Voordat het vastgesteld kan worden", "Before it can be adopted"))  # its example knew less
    walker.presses("/when/2/remove/")
    walker.follows(f"{draft}effects/")
    walker.opens(f"{draft}rule/sentence/")
    walker.opens(draft)


def add_line(walker, draft, fact, **values):
    walker.follows(f"{draft}rule/when/add/")
    walker.fills({"fact": fact})
    walker.fills(values)


def an_example_fails(walker, draft):
    """Somebody added an example while the board was reading: what comes out otherwise keeps it from being adopted."""
    other = walker.beside()
    other.opens(f"{draft}rule/")
    other.follows(f"{draft}examples/add/")
    other.fills(
        {
            "name_nl": "Spellingcontrole",
            "name_en": "A spelling check",
            "expected": "crossed",
            "output": "suggests",
            "consequence": "none",
        }
    )
    walker.presses(f"{draft}adopt/")
    says = walker.say("komt er iets anders uit dan je zei", "does not come out as you said")
    walker.reads(says)
    assert walker.texts("main form[action$='/adopt/']") == []
    walker.follows(f"{draft}effects/")
    walker.reads(says)
    assert walker.texts("main form[action$='/adopt/']") == []


def mends_it(walker, draft):
    walker.opens(f"{draft}rule/")
    example = walker.say("Spellingcontrole", "A spelling check")
    walker.clicks("main li", example, part="button")
    walker.follows(f"{draft}effects/")


def allows_an_exception(walker, draft):
    walker.follows("/course/use-case/")  # crossings come first
    walker.reads(walker.say("Uitkeringen stoppen", "Ending benefits"))
    walker.clicks("main a[href$='/exception/']")
    why = ("Tot het team op sterkte is.", "Until the team is complete.")
    walker.fills({"owner": "sanne@example.org", "reason_nl": why[0], "reason_en": why[1], "last_day": SOON})
    walker.reads(walker.say("er loopt een uitzondering", "an exception runs"))
    walker.reads(walker.say(*why))
    walker.opens(draft)
    walker.reads(walker.say("er loopt een uitzondering", "an exception runs"))


@walked_in("en")
def test_a_decision_that_has_to_come_first_is_kept_by_those_who_take_it(walker):
    walker.becomes("sanne@example.org")
    draft = takes_over(walker, "children")
    walker.follows(f"{draft}effects/")
    walker.presses(f"{draft}adopt/")
    walker.follows("/course/use-case/")
    walker.reads(walker.say("Leerlingen volgen", "Following pupils"))
    use_case = walker.place.partition("#")[0]
    walker.becomes("alice@example.org")
    walker.opens(use_case)
    assert walker.texts("main a[href$='/decision/']") == []
    walker.becomes("sanne@example.org")
    walker.opens(use_case)
    walker.clicks("main a[href$='/decision/']")
    why = ("Ouders denken mee.", "Parents think along.")
    walker.fills({"allowed": "yes", "names": "Sanne de Vries", "reason_nl": why[0], "reason_en": why[1]})
    walker.reads(walker.say("Het besluit dat nodig was, is genomen", "The decision it asks for was taken"))
    walker.reads(walker.say(*why))


@walked_in("nl")
def test_an_employee_asks_what_may_and_a_hard_question_by_name(walker):
    asks_and_registers(walker)
    question = asks_by_name(walker)
    is_answered(walker, question)
    walker.becomes("karim@example.org")
    walker.opens("/me/")
    walker.follows(question)
    walker.follows(f"{question}say/")
    walker.fills({"found": "yes"})
    walker.reads(walker.say("Deze vraag heeft een antwoord", "This question has an answer"))


def asks_and_registers(walker):
    walker.becomes("karim@example.org")
    walker.opens("/me/")
    walker.follows("/course/may-i/")
    assert len(walker.texts("main form .field")) <= 5
    walker.fills(
        {
            "work": ["writing"],
            "domain": ["communication"],
            "affected": ["citizens"],
            "data": ["none_of_these"],
            "output": "suggests",
        }
    )
    walker.reads(walker.say("Dat weten we nog niet.", "We cannot tell yet."))  # nobody adopted a boundary here
    name = walker.say("Brief aan de straat", "Letter to the street")
    walker.fills({"name": name})
    walker.reads(name)


def asks_by_name(walker):
    walker.opens("/course/questions/")
    walker.follows("/course/questions/ask/")
    walker.fills({"words": walker.say("Verandert mijn rooster door AI?", "Does AI change my roster?")})
    return re.search(r"/course/questions/(\d+)/", walker.place)[0]


def is_answered(walker, question):
    walker.becomes("sanne@example.org")
    walker.opens(question)
    walker.reads("Karim de Vries")
    walker.follows(f"{question}owe/")
    walker.fills({"owner": "sanne@example.org", "due_on": SOON})
    walker.opens("/me/")
    walker.clicks("main a[href$='/answer/']")
    walker.fills({"answer_nl": "Nee. Roosters blijven van het team.", "answer_en": "No. The team keeps its rosters."})
