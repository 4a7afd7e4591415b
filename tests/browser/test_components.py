"""The parts every page is made of, checked by axe and by width: light and dark, wide and narrow, both languages."""

from itertools import product

import pytest

from tests import tiers
from tests.browser.people import enter
from tests.browser.watching import looks, speak, too_wide, violations

pytestmark = pytest.mark.browser


ALWAYS = [("nl", "light", 320), ("en", "dark", 1280)]  # each language, look and width once
ALL = list(product(("nl", "en"), ("light", "dark"), (320, 1280)))


@tiers.twins("looks_at", few=ALWAYS, all_of_it=ALL)
def test_components_are_accessible(site, page, looks_at):
    for language, choice, width in looks_at:
        look_at_components(site, page, language, choice, width)


def look_at_components(site, page, language, choice, width):
    page.set_viewport_size({"width": width, "height": 900})
    speak(page, language)
    looks(page, choice)
    enter(page, site, "alice@example.org")
    assert page.goto(f"{site.url}/ui/components/").ok
    assert page.locator("html").get_attribute("lang") == language
    page.evaluate("for (const part of document.querySelectorAll('main details')) part.open = true")
    assert violations(page) == []
    assert too_wide(page) == []


def test_a_planted_fault_is_found(site, page):
    page.goto(f"{site.url}/account/login/")
    page.evaluate("document.querySelector('main').append(document.createElement('input'))")
    assert any("label" in line for line in violations(page))


def test_a_page_that_is_too_wide_is_found(site, page):
    page.goto(f"{site.url}/account/login/")
    page.evaluate("document.querySelector('h1').style.minWidth = '3000px'")
    assert too_wide(page)
