"""Every page that exists, on the sample organisation with work halfway: no violation, no sideways scroll.

Narrow, and wide where axe looks, the answers to empty forms included. Which of them are opened in which language and
which axe looks at, and why that leaves nothing out, is worked out in looking.py. `deep` asks axe about every page in
all eight looks.
"""

import fcntl

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from tests.addresses import own_views
from tests.browser.looking import classes_of, plan, templates_of
from tests.browser.watching import COLOURS, PATIENCE, RULES, faults, speak, watch
from tests.halfway import buttons_for, cast, enter, everybody_in_one
from tests.visits import LANGUAGES, READERS

pytestmark = pytest.mark.browser

NARROW = 320  # where a page that is too wide shows
AXE_AT = {"nl": NARROW, "en": 1280}
# Pages that are on no visit are looked at here and now.
LOOKS = {"nl": [("light", 320, RULES), ("dark", 1280, COLOURS)], "en": [("light", 1280, RULES), ("dark", 320, COLOURS)]}
ALL_LOOKS = [(look, width, rules) for look, rules in (("light", RULES), ("dark", COLOURS)) for width in (1280, 320)]

# Every other view of the product is looked at below. These are no pages, or stand elsewhere.
NO_PAGE = {
    "accounts:eyes": "looked at before anybody looks through the eyes of another",
    "council:checkpoint": "a file",
    "council:counts": "a file",
    "decisions:checkpoint": "a file",
    "decisions:export": "a file",
    "gates:decide": "shows the page of the gate",
    "gates:gates": "leads on to the overview",
    "organisation:example": "a file",
    "register:export": "a file",
    "sample:empty": "only before there is an organisation: test_pages_before_the_start",
    "sample:progress": "only while the sample is built: test_pages_for_what_goes_wrong",
    "voice:tokens": "asked by the script that fetches tokens",
}

EMPTY_FORM = """() => {
    const form = document.createElement("form");
    form.method = "post";
    // What every form carries: that it comes from this page, and what that page showed.
    for (const name of ["csrfmiddlewaretoken", "as_seen"]) {
        const carried = document.querySelector(`main [name=${name}]`) ?? document.querySelector(`[name=${name}]`);
        if (carried) form.append(carried.cloneNode());
    }
    document.body.append(form);
    form.submit();
}"""

each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="session")
def planned(visits):
    visits.make_all()
    return plan(visits)


@pytest.fixture(scope="session")
def whole(sites):
    """A running site with the sample and work halfway."""
    with sites.running("halfway") as site:
        yield site


@pytest.fixture
def opened(browser, whole, language):
    """A fresh browser on that site."""
    yield from opened_on(browser, whole, language)


def opened_on(browser, site, language):
    context = browser.new_context(locale=language, color_scheme="light")
    context.site_url = site.url
    complaints = watch(context, site.url)
    speak(context, language)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()
    assert complaints == []


def comes_in(page, site, who, emails, sessions):
    if who in emails:
        session = sessions.get(who) or site.session(emails[who])
        page.context.add_cookies([{"name": "sessionid", "value": session, "url": site.url}])


@pytest.fixture(scope="session")
def emails(whole):
    with whole.inside():
        return {who: user.email for who, user in cast().items() if user}


@pytest.fixture(scope="session")
def sessions(prepared):
    return prepared.notes("halfway")["sessions"]


def looks_at(planned, sight):
    """The looks in which this sight is measured, and what axe is asked in each."""
    axe_at = AXE_AT[sight.language]
    structure = RULES if sight in planned.structure else None
    looks = [("light", NARROW, structure if axe_at == NARROW else None)]
    if structure and axe_at != NARROW:
        looks.append(("light", axe_at, structure))
    if sight in planned.colours:
        looks += [("dark", axe_at, COLOURS)] + ([] if structure else [("light", axe_at, COLOURS)])
    return looks


