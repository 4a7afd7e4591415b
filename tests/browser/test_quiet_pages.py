"""Every page of the quiet room, in each state it can be in: fit for everybody, without a script, and by keyboard alone.

The page script itself passes all published vectors in the browser, which is where people run it.
"""

import json
from contextlib import contextmanager
from datetime import timedelta
from hashlib import pbkdf2_hmac, sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from playwright.sync_api import expect

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice import actions as voice
from draagvlak.foundation.voice.models import Batch, Post, Round
from draagvlak.pillars.leadership.questions import actions as questions
from draagvlak.ui.text import Text
from tests.browser.two_origins import at_a_computer, come_in, open_both_rounds, staff, two_origins
from tests.browser.watching import COLOURS, RULES, answered, faults
from tests.core.voice.vectors import FOUND, come_out, needs_vectors

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("quiet pages")]

# Two looks at each page in one language, the other two in the other.
LOOKS = {"nl": [("light", 320, RULES), ("dark", 1280, COLOURS)], "en": [("light", 1280, RULES), ("dark", 320, COLOURS)]}
ITEMS = 11  # where somebody works, and ten questions
LONG = 2001
OURS = "bada bafa baga baha baja baka"  # with a seventh word: the receipts below


def threads():
    """Threads in each state that is not the pool's, owned by words that are known here."""
    asked = Round.objects.get(purpose="question")
    batch = Batch.objects.create(code="b", purpose="question", left_on=clock.today(), size=4)
    states = {"bala": "reading", "bama": "refused", "bana": "passed", "bapa": "passed"}
    for number, (word, state) in enumerate(states.items()):
        seed = pbkdf2_hmac("sha256", f"{OURS} {word}".encode(), b"draagvlak/v1|receipt", 10_000)
        public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
        content = {} if state == "refused" else {"language": "nl", "text": "Wie kijkt dit na?", "about": "whole"}
        Post.objects.create(
            key=f"k{number}",
            round=asked,
            batch=batch,
            thread=sha256(public).hexdigest(),
            content=content,
            public=public.hex(),
            state=state,
            why="attack" if state == "refused" else "",
        )
    asking = questions.ask_question(words={"nl": "Wie kijkt dit na?"}, asker=None, key="k3")
    with clock.at(clock.now() - timedelta(days=9)):
        questions.answer_question(
            question=asking.question, answer=Text(nl="Wij.", en="We do."), by=Person.objects.get(code="Sanne")
        )
    voice.refresh_room()


@pytest.fixture(scope="module")
def both(sites):
    with two_origins(sites, staff, open_both_rounds, threads, delay=600) as running:
        yield running


@pytest.fixture(params=["nl", "en"])
def language(request):
    return request.param


@pytest.fixture
def say(language):
    return lambda nl, en: nl if language == "nl" else en


@pytest.fixture
def page(browser, both, language):
    """A browser of somebody who was never here before."""
    with at_a_computer(browser, both, language, forgives="net::ERR_FAILED") as opened:  # nobody_there
        yield opened


@pytest.fixture
def inside(page, both, language):
    """Somebody came in with tokens: `inside("bob", "alice")`, one of them per language, for each fetches once."""

    def _inside(dutch, english):
        come_in(page, both, language, dutch if language == "nl" else english)

    return _inside


def opens(page, both, language, path=""):
    assert page.goto(f"{both.quiet}/{language}/{path}").status < 500


def go_to(page, both, language, nth):
    """The nth round on the first page: 0 for questions, 1 for the pulse."""
    opens(page, both, language)
    names = ("Vragen|Questions", "Najaar|Autumn")[nth]
    with answered(page):
        page.locator(".task a").filter(has_text=names.split("|")[0 if language == "nl" else 1]).click()
    return page.locator("form[data-write]")


def shows(page, part):
    expect(page.locator(f"[data-part={part}]")).to_be_visible()


def write_question(page, words="Wie kijkt dit na?"):
    page.locator("[name=text]").fill(words)
    page.locator("[name=about]").first.check()
    page.locator("form[data-write] button").click()


@contextmanager
def nobody_there(page, path):
    """The quiet room does not answer what is sent to it."""
    page.route(f"**/{path}/", lambda route: route.abort())
    yield
    page.unroute(f"**/{path}/")


