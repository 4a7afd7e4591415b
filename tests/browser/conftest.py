"""For every browser test: a real site, a real Chromium, and a page that reports what is wrong with it.

    @pytest.mark.browser
    def test_the_board_decides(site, page):
        enter(page, site, "sanne@example.org")   # logs in through the form
        page.goto(f"{site.url}/gates/")
        assert violations(page) == []

A page that logs an error, breaks the content policy or asks another host for something fails its test.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import site as layout
from tests.browser.site import Site, free_port, make_site, serve
from tests.browser.watching import watch

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def running_site(folder: Path) -> Iterator[Site]:
    """An empty, running Draagvlak with its data in `folder`."""
    made = make_site(folder, free_port())
    server = serve(made)
    try:
        yield made
    finally:
        server.terminate()
        server.wait(10)


@pytest.fixture(scope="session", autouse=True)
def _lay_out_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    """All processes of this run copy one site that is migrated and has its static files."""
    base = tmp_path_factory.getbasetemp()
    layout.laid_out = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "laid-out"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory):
    """One site for all journeys of this run; each sets up what it needs."""
    with running_site(tmp_path_factory.mktemp("site")) as made:
        yield made


def chromium() -> str:
    """The machine's own Chromium; nothing is downloaded."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert path, "The browser tests need Chromium. `./run test` installs it on Debian; elsewhere install it yourself."
    return path


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all journeys of this run."""
    path = chromium()
    # Playwright keeps an event loop in this thread, which Django takes for an asynchronous view in every later test.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "yes"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def page(browser: Browser, site: Site):
    """A fresh visitor, 1280 wide, light, whose browser speaks English. Complaints fail the test at its end."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB", color_scheme="light")
    context.site_url = site.url  # type: ignore[attr-defined]
    complaints = watch(context, site.url)
    opened: Page = context.new_page()
    opened.set_default_timeout(15_000)
    yield opened
    context.close()
    assert complaints == []
