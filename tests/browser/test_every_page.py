"""Every page that exists, on the sample organisation, looked at by axe and measured: no violation, no sideways scroll.

In both languages, light and dark, wide and narrow. Light and dark differ in colours alone, so all rules are asked once
per language and width, and the one about colours for each look. One run takes four of the eight combinations, in which
every two choices meet; DRAAGVLAK_SLOW=1 takes all eight.
"""

import fcntl
import json
import os

import pytest

from tests.browser.conftest import running_site
from tests.browser.everything import READERS
from tests.browser.watching import COLOURS, RULES, faults, speak, watch

pytestmark = pytest.mark.browser

LOOKS = {"nl": [("light", 320, RULES), ("dark", 1280, COLOURS)], "en": [("light", 1280, RULES), ("dark", 320, COLOURS)]}
if os.environ.get("DRAAGVLAK_SLOW") == "1":
    BY_LOOK = {"light": RULES, "dark": COLOURS}
    LOOKS = {code: [(look, width, BY_LOOK[look]) for look in BY_LOOK for width in (1280, 320)] for code in LOOKS}

# Every other view of the product is looked at below. These are no pages, or stand elsewhere.
NO_PAGE = {
    "accounts:eyes": "looked at before anybody looks through the eyes of another",
    "council:checkpoint": "a file",
    "council:counts": "a file",
    "decisions:checkpoint": "a file",
    "decisions:export": "a file",
    "gates:decide": "shows the page of the gate",
    "organisation:example": "a file",
    "register:export": "a file",
    "sample:empty": "only before there is an organisation: test_pages_before_the_start",
    "sample:progress": "only while the sample is built: test_pages_for_what_goes_wrong",
    "voice:tokens": "asked by the script that fetches tokens",
}

PREPARE = """
import json
from draagvlak.foundation.sample.actions import load_sample
from tests.browser.everything import every_page
load_sample()
print(json.dumps(every_page()))
"""

EMPTY_FORM = """() => {
    const form = document.createElement("form"), token = document.querySelector("[name=csrfmiddlewaretoken]");
    form.method = "post";
    if (token) form.append(token.cloneNode());
    document.body.append(form);
    form.submit();
}"""

speaking = pytest.mark.parametrize(
    "language", [pytest.param(code, marks=pytest.mark.xdist_group(f"every page {code}")) for code in LOOKS]
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A running site with the sample and work halfway, and what there is to look at in it."""
    with running_site(tmp_path_factory.mktemp("whole")) as site:
        yield site, json.loads(site.run(PREPARE).splitlines()[-1])


@pytest.fixture
def opened(browser, whole, language):
    """A fresh browser on that site."""
    yield from opened_on(browser, whole[0], language)


def opened_on(browser, site, language):
    context = browser.new_context(locale=language, color_scheme="light")
    context.site_url = site.url
    complaints = watch(context, site.url)
    speak(context, language)
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield page
    context.close()
    assert complaints == []


def look(page, language, what):
    return faults(page, language, LOOKS[language], what)


@speaking
@pytest.mark.parametrize("who", READERS)
def test_every_page_is_fit_for_everybody(opened, whole, language, who):
    site, plan = whole
    reader = plan["readers"][who]
    if reader["session"]:
        opened.context.add_cookies([{"name": "sessionid", "value": reader["session"], "url": site.url}])
    wrong = []
    for path in reader["pages"]:
        opened.goto(f"{site.url}{path}")
        wrong += look(opened, language, who)
        if path in reader["refused"]:
            with opened.expect_navigation() as refused:
                opened.evaluate(EMPTY_FORM)
            assert refused.value.status == 422, path
            wrong += look(opened, language, f"{who}, empty form,")
    assert not wrong, "\n".join(wrong)


@speaking
def test_no_page_is_left_out(whole, language):
    assert set(whole[1]["unseen"]) <= NO_PAGE.keys()


@speaking
def test_pages_before_the_start(browser, tmp_path, language):
    with running_site(tmp_path) as site:
        for page in opened_on(browser, site, language):
            wrong = []
            for path in ("/start/", "/start/empty/"):
                page.goto(f"{site.url}{path}")
                wrong += look(page, language, "before the start,")
            with page.expect_navigation() as refused:
                page.evaluate(EMPTY_FORM)
            assert refused.value.status == 422
            wrong += look(page, language, "empty form,")
            assert not wrong, "\n".join(wrong)


BROKEN = """
from django.template.loader import render_to_string
from django.utils.translation import override
with override({language!r}):
    print(render_to_string("ui/{name}.html"))
"""
WITHOUT_SECRET = """() => {
    const form = document.createElement("form");
    form.method = "post";
    document.body.append(form);
    form.submit();
}"""


@speaking
def test_pages_for_what_goes_wrong(browser, tmp_path, language):
    """A fault of ours, a damaged request, a form without its secret, and the wait for the sample."""
    with running_site(tmp_path) as site:
        for page in opened_on(browser, site, language):
            wrong = []
            for name in ("server_error", "not_read"):  # drawn without a request, so they are the same wherever shown
                html = site.run(BROKEN.format(language=language, name=name))
                page.route("**/broken/", answering(html))
                page.goto(f"{site.url}/broken/")
                wrong += look(page, language, name)
            page.goto(f"{site.url}/start/empty/")
            with page.expect_navigation() as refused:
                page.evaluate(WITHOUT_SECRET)
            assert refused.value.status == 403
            wrong += look(page, language, "a form without its secret,")
            page.route("**/start/progress/", hold_still)
            with (site.data / "sample.lock").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                page.goto(f"{site.url}/start/progress/")
                assert page.locator("progress").count() == 1
                wrong += look(page, language, "while the sample is built,")
            assert not wrong, "\n".join(wrong)


def answering(html):
    return lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8")


def hold_still(route):
    """The page as it is, without looking again every two seconds."""
    answer = route.fetch()
    headers = {name: value for name, value in answer.headers.items() if name != "refresh"}
    route.fulfill(response=answer, headers=headers)