@pytest.mark.parametrize("path", ["", "read/", "round/"])
def test_without_a_script_the_room_explains_itself_and_gives_another_way(browser, both, language, say, path):
    with at_a_computer(browser, both, language, java_script_enabled=False) as page:
        opens(page, both, language)
        paths = [path] if path != "round/" else [a.get_attribute("href")[4:] for a in page.locator(".task a").all()]
        assert len(paths) == (2 if path == "round/" else 1)
        for one in paths:
            opens(page, both, language, one)
            words = page.locator("main").inner_text()
            assert say("Deze pagina heeft JavaScript nodig", "This page needs JavaScript") in words
            assert say("Er is niets verstuurd", "Nothing was sent") in words
            way = "/course/questions/" if one == "read/" else say("brievenbus van de ondernemingsraad", "letter box")
            assert way in (page.locator("main").inner_html() if one == "read/" else words)
            assert not page.locator("main :is(textarea, input, button, select)").locator("visible=true").count()
        assert page.locator("html").get_attribute("lang") == language


def test_every_page_before_something_is_sent_is_fit_for_everybody(page, inside, both, language):
    wrong = []

    def look(what):
        wrong.extend(faults(page, language, LOOKS[language], what))

    inside("bob", "alice")
    look("home")
    go_to(page, both, language, 0)
    look("a question")
    page.locator("form[data-write] button").click()
    look("nothing filled in")
    write_question(page, "x" * LONG)
    look("too long")
    write_question(page)
    shows(page, "receipt")
    look("seven words")
    with nobody_there(page, "post"):
        page.locator("[data-now]").click()
        shows(page, "unreached")
        look("nobody there")
    form = go_to(page, both, language, 1)
    look("a pulse")
    form.locator("button").click()
    look("no answers")
    for field in form.locator("fieldset").all():
        field.locator("input").first.check()
    form.locator("button").click()
    shows(page, "receipt")
    look("answers")
    page.locator("[data-later]").click()
    shows(page, "waiting")
    look("waiting")
    assert not wrong, "\n".join(wrong)


def test_every_page_after_something_was_sent_is_fit_for_everybody(page, inside, both, language):
    wrong = []

    def look(what):
        wrong.extend(faults(page, language, LOOKS[language], what))

    inside("sanne", "wim")
    for answer in ("trouble", "sent"):  # after a trouble the token is good as it was
        go_to(page, both, language, 0)
        write_question(page)
        if answer == "trouble":
            page.route("**/post/", damaged)
        page.locator("[data-now]").click()
        shows(page, answer)
        look(answer)
        page.unroute("**/post/")
    go_to(page, both, language, 0)
    shows(page, "turn")
    look("written in this batch already")
    for told in ("good", "bad"):
        page.evaluate(
            "told => { for (const one of document.querySelectorAll('[data-told] > *')) one.hidden = false }", told
        )
    look("told of something written before")
    page.evaluate("sessionStorage.clear()")
    go_to(page, both, language, 0)
    shows(page, "empty")
    look("no tokens")
    opens(page, both, language, "nothing/here/")
    look("nothing here")
    page.add_init_script("crypto.subtle.importKey = () => { throw new Error('too old') }")
    for path in ("", "read/"):
        opens(page, both, language, path)
        shows(page, "old")
        look("an old browser")
    assert not wrong, "\n".join(wrong)


def damaged(route):
    """What was sent arrives broken."""
    route.continue_(post_data=route.request.post_data.replace('"signed":"', '"signed":"00', 1))


STATES = {
    "bala": ("Twee mensen lezen het", "Two people are reading it"),
    "bama": ("Het is niet doorgegeven", "It was not passed on"),
    "bana": ("Het is doorgegeven; er is nog geen antwoord", "It was passed on; there is no answer yet"),
    "bapa": ("Er is een antwoord", "There is an answer"),
    "zuzu": ("Met deze woorden is niets gevonden", "Nothing is found with these words"),
}


