"""Somebody at a screen: fills forms by the names of their fields and presses what there is to press."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from tests.browser.people import enter
from tests.browser.site import Site
from tests.browser.watching import STRUCTURE, speak, too_wide, violations, watch


@contextmanager
def walking(browser: Browser, site: Site, language: str, kind: "type[Walker] | None" = None) -> "Iterator[Walker]":
    """Somebody at a browser of their own, 1280 wide. What the browser complains about fails the test at its end."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale=language)
    context.site_url = site.url  # type: ignore[attr-defined]
    complaints = watch(context, site.url)
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield (kind or Walker)(page, site, language)
    context.close()
    assert complaints == []


class Walker:
    """One person after another at the same browser; every kind of page that is met is checked by axe."""

    def __init__(self, page: Page, site: Site, language: str) -> None:
        self.page, self.site, self.language = page, site, language
        self.checked: set[str] = set()  # axe looks once at each kind of page: it is what takes the time
        speak(page, language)

    def say(self, nl: str, en: str) -> str:
        """The words of this journey's language."""
        return nl if self.language == "nl" else en

    def becomes(self, email: str) -> None:
        """Log out and log in as somebody else."""
        self.page.context.clear_cookies()
        speak(self.page, self.language)
        enter(self.page, self.site, email)

    def opens(self, path: str) -> None:
        answer = self.page.goto(f"{self.site.url}{path}")
        assert answer and answer.ok, f"{path} answers {answer and answer.status}"
        self.looks_around()

    def looks_around(self) -> None:
        if (kind := re.sub(r"\d+|\?.*", "", self.place)) not in self.checked:
            self.checked.add(kind)
            found = violations(self.page, STRUCTURE) + too_wide(self.page)  # colours: test_every_page
            assert not found, "\n".join(found)
        assert self.page.locator("html").get_attribute("lang") == self.language

    def follows(self, path: str) -> None:
        """Click the link in the main part that leads to `path` (its beginning is enough)."""
        self.clicks(self.page.locator(f"main a[href^='{path}']").first)

    def fills(self, values: Mapping[str, Any], form: str = "main form[method=post]", press: bool = True) -> None:
        """Fill fields by name: True ticks, a list ticks several, for choices a value chooses; then send the form."""
        area = self.page.locator(form).last
        for name, value in values.items():
            self._fill(area, name, value)
        if press:
            self.clicks(area.locator("button[type=submit], button:not([type])").last)

    def _fill(self, area: Any, name: str, value: Any) -> None:
        field = area.locator(f"[name='{name}']")
        kind = field.first.evaluate("e => e.tagName == 'SELECT' ? 'select' : e.type")
        if kind == "select":
            field.select_option(str(value))
        elif kind in ("radio", "checkbox"):
            for one in value if isinstance(value, list) else [value]:
                (field if one is True else area.locator(f"[name='{name}'][value='{one}']")).check()
        elif kind == "file":
            field.set_input_files(value)
        else:
            folds = area.locator("details:not([open]) > summary")
            while folds.count():  # opening one changes which ones are closed
                folds.first.click()
            field.fill(str(value))

    def presses(self, action: str) -> None:
        """Press the button of the form that posts to an address ending in `action`."""
        self.clicks(self.page.locator(f"form[action$='{action}'] button").first)

    def clicks(self, what: Locator) -> None:
        """Click something that leads to another page and wait for it: who leaves sooner may take the answer back."""
        with self.page.expect_navigation():
            what.click()
        self.looks_around()

    def reads(self, words: str) -> None:
        text = self.page.locator("main").inner_text()
        assert words.casefold() in text.casefold(), f"“{words}” is not on {self.page.url}:\n{text[:3000]}"

    @property
    def place(self) -> str:
        return self.page.url.removeprefix(self.site.url)