def walk(page, site, sights, looks_of):
    """Open each and look; a sight that is an answer to an empty form comes right behind its page."""
    wrong = []
    for sight in sights:
        if sight.refused and page.url != f"{site.url}{sight.path}":
            page.goto(f"{site.url}{sight.path}")
        if sight.refused:
            with page.expect_navigation() as answer:
                page.evaluate(EMPTY_FORM)
            assert answer.value.status == 422, sight.path
        else:
            page.goto(f"{site.url}{sight.path}")
        wrong += faults(page, sight.language, looks_of(sight), f"{sight.who}{', empty form,' * sight.refused}")
    assert not wrong, "\n".join(wrong)


@each_language
@pytest.mark.parametrize("who", READERS)
def test_every_page_is_fit_for_everybody(opened, whole, planned, emails, sessions, language, who):
    comes_in(opened, whole, who, emails, sessions)
    walk(opened, whole, planned.usual(who, language), lambda sight: looks_at(planned, sight))


@pytest.mark.deep
@each_language
@pytest.mark.parametrize("who", READERS)
def test_every_page_in_every_look(opened, whole, planned, emails, sessions, language, who):
    comes_in(opened, whole, who, emails, sessions)
    walk(opened, whole, planned.of(who, language), lambda sight: ALL_LOOKS)


@each_language
def test_no_page_is_left_out(visits, planned, language):
    opened = {planned.met[sight].view for sight in planned.opened if sight.language == language}
    with visits.inside():
        buttons = buttons_for(enter(everybody_in_one(), headers={"host": "localhost"}))
    assert own_views().keys() - opened - buttons <= NO_PAGE.keys()


@pytest.mark.parametrize(("where", "things_of"), [("structure", templates_of), ("colours", classes_of)])
def test_axe_leaves_out_no_template_and_no_class(planned, where, things_of):
    """Over all that all readers met, in both languages, not only over what is opened."""
    met = set().union(*map(things_of, planned.met.values()))
    looked_at = set().union(*(things_of(planned.met[sight]) for sight in getattr(planned, where)))
    assert len(met) > 100
    assert met == looked_at


@each_language
def test_pages_before_the_start(browser, sites, language):
    with sites.running() as site:
        for page in opened_on(browser, site, language):
            wrong = []
            for path in ("/start/", "/start/empty/"):
                page.goto(f"{site.url}{path}")
                wrong += faults(page, language, LOOKS[language], "before the start,")
            with page.expect_navigation() as refused:
                page.evaluate(EMPTY_FORM)
            assert refused.value.status == 422
            wrong += faults(page, language, LOOKS[language], "empty form,")
            assert not wrong, "\n".join(wrong)


WITHOUT_SECRET = """() => {
    const form = document.createElement("form");
    form.method = "post";
    document.body.append(form);
    form.submit();
}"""


@each_language
def test_pages_for_what_goes_wrong(browser, sites, language):
    """A fault of ours, a damaged request, a form without its secret, and the wait for the sample."""
    with sites.running() as site:
        for page in opened_on(browser, site, language):
            wrong = []
            for name in ("server_error", "not_read"):  # drawn without a request, so they are the same wherever shown
                with override(language):
                    page.route("**/broken/", answering(render_to_string(f"ui/{name}.html")))
                page.goto(f"{site.url}/broken/")
                wrong += faults(page, language, LOOKS[language], name)
            page.goto(f"{site.url}/start/empty/")
            with page.expect_navigation() as refused:
                page.evaluate(WITHOUT_SECRET)
            assert refused.value.status == 403
            wrong += faults(page, language, LOOKS[language], "a form without its secret,")
            page.route("**/start/progress/", hold_still)
            with (site.data / "sample.lock").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                page.goto(f"{site.url}/start/progress/")
                assert page.locator("progress").count() == 1
                wrong += faults(page, language, LOOKS[language], "while the sample is built,")
            assert not wrong, "\n".join(wrong)


def answering(html):
    return lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8")


def hold_still(route):
    """The page as it is, without looking again every two seconds."""
    answer = route.fetch()
    headers = {name: value for name, value in answer.headers.items() if name != "refresh"}
    route.fulfill(response=answer, headers=headers)