def test_what_seven_words_open_is_fit_for_everybody(page, both, language, say):
    wrong = []
    opens(page, both, language, "read/")
    wrong += faults(page, language, LOOKS[language], "read")
    page.locator("#words").fill("bada appel")
    page.locator("form[data-thread] button").click()
    wrong += faults(page, language, LOOKS[language], "wrong words")
    for word, heading in STATES.items():
        opens(page, both, language, "read/")
        page.locator("#words").fill(f"{OURS} {word}")
        page.locator("form[data-thread] button").click()
        expect(page.locator("[data-part=thread] h2")).to_have_text(say(*heading))
        wrong += faults(page, language, LOOKS[language], word)
        if word == "bapa":
            page.locator("[data-reply] button").click()
            wrong += faults(page, language, LOOKS[language], "no reply")
            page.locator("[data-reply] [name=found]").first.check()
            page.locator("[data-reply] button").click()
            expect(page.locator("[data-said]")).to_be_focused()
            wrong += faults(page, language, LOOKS[language], "reply")
    assert not wrong, "\n".join(wrong)


@needs_vectors
def test_every_published_vector_comes_out_of_the_page_script_in_the_browser(browser, both):
    with at_a_computer(browser, both, "en") as page:
        opens(page, both, "en")
        page.evaluate(f"() => {{ {(Path(__file__).parents[1] / 'voice_vectors.js').read_text()} }}")
        come_out(page.evaluate("given => throughThePageScript(given)", json.loads(FOUND.read_text())))


class Keyboard:
    """Somebody without a mouse."""

    def __init__(self, page):
        self.page = page

    def press(self, key, times=1):
        for _ in range(times):
            self.page.keyboard.press(key)

    def tab_to(self, selector):
        """Tab until this has the focus, and see that it shows."""
        for _ in range(60):
            self.press("Tab")
            if self.page.evaluate("css => document.activeElement.matches(css)", selector):
                return self.sees_focus()
        raise AssertionError(f"Tab never reaches {selector}")

    def sees_focus(self):
        self.page.wait_for_function(  # until what was scrolled to is there
            """() => {
                const style = getComputedStyle(document.activeElement);
                const box = document.activeElement.getBoundingClientRect();
                const inside = box.bottom > 0 && box.top < innerHeight && box.width > 0;
                return inside && document.activeElement !== document.body && style.outlineStyle !== "none";
            }"""
        )


def test_all_of_it_is_done_with_the_keyboard(page, both, inside, language, say):
    inside("fatma", "hanna")
    keys = Keyboard(page)
    keys.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    asks = page.locator(".task a").filter(has_text=say("Vragen", "Questions")).get_attribute("href")
    keys.tab_to(f"a[href='{asks}']")
    with answered(page):
        keys.press("Enter")
    keys.tab_to("form[data-write] button")
    keys.press("Enter")
    expect(page.locator("[name=text]")).to_be_focused()  # what is missing is where one stands
    expect(page.locator("[name=text]")).to_have_accessible_description(
        say(
            "Wie hier leiding geeft, is een antwoord schuldig dat iedereen kan lezen. Vul dit in.",
            "Whoever leads here owes an answer that everybody can read. Fill this in.",
        )
    )
    page.keyboard.insert_text("Wie kijkt dit na?")
    keys.press("Tab")
    keys.press("Space")
    assert page.locator("[name=about]").first.is_checked()
    keys.tab_to("form[data-write] button")
    keys.press("Enter")
    expect(page.locator("[data-part=receipt] h2")).to_be_focused()
    words = " ".join(page.locator("[data-seven] li").all_inner_texts())
    keys.tab_to("[data-now]")
    keys.press("Space")
    expect(page.locator("[data-part=sent] h2")).to_be_focused()
    keys.tab_to("[data-part=sent] a")
    with answered(page):
        keys.press("Enter")
    keys.tab_to("a[href$='/read/']")
    with answered(page):
        keys.press("Enter")
    keys.tab_to("#words")
    page.keyboard.insert_text(words)
    keys.tab_to("form[data-thread] button")
    keys.press("Enter")
    expect(page.locator("[data-part=thread] h2")).to_be_focused()
    expect(page.locator("[data-part=thread] h2")).to_have_text(
        say("Het is aangenomen en wacht", "It was taken and waits")
    )


