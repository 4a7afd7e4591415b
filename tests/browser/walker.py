"""Somebody at a screen: fills forms by the names of their fields and presses what there is to press.

`Walker` says what a journey may do. Here it is done in a real browser; tests/web/journeys/reader.py does the same on
Django's client, for journeys in which no script runs and nothing depends on what a page looks like.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from tests.browser.people import enter
from tests.browser.site import Site
from tests.browser.watching import COLOURS, PATIENCE, RULES, STRUCTURE, answered, speak, too_wide, violations, watch

FORM = "main form[method=post]"


class Walker(ABC):
    """One person after another at the same screen."""

    def __init__(self, site: Site, language: str) -> None:
        self.site, self.language = site, language

    def say(self, nl: str, en: str) -> str:
        """The words of this journey's language."""
        return nl if self.language == "nl" else en

    def follows(self, path: str) -> None:
        """Click the link in the main part that leads to `path` (its beginning is enough)."""
        self.clicks(f"main a[href^='{path}']")

    def presses(self, action: str) -> None:
        """Press the button of the form that posts to an address ending in `action`."""
        self.clicks(f"form[action$='{action}'] button")

    def reads(self, words: str) -> None:
        text = self.text()
        assert words.casefold() in text.casefold(), f"“{words}” is not on {self.place}:\n{text[:3000]}"

    @property
    @abstractmethod
    def place(self) -> str:
        """The address of the page that is open."""

    @abstractmethod
    def becomes(self, email: str) -> None:
        """Leave, and come in as somebody else."""

    @abstractmethod
    def beside(self) -> "Walker":
        """The same person in another window."""

    @abstractmethod
    def opens(self, path: str) -> None:
        """Type an address."""

    @abstractmethod
    def clicks(self, css: str, words: str = "", part: str = "") -> None:
        """Click the first of these (that has these words in it), or a part of it, and come to another page."""

    @abstractmethod
    def fills(self, values: Mapping[str, Any], form: str = FORM) -> None:
        """Fill fields of the last such form by name: True ticks, a list ticks several, for choices a value chooses; a
        path is a file. Then send it."""

    @abstractmethod
    def text(self, css: str = "main") -> str:
        """The words of the first of these."""

    @abstractmethod
    def texts(self, css: str) -> list[str]:
        """The words of all of these."""

    @abstractmethod
    def values(self, css: str, attribute: str = "value") -> list[str]:
        """What an attribute holds, of all of these; `value` is what a field holds now."""

    @abstractmethod
    def downloads(self, address: str) -> bytes:
        """What a link in the main part hands over, as a file."""


@contextmanager
def walking(
    browser: Browser, site: Site, language: str, kind: "type[BrowserWalker] | None" = None
) -> "Iterator[BrowserWalker]":
    """Somebody at a browser of their own, 1280 wide. What the browser complains about fails the test at its end."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale=language)
    context.site_url = site.url  # type: ignore[attr-defined]
    complaints = watch(context, site.url)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield (kind or BrowserWalker)(page, site, language)
    context.close()
    assert complaints == []


class BrowserWalker(Walker):
    """At a real browser; every kind of page that is met is checked by axe."""

    def __init__(self, page: Page, site: Site, language: str) -> None:
        super().__init__(site, language)
        self.page = page
        self.checked: set[str] = set()  # axe looks once at each kind of page: it is what takes the time
        speak(page, language)

    @property
    def place(self) -> str:
        return self.page.url.removeprefix(self.site.url)

    def becomes(self, email: str) -> None:
        self.page.context.clear_cookies()
        speak(self.page, self.language)
        enter(self.page, self.site, email)

    def beside(self) -> "BrowserWalker":
        other = type(self)(self.page.context.new_page(), self.site, self.language)
        other.checked = self.checked
        return other

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

    def clicks(self, css: str, words: str = "", part: str = "") -> None:
        what = self.page.locator(css, has_text=words)
        self.clicks_at((what.locator(part) if part else what).first)

    def clicks_at(self, what: Locator) -> None:
        """Click, and wait for the page it leads to: who leaves sooner may take the answer back."""
        with answered(self.page):
            what.click()
        self.looks_around()

    def fills(self, values: Mapping[str, Any], form: str = FORM) -> None:
        area = self.page.locator(form).last
        for name, value in values.items():
            self._fill(area, name, value)
        self.clicks_at(area.locator("button[type=submit], button:not([type])").last)

    def _fill(self, area: Locator, name: str, value: Any) -> None:
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

    def text(self, css: str = "main") -> str:
        return self.page.locator(css).first.inner_text()

    def texts(self, css: str) -> list[str]:
        return self.page.locator(css).all_inner_texts()

    def values(self, css: str, attribute: str = "value") -> list[str]:
        found = self.page.locator(css).all()
        return [one.input_value() if attribute == "value" else one.get_attribute(attribute) or "" for one in found]

    def downloads(self, address: str) -> bytes:
        with self.page.expect_download() as given:
            self.page.locator(f"main a[href='{address}']").first.click()
        return given.value.path().read_bytes()


class CarefulWalker(BrowserWalker):
    """Looks at every kind of page in all four looks, at the moment it is met."""

    def looks_around(self) -> None:
        kind = re.sub(r"\d+|\?.*", "", self.place)
        if kind in self.checked:
            return
        self.checked.add(kind)
        wrong = [line for width in (320, 1280) for look in ("light", "dark") for line in self._wrong(look, width)]
        self.page.evaluate("() => { delete document.documentElement.dataset.looks }")
        assert not wrong, "\n".join(wrong)
        assert self.page.locator("html").get_attribute("lang") == self.language

    def _wrong(self, look: str, width: int) -> list[str]:
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.evaluate("look => { document.documentElement.dataset.looks = look }", look)
        found = violations(self.page, RULES if look == "light" else COLOURS) + too_wide(self.page)
        return [f"{look} {width}: {line}" for line in found]
