"""A question without a name, from end to end, in two origins: fetched a token, asked, lost the tab, read the answer.

Bob writes at the quiet room's own address and keeps seven words. His tab and his browser are gone. The batch leaves,
two people in two roles read it, Sanne answers, and the seven words open her answer in a browser new to the room.
"""

import re
from contextlib import ExitStack
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.two_origins import at_a_computer, come_in, two_origins
from tests.browser.walker import BrowserWalker
from tests.browser.watching import answered

pytestmark = pytest.mark.browser

LAST_DAY = date.today() + timedelta(90)
ASKED = ("Wie kijkt na wat de AI van Karim opschrijft?", "Who checks what Karim's AI writes down?")
BLACKENED = ("Wie kijkt na wat de AI van █████ opschrijft?", "Who checks what █████'s AI writes down?")
ANSWERED = ("Wie het gesprek voerde, kijkt het na.", "Whoever held the conversation checks it.")


@pytest.fixture(params=[pytest.param("nl", marks=pytest.mark.deep), "en"])
def language(request):
    return request.param


@pytest.fixture
def both(sites):
    with two_origins(sites) as running:
        yield running


@pytest.fixture
def sits_down(browser, both, language):
    """Somebody at a computer of their own: `sits_down("bob")` is logged in, `sits_down()` was never here before."""
    with ExitStack() as seats:

        def _sits_down(name=""):
            walker = BrowserWalker(seats.enter_context(at_a_computer(browser, both, language)), both.site, language)
            if name:
                walker.becomes(f"{name}@example.org")
            return walker

        yield _sits_down


def test_a_question_is_asked_and_its_answer_read_with_seven_words(browser, both, language, sits_down):
    facilitator, council, director = sits_down("fatma"), sits_down("wim"), sits_down("sanne")
    open_a_round(facilitator)
    both.others_fetch("question")
    with at_a_computer(browser, both, language) as page:
        words = ask(BrowserWalker(page, both.site, language), both)
    visitor = sits_down()
    assert open_with(visitor, both, words) == visitor.say("Het is aangenomen en wacht", "It was taken and waits")
    both.write("question", [{"text": f"Question {number}?", "about": "whole"} for number in range(4)])
    assert both.later(days=6) == 0, "a batch leaves once a week"
    assert both.later(days=7) == 1
    assert open_with(visitor, both, words) == visitor.say("Twee mensen lezen het", "Two people are reading it")
    read_before_others(facilitator, blackens="Karim")
    read_before_others(council)
    assert open_with(visitor, both, words) == visitor.say(
        "Het is doorgegeven; er is nog geen antwoord", "It was passed on; there is no answer yet"
    )
    question = answer(director)
    assert open_with(visitor, both, words).startswith(visitor.say("Het is doorgegeven", "It was passed on"))
    both.later(days=7)  # a Monday is in between: who reads at once would show that the question was theirs
    assert open_with(visitor, both, words) == visitor.say("Er is een antwoord", "There is an answer")
    visitor.reads(visitor.say(*ANSWERED))
    visitor.reads(visitor.say(*BLACKENED))
    say_whether_it_is_one(visitor)
    both.later(days=14)
    director.opens(question)
    director.reads(director.say("Niet wie, maar wanneer.", "Not who, but when."))
    assert "Bob" not in director.page.locator("main").inner_text()


def open_a_round(walker):
    walker.opens("/voice/")
    walker.follows("/voice/rounds/")
    walker.follows("/voice/rounds/open/")
    walker.fills({"closes_on": LAST_DAY.isoformat()})
    walker.page.get_by_role("status").filter(has_text=walker.say("De ronde is open", "The round is open")).wait_for()


def ask(walker, both):
    """Fetch tokens at the main address, carry them to the quiet room, and ask. Gives the seven words."""
    page = walker.page
    come_in(page, both, walker.language, "bob")
    with answered(page):
        page.get_by_role("link", name=walker.say("Vragen aan wie leiding geeft", "Questions to those who lead")).click()
    page.locator("textarea[name=text]").fill(walker.say(*ASKED))
    page.get_by_label(walker.say("AI in de hele organisatie", "AI in the whole organisation")).check()
    page.get_by_role("button", name=walker.say("Ga verder", "Go on")).click()
    expect(page.locator("[data-seven] li")).to_have_count(7)  # the browser makes them, which takes a moment
    words = page.locator("[data-seven] li").all_inner_texts()
    page.locator("[data-later]").click()
    page.get_by_role("heading", name=walker.say("Het is aangenomen", "It was taken")).wait_for()
    return " ".join(words)


def open_with(walker, both, words):
    """Enter seven words in the quiet room; gives the heading of what they open."""
    page = walker.page
    page.goto(f"{both.quiet}/{walker.language}/read/")
    page.locator("#words").fill(words)
    page.get_by_role("button", name="Open").click()
    heading = page.locator("[data-part=thread] h2")
    heading.wait_for()
    return heading.inner_text()


def read_before_others(walker, blackens=""):
    """Read all that waits, and pass it on; what names somebody is blacked out."""
    while True:
        walker.opens("/voice/reading/")
        rows = walker.page.locator(".task").filter(has_text=walker.say("Te lezen", "To read"))
        if not rows.count():
            return
        walker.clicks_at(rows.first.locator("a"))
        names = blackens and walker.page.locator(".said", has_text=blackens).count()
        walker.fills({"verdict": "pass"} | ({"words": blackens} if names else {}))


def answer(walker):
    """Find the question among the hard ones, owe the answer, and give it. Gives its address."""
    walker.opens("/course/questions/")
    walker.clicks("main a", walker.say(*BLACKENED))
    place = walker.place
    walker.follows(f"{place}owe/")
    walker.fills({"owner": "sanne@example.org", "due_on": (date.today() + timedelta(7)).isoformat()})
    walker.follows(f"{place}answer/")
    walker.fills({f"answer_{walker.language}": walker.say(*ANSWERED)})
    assert re.fullmatch(r"/course/questions/\d+/", walker.place)
    walker.reads(walker.say(*ANSWERED))
    return place


def say_whether_it_is_one(walker):
    page = walker.page
    page.locator("[data-reply] [name=found][value=partly]").check()
    page.locator("[data-reply] [name=why]").fill(walker.say("Niet wie, maar wanneer.", "Not who, but when."))
    page.locator("[data-reply] button").click()
    page.locator("[data-said]").wait_for()