def test_what_goes_wrong_with_a_question_is_said_in_one_sentence_and_nothing_is_lost(page, both, inside, language, say):
    inside("karim", "noor")
    form = go_to(page, both, language, 0)
    error = form.locator(".error:visible")
    write_question(page, " ")
    expect(error).to_have_text(say("Vul dit in.", "Fill this in."))
    write_question(page, "x" * LONG)
    expect(error).to_have_text(
        say("Dit is te lang. Schrijf hoogstens 2000 tekens.", "This is too long. Write at most 2000 characters.")
    )
    assert len(page.locator("[name=text]").input_value()) == LONG, "nothing is cut off"
    write_question(page, "x" * (LONG - 1))
    page.route("**/post/", of_a_round_that_is_over)
    page.locator("[data-now]").click()
    trouble = page.locator("[data-part=trouble] li")
    expect(trouble).to_have_text(
        say(
            "Deze ronde is dicht, of de penning hoort bij een andere ronde. Er is niets bewaard.",
            "This round is closed, or the token belongs to another round. Nothing was kept.",
        )
    )
    expect(page.locator("[data-part=trouble] h2")).to_be_focused()
    page.unroute("**/post/")
    page.locator("[data-back]").click()
    expect(page.locator("[name=text]")).to_be_focused()
    assert len(page.locator("[name=text]").input_value()) == LONG - 1
    form.locator("button").click()
    with nobody_there(page, "post"):
        page.locator("[data-now]").click()
        expect(page.locator("[data-part=unreached] h2:visible")).to_have_text(
            say("De stilteruimte is nu niet te bereiken", "The quiet room cannot be reached just now")
        )
    with answered(page):
        page.reload()  # coming back is enough: what waited in this browser goes
    expect(page.locator("[data-told] [data-good]:visible")).to_have_text(
        say(
            "Wat je eerder schreef, is nu verstuurd en aangenomen.",
            "What you wrote before was sent just now, and taken.",
        )
    )
    page.evaluate("localStorage.removeItem('draagvlak.used')")  # as if the same token stood in another browser too
    with answered(page):
        page.reload()
    write_question(page)
    page.locator("[data-now]").click()
    expect(trouble).to_have_text(
        say(
            "Deze penning is al gebruikt. Elke penning is goed voor één bericht.",
            "This token was used before. Every token is good for one post.",
        )
    )


def of_a_round_that_is_over(route):
    sent = json.loads(route.request.post_data)
    route.continue_(post_data=route.request.post_data.replace(sent["round"], "0" * 32))


def test_what_goes_wrong_with_seven_words_is_said_in_one_sentence(page, both, language, say):
    opens(page, both, language, "read/")
    error, box = page.locator("form[data-thread] .error:visible"), page.locator("#words")

    def enters(words):
        box.fill(words)
        page.locator("form[data-thread] button").click()

    enters("")
    expect(error).to_have_text(
        say("Vul alle zeven woorden in. Zoveel vulde je er in: 0.", "Enter all seven words. Words you entered: 0.")
    )
    enters(f"{OURS} appel")
    expect(error).to_have_text(
        say(
            "Dit zijn geen woorden van ons, kijk ze nog eens na: appel",
            "These are none of our words, look at them once more: appel",
        )
    )
    expect(box).to_be_focused()
    with nobody_there(page, "thread"):
        enters(f"{OURS} bapa")
        expect(error).to_have_text(
            say(
                "De stilteruimte is nu niet te bereiken. Probeer het over een minuut nog eens.",
                "The quiet room cannot be reached just now. Try it once more in a minute.",
            )
        )
    enters(f"{OURS.upper()},\n bapa")  # capitals, commas and line ends do not matter
    expect(page.locator("[data-part=thread] h2")).to_have_text(say("Er is een antwoord", "There is an answer"))


def test_a_round_that_is_over_is_said_in_the_language_of_the_address(page, both, language, say):
    opens(page, both, language, f"round/{'0' * 32}/")
    assert page.locator("html").get_attribute("lang") == language
    expect(page.locator("main .lead")).to_have_text(
        say(
            "Misschien is de ronde voorbij. Er is niets verstuurd.",
            "Perhaps the round is over. Nothing was sent.",
        )
    )
