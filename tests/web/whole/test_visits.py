"""What every page owes its reader, read off the record of one visit per reader and language (tests/visits.py)."""

import pytest

from tests.addresses import own_views
from tests.halfway import buttons_for, enter, everybody_in_one
from tests.page import Page, badly_put
from tests.visits import LANGUAGES, READERS

# The heaviest page asks a hundred times; more is a query per row, or a page that wants to be two.
QUERIES = 120

# Words of one language that the other does not have.
FOREIGN = {
    "nl": {
        "and",
        "are",
        "can",
        "from",
        "have",
        "nobody",
        "not",
        "people",
        "should",
        "that",
        "the",
        "this",
        "what",
        "which",
        "who",
        "why",
        "will",
        "with",
        "yet",
        "you",
        "your",
    },
    "en": {
        "deze",
        "dit",
        "een",
        "geen",
        "hebben",
        "het",
        "jij",
        "jouw",
        "kan",
        "mensen",
        "moet",
        "naar",
        "niet",
        "nog",
        "voor",
        "waarom",
        "wat",
        "wie",
        "wordt",
        "zijn",
    },
}

# Reached by other ways than a link on a page; each says how.
NOT_BY_LINK = {
    "council:counts": "a file, linked in the works council's room",
    "decisions:checkpoint": "a file, linked on the log page",
    "decisions:export": "a file, linked on the log page",
    "gates:decide": "shows the gate again when a decision is refused",
    "gates:gates": "the address above a gate: leads to the overview, on which all gates stand",
    "leadership:add_line": "opens when a fact was picked for a line",
    "leadership:beforehand": "linked where a boundary waits for a decision; in the sample none does",
    "organisation:look": "opens when a list was chosen",
    "register:columns": "opens when a table was chosen",
    "register:run": "opens when a register file was chosen",
    "retention:person": "linked on the page of a person who left",
    "sample:empty": "linked on the start page, before there is an organisation",
    "sample:progress": "opens while the sample is built",
    "trust:pulse_open": "linked on the page of pulses while none is open",
    "voice:open": "linked on the page of rounds while no round for questions is open",
    "voice:tokens": "asked by the script that fetches tokens",
    "ui:components": "for those who build Draagvlak",
}


each_visit = pytest.mark.parametrize(
    ("who", "language"),
    [
        # One process makes a visit, and reads all of it.
        pytest.param(who, language, marks=pytest.mark.xdist_group(f"visit {who} {language}"))
        for language in LANGUAGES
        for who in READERS
    ],
)


@pytest.fixture
def visit(visits, who, language):
    return visits(who, language)


@each_visit
def test_no_link_leads_to_a_closed_door(visit):
    """Not to one that is closed to this reader, nor to nothing."""
    linked = visit.linked
    closed = [one for one in visit.answers if one.path in linked and one.status not in (200, 302)]
    assert [f"{one.path} answers {one.status}; linked on {linked[one.path]}" for one in closed] == []


@each_visit
def test_no_page_shows_a_fault_of_ours(visit):
    assert [f"{one.path} answers {one.status}" for one in visit.every if one.status >= 500] == []


@each_visit
def test_pages_speak_one_language(visit, language):
    wrong = []
    for answer in pages(visit):
        assert answer.page.language == language, answer.path
        if heard := FOREIGN[language].intersection(answer.page.words()):
            wrong.append(f"{answer.path}: {sorted(heard)}")
    assert not wrong


@each_visit
def test_the_policy_is_strict_on_every_answer(visit):
    assert [one.path for one in visit.every if not is_strict(one.policy)] == []


@each_visit
def test_no_page_asks_the_database_too_often(visit):
    assert [f"{one.path} asks {one.queries} times" for one in visit.every if one.queries > QUERIES] == []


@each_visit
def test_every_page_is_put_together_well(visit):
    """On every page of every reader; axe looks at fewer of them, and at more on each: tests/browser."""
    assert [f"{answer.path}: {fault}" for answer in pages(visit) for fault in badly_put(answer.page)] == []


def pages(visit):
    """All that can be read on this visit, pages that say what is missing or closed included."""
    refused = (answer.refused for answer in visit.every if answer.refused)
    return [answer for answer in (*visit.every, *refused) if answer.html]


def is_strict(policy):
    return "default-src 'none'" in policy and not any(word in policy for word in ("unsafe", "http:", "*"))


@pytest.fixture(scope="module")
def in_dutch(visits):
    return [visits(who, "nl") for who in READERS]


@pytest.mark.xdist_group("all visits")
def test_links_lead_to_every_page(visits, in_dutch):
    """A page no link leads to does not exist for its readers. Buttons (views that only take a POST) are no pages."""
    reached = {answer.view for visit in in_dutch for answer in visit.answers}
    with visits.inside():
        buttons = buttons_for(enter(everybody_in_one(), headers={"host": "localhost"}))
    assert own_views().keys() - reached - buttons == NOT_BY_LINK.keys()


def test_the_check_hears_a_foreign_word():
    page = '<html lang="nl"><p>Dit is <b>the</b> <i lang="en">and <u lang="nl">who</u></i> <input title="why"></p>'
    assert FOREIGN["nl"].intersection(Page(page).words()) == {"the", "who", "why"}


def test_the_check_sees_what_is_badly_put():
    page = (
        '<title>x</title><main><h1>x</h1><h3>y</h3><input name="q" id="a"><label for="b">z</label><a href="/" id="a">'
    )
    assert [fault.split()[0] for fault in badly_put(Page(page))] == ["two", "for", "q", "nothing", "a"]
