"""A pulse, from opening to figures: answered in the quiet room, counted once, and shown about groups alone.

Twenty people in two units of eleven and nine. Twelve answer, of whom three in the second unit: too few to show
alone, and showing the first alone would give away the rest. So both are shown together, to everybody alike.
"""

import re
from contextlib import ExitStack
from datetime import date, timedelta

import pytest

from draagvlak.foundation.figures.models import Round as FigureRound
from draagvlak.foundation.organisation.models import Person, Unit
from draagvlak.pillars.trust.pulses.items import ITEMS
from draagvlak.ui.text import Text
from tests.browser.two_origins import at_a_computer, come_in, staff, two_origins
from tests.browser.walker import BrowserWalker
from tests.browser.watching import answered

pytestmark = pytest.mark.browser

LAST_DAY = date.today() + timedelta(14)


def two_units():
    """Eleven and nine people in two units under one roof."""
    staff(others=12)
    roof = Unit.objects.get()
    for code, nl, en in (("R1", "Publiekszaken", "Public Affairs"), ("R2", "Belastingen", "Taxes")):
        Unit.objects.create(code=code, name=Text(nl=nl, en=en), parent=roof)
    Person.objects.update(unit=Unit.objects.get(code="R1"))
    second = [f"P{number}" for number in range(3, 12)]
    Person.objects.filter(code__in=second).update(unit=Unit.objects.get(code="R2"))


def bins_by_unit():
    codes = {str(unit.pk): unit.code for unit in Unit.objects.all()}
    return {codes[unit]: one["key"] for one in FigureRound.objects.get().bins for unit in one["units"]}


@pytest.fixture(params=["nl", pytest.param("en", marks=pytest.mark.deep)])
def language(request):
    return request.param


@pytest.fixture
def both(sites):
    with two_origins(sites, two_units) as running:
        yield running


@pytest.fixture
def sits_down(browser, both, language):
    with ExitStack() as seats:

        def _sits_down(name):
            walker = BrowserWalker(seats.enter_context(at_a_computer(browser, both, language)), both.site, language)
            walker.becomes(f"{name}@example.org")
            return walker

        yield _sits_down


def test_a_pulse_is_answered_in_the_quiet_room_and_read_about_groups_alone(browser, both, language, sits_down):
    hr, bob = sits_down("hanna"), sits_down("bob")
    pulse = open_a_pulse(hr)
    both.others_fetch("pulse")
    answer(bob, both)
    with both.site.inside():
        bins, items = bins_by_unit(), [item.code for item in ITEMS]
    others = [("R1", "4")] * 8 + [("R2", "2")] * 3
    both.write("pulse", [{"bin": bins[code], **dict.fromkeys(items, said)} for code, said in others])
    bob.opens(pulse)
    bob.reads(bob.say("Tot dan ziet niemand iets", "until then nobody sees anything"))
    close_and_publish(hr, pulse)
    seen = set()
    for reader in (hr, bob):
        reader.opens(pulse)
        seen.add(re.sub(r"\s+", " ", reader.page.locator("main").inner_text()))
    assert len(seen) == 1, "everybody reads the same"
    bob.reads(bob.say("12 van de 20 mensen deden mee", "12 of 20 people took part"))
    # (5 + 8 * 4 + 3 * 2) / 12 = 3.58; of fewer than twenty people half a point is shown, and never more.
    bob.reads(bob.say("3,5", "3.5"))
    assert "3,58" not in seen.pop()
    for name in (("Publiekszaken", "Public Affairs"), ("Belastingen", "Taxes")):
        bob.opens(pulse)
        bob.clicks("main a", bob.say(*name))
        bob.reads(bob.say("Te weinig mensen om apart te laten zien", "Too few people to show alone"))
        bob.reads(bob.say("12 van de 20 mensen deden mee", "12 of 20 people took part"))


def open_a_pulse(walker):
    """Gives its address."""
    walker.opens("/people/")
    walker.follows("/people/pulse/")
    walker.follows("/people/pulse/open/")
    walker.fills({"title_nl": "Najaar", "title_en": "Autumn", "closes_on": LAST_DAY.isoformat()})
    walker.clicks("main a", walker.say("Najaar", "Autumn"))
    return walker.place


def answer(walker, both):
    """Ten answers in the quiet room. No words are given to keep, for no answer comes back."""
    page = walker.page
    come_in(page, both, walker.language)
    with answered(page):
        page.get_by_role("link", name=walker.say("Najaar", "Autumn")).click()
    page.get_by_label(walker.say("Publiekszaken", "Public Affairs")).check()
    for field in page.locator("fieldset").all()[1:]:
        field.get_by_label(walker.say("Helemaal", "Completely"), exact=True).check()
    page.locator("form[data-write] button").click()
    page.get_by_role("heading", name=walker.say("Klaar om te versturen", "Ready to send")).wait_for()
    assert page.locator("[data-seven]").count() == 0
    page.locator("[data-now]").click()
    page.get_by_role("heading", name=walker.say("Het is aangenomen", "It was taken")).wait_for()
    with answered(page):
        page.reload()
    page.get_by_role("heading", name=walker.say("Je hebt hier geen penning", "You have no token here")).wait_for()


def close_and_publish(walker, pulse):
    walker.opens(pulse)
    walker.follows(f"{pulse}close/")
    walker.fills({})
    walker.opens(pulse)
    walker.follows(f"{pulse}publish/")
    walker.fills({})
