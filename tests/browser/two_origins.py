"""Draagvlak and its quiet room, each in a process of its own at an address of its own, with people who ask and answer.

Nothing ticks here: a batch leaves when a test says so, and what may be read is what may be read on the day it names.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from urllib.request import Request, urlopen

from playwright.sync_api import Browser, Page

from draagvlak.foundation import clock
from draagvlak.foundation.agreements.models import Agreement
from draagvlak.foundation.decisions.actions import start_log
from draagvlak.foundation.organisation.models import Organisation, Person, Unit
from draagvlak.foundation.voice import actions as voice
from draagvlak.foundation.voice.models import Round
from draagvlak.foundation.voice.purposes import SERVED
from draagvlak.foundation.voice.views.door import _offer
from draagvlak.pillars.trust.pulses.actions import open_pulse
from draagvlak.ui.language import in_all_languages
from draagvlak.ui.text import Text
from tests.adversary.stack import wait_for
from tests.browser.people import enter, somebody
from tests.browser.site import Site, Sites, free_port, serve
from tests.browser.watching import PATIENCE, answered, speak, watch
from tests.fetchers import enough_fetch
from tests.voice_client import Offer, show, wire

NAMES = {
    "Alice": "ai_lead",
    "Bob": "",
    "Sanne": "board",
    "Fatma": "facilitator",
    "Wim": "works_council",
    "Hanna": "hr",
    "Karim": "",
    "Noor": "",
}


def staff(others: int = 16) -> None:
    """Eight people who can come in, others who have no account, and consent to what happens in the room."""
    start_log(origin="draagvlak.test/log", is_sample=False)
    unit = Unit.objects.create(code="R", name=Text(nl="Rivierdijk", en="Rivierdijk"))
    Organisation.objects.create(name="Gemeente Rivierdijk", languages=["nl", "en"], started_at=clock.now())
    words = Text(nl="Goed.", en="Good.")
    for subject in ("questions", "pulse"):
        Agreement.objects.create(
            subject=subject,
            number=1,
            value=1,
            words=words,
            why=words,
            answer=words,
            state="agreed",
            proposed_by_name="Sanne",
            proposed_at=clock.now(),
        )
    for name, role in NAMES.items():
        somebody(name, unit, role)
    for number in range(others):
        Person.objects.create(code=f"P{number}", name=f"Person {number}", unit=unit)


def open_both_rounds() -> None:
    """A round for questions and a pulse, as those who may do so open them."""
    until = clock.today() + timedelta(days=90)
    asked = SERVED["question"]
    voice.open_round(purpose=asked, title=Text(in_all_languages(asked.title)), by="Fatma", closes_on=until)
    open_pulse(title=Text(nl="Najaar", en="Autumn"), closes_on=until, by="Hanna")
    for opened in Round.objects.all():
        enough_fetch(opened, Person.objects.filter(user=None))


def written(purpose: str, contents: Sequence[dict[str, str]]) -> Iterator[str]:
    """What the browsers of people without an account send: each fetches tokens, and writes with the first."""
    opened = Round.objects.get(purpose=purpose, closed_on=None)
    offer = Offer.of(_offer(opened))
    people = Person.objects.filter(user=None).order_by("pk")
    for content, person in zip(contents, people, strict=False):
        hidden = offer.bundle()
        signed = voice.issue(person=person, round=opened, blinded=[one.blinded for one in hidden])
        voice.confirm(person=person, round=opened)
        yield wire(show(offer, hidden[0], signed[0]), content).decode()


@dataclass(frozen=True)
class TwoOrigins:
    """A running Draagvlak (`site`) and the address of its quiet room."""

    site: Site
    quiet: str

    def write(self, purpose: str, contents: Sequence[dict[str, str]]) -> None:
        """Colleagues write, each with a token of their own; no browser is needed for that."""
        with self.site.inside():
            sent = list(written(purpose, contents))
        for body in sent:
            with urlopen(Request(f"{self.quiet}/en/post/", body.encode(), {"Content-Type": "text/plain"})) as answer:
                said: dict[str, Any] = json.load(answer)
            assert said["taken"], said

    def others_fetch(self, purpose: str) -> None:
        """Colleagues who write nothing fetch tokens, so that the room takes posts: not Bob, nor those who write."""
        with self.site.inside():
            writers = ["Bob", *(f"P{number}" for number in range(11))]
            enough_fetch(Round.objects.get(purpose=purpose, closed_on=None), Person.objects.exclude(code__in=writers))

    def later(self, days: int) -> int:
        """What happens by itself, so many days from now: batches leave, answers can be read. Gives how many left."""
        with self.site.inside(), clock.at(clock.now() + timedelta(days=days)):
            return voice.release_due()


@contextmanager
def two_origins(sites: Sites, *settle: Callable[[], None], delay: int = 1) -> Iterator[TwoOrigins]:
    """Both run as long as this lasts. `delay`: seconds in which the room draws the moment to send."""
    made = sites.make()
    quiet = f"http://127.0.0.1:{free_port()}"  # another host than the site has, as well as another port
    site = replace(made, env=made.env | {"DRAAGVLAK_QUIET_ADDRESS": quiet, "DRAAGVLAK_QUIET_DELAY": str(delay)})
    with site.inside():
        for begin in settle or (staff,):
            begin()
    server, room = serve(site), open_room(site, *quiet.removeprefix("http://").split(":"))
    try:
        wait_for(quiet, "/en/")
        yield TwoOrigins(site, quiet)
    finally:
        for program in (server, room):
            program.terminate()
            program.communicate(timeout=20)


def open_room(site: Site, *place: str) -> subprocess.Popen[bytes]:
    """The quiet room at this host and port, as `draagvlak start` opens it."""
    with (site.data / "quiet.log").open("wb") as log:
        words = [sys.executable, "-m", "draagvlak.config.quiet", *place]
        return subprocess.Popen(words, env=site.env, stdin=subprocess.PIPE, stdout=log, stderr=log)


def come_in(page: Page, both: TwoOrigins, language: str, name: str = "") -> None:
    """Log in (unless that was done), fetch tokens, and carry them into the quiet room."""
    if name:
        enter(page, both.site, f"{name}@example.org")
    page.goto(f"{both.site.url}/voice/")
    page.evaluate("Pickup.done")
    with answered(page):
        page.locator("a.button[data-quiet]").click()
    assert page.url == f"{both.quiet}/{language}/", "the tokens do not stay in the address"


@contextmanager
def at_a_computer(
    browser: Browser, both: TwoOrigins, language: str, *, forgives: str = "", **context: Any
) -> Iterator[Page]:
    """A browser of somebody's own, with nothing in it yet; what it complains about fails the test.

    `forgives`: the complaint that belongs to what the test does on purpose.
    """
    opened = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "locale": language, **context})
    opened.site_url = both.site.url  # type: ignore[attr-defined]
    complaints = watch(opened, both.site.url, both.quiet)
    speak(opened, language)
    page = opened.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    kept = opened.cookies(both.quiet)
    opened.close()
    assert [one for one in complaints if not forgives or forgives not in one] == []
    assert kept == [], "the quiet room leaves nothing in a browser by which it would be known again"
