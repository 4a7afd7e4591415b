"""A small organisation to walk through, and somebody who does.

A journey is walked in one language on Django's client; `deep` walks it in both languages in a real browser, with axe.
"""

import pytest

from tests.browser.conftest import browser, sites  # noqa: F401
from tests.browser.people import found, hire_staff
from tests.browser.site import serving
from tests.browser.walker import BrowserWalker, walking
from tests.visits import LANGUAGES
from tests.web.journeys.reader import Reader

deep = [
    pytest.param(("browser", language), marks=[pytest.mark.deep, pytest.mark.browser], id=f"browser-{language}")
    for language in LANGUAGES
]


def walked_in(language):
    """Over the journeys both languages have their turn."""
    return pytest.mark.parametrize("walker", [pytest.param(("client", language), id=language), *deep], indirect=True)


@pytest.fixture
def office(sites):  # noqa: F811
    """An organisation with one call centre, as it was founded; nobody serves it yet."""
    site = sites.make()
    with site.inside():
        found()
        hire_staff()
    return site


@pytest.fixture
def walker(request, office):
    where, language = request.param
    if where == "client":
        with office.inside():
            yield Reader(office, language)
    else:
        kind = getattr(request.module, "WALKER", BrowserWalker)
        with serving(office), walking(request.getfixturevalue("browser"), office, language, kind) as somebody:
            yield somebody
