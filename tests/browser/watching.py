"""What a browser test looks at besides the page itself: complaints, foreign requests, accessibility, width."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, ConsoleMessage, Page

RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# What depends on nothing but colours: all that can differ between light and dark.
COLOURS = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": ["color-contrast"]}}
STRUCTURE = {**RULES, "rules": {"color-contrast": {"enabled": False}}}
Look = tuple[str, int, Mapping[str, Any] | None]  # light or dark, how wide, and what axe is asked, if anything
PATIENCE = 60_000  # milliseconds; a busy machine is slow, and nothing waits for it that does not fail anyway
# A refused form or page is an answer (403, 404, 422), not a fault in the page.
EXPECTED = ("the server responded with a status of 4",)


def watch(context: BrowserContext, *sites: str) -> list[str]:
    """Collect what the browser complains about: scripts, the content policy, requests to other hosts than `sites`."""
    complaints: list[str] = []
    own = {urlsplit(site).netloc for site in sites}

    def said(message: ConsoleMessage) -> None:
        if message.type == "error" and not any(words in message.text for words in EXPECTED):
            complaints.append(f"console: {message.text}")

    def asked(request: Any) -> None:
        if request.url.startswith("http") and urlsplit(request.url).netloc not in own:
            complaints.append(f"request to another host: {request.url}")

    context.on("console", said)
    context.on("request", asked)
    context.on("weberror", lambda error: complaints.append(f"script: {error.error}"))
    return complaints


@contextmanager
def answered(page: Page) -> Iterator[None]:
    """Wait for the page that what is done in here leads to: until it is loaded, the old one still stands.

    A script that looks in between finds no page at all, or one whose own scripts have not run.
    """
    with page.expect_navigation():
        yield


def violations(page: Page, rules: Mapping[str, Any] = RULES) -> list[str]:
    """What axe finds on this page, one readable line per rule and element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("rules => axe.run(rules).then(results => results.violations)", rules)
    where = urlsplit(page.url).path
    return [
        f"{where} [{rule['impact']}] {rule['id']}: {rule['help']}\n    {node['html'][:200]}\n    {trouble(node)}"
        for rule in found
        for node in rule["nodes"]
    ]


def trouble(node: dict[str, Any]) -> str:
    return (node.get("failureSummary") or "").replace("\n", " ")[:300]


def too_wide(page: Page) -> list[str]:
    """What makes the page scroll sideways; nothing when it does not."""
    return page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            return [...document.querySelectorAll("body *")]
                .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 1)
                .slice(0, 5).map((element) => element.outerHTML.slice(0, 160));
        }"""
    ) or (["the page itself"] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else [])


def faults(page: Page, language: str, combinations: Iterable[Look], what: str) -> list[str]:
    """What is wrong with the page that is open now, in each of these looks; it is loaded only once."""
    assert page.locator("html").get_attribute("lang") == language, page.url
    page.evaluate("document.querySelectorAll('main details').forEach(fold => fold.open = true)")
    wrong = []
    for choice, width, rules in combinations:
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("looks => { document.documentElement.dataset.looks = looks }", choice)
        where = f"{what} {page.url} {language} {choice} {width}"
        wrong += [f"{where}\n  {line}" for line in (violations(page, rules) if rules else []) + too_wide(page)]
    return wrong


def looks(page: Page, choice: str) -> None:
    """Choose `light`, `dark` or `system`, as the switch in the footer does."""
    _cookie(page, "looks", choice)


def speak(page: Page | BrowserContext, language: str) -> None:
    """Choose the language, as the switch in the header does."""
    _cookie(page, "django_language", language)


def _cookie(page: Page | BrowserContext, name: str, value: str) -> None:
    context = page.context if isinstance(page, Page) else page
    base = context.site_url  # type: ignore[attr-defined]
    context.add_cookies([{"name": name, "value": value, "url": base}])
