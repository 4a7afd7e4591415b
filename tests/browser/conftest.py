"""For every browser test: a real site, a real Chromium, and a page that reports what is wrong with it.

    @pytest.mark.browser
    def test_the_board_decides(site, page):
        enter(page, site, "sanne@example.org")
        page.goto(f"{site.url}/gates/")
        assert violations(page) == []

A page that logs an error, breaks the content policy or asks another host for something fails its test.
"""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import people
from tests.browser.chromium import FLAGS, chromium
from tests.browser.site import Site, Sites
from tests.browser.watching import PATIENCE, watch


@pytest.fixture(scope="session")
def sites(prepared, django_db_blocker, tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """Makes sites: `with sites.running() as site`."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    return Sites(shared / "static files", tmp_path_factory.mktemp("sites"), prepared, django_db_blocker.unblock)


@pytest.fixture(scope="session")
def site(sites: Sites) -> Iterator[Site]:
    """One running site with a small organisation, for all tests that leave it as it was."""
    with sites.running() as made:
        with made.inside():
            people.small_organisation()
        yield made


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
    opened.set_default_timeout(PATIENCE)
    yield opened
    context.close()
    assert complaints == []
