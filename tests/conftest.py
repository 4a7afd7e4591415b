"""The cast: Alice leads, Bob takes part, Charlie is a stranger; Sanne sits on the board."""

import os

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from draagvlak.foundation.accounts.roles import Role
from draagvlak.ui import seen
from draagvlak.ui.step import CONFLICT
from draagvlak.ui.text import Text
from tests import tiers
from tests.factories import people
from tests.factories.people import join
from tests.factories.register import make_use_case
from tests.prepared import ROOT, SERVER, Prepared, shelf_for


def pytest_addoption(parser):
    tiers.add_options(parser)


def pytest_configure(config):
    tiers.choose_profile(config)


def pytest_collection_modifyitems(config, items):
    tiers.arrange(config, items)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if os.environ.get("CI") == "true":
        tiers.fail_when_skipped(report)
    return report


@pytest.fixture(scope="session")
def prepared(django_test_environment, django_db_blocker):
    """Databases to copy: `prepared.lay_out("sample", folder)`."""
    found = Prepared(shelf_for(ROOT / ".pytest_cache" / "prepared"), SERVER, django_db_blocker.unblock)
    yield found
    found.forget()


@pytest.fixture(scope="session")
def visits(prepared, django_db_blocker):
    """What the product answered to each reader: `visits("ai_lead", "nl")`."""
    from tests.visits import Visits  # reads all of the product, which few tests need

    return Visits(prepared.shelf / "visits", prepared, django_db_blocker.unblock)


@pytest.fixture(scope="session")
def django_db_setup(prepared, django_db_blocker):
    """The database of this process is a copy of one that was migrated once."""
    with django_db_blocker.unblock(), prepared.connected("empty"):
        yield


@pytest.fixture(scope="module")
def sample(django_db_setup, prepared, django_db_blocker):
    """The tests of this module see the sample organisation; what they change is undone after each."""
    with django_db_blocker.unblock(), prepared.connected("sample"):
        yield


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()


@pytest.fixture(autouse=True)
def _no_language_left_over():
    # A page or command leaves its reader's language behind in the thread: the next test begins without.
    translation.deactivate()


@pytest.fixture
def organisation(db):
    """A small organisation with a log: two units under one roof, one job role."""
    return people.make_organisation()


@pytest.fixture
def alice(organisation):
    """Alice leads AI here."""
    return join("Alice", Role.AI_LEAD)


@pytest.fixture
def bob(organisation):
    """Bob works in Public Affairs and has no further role."""
    return join("Bob")


@pytest.fixture
def sanne(organisation):
    """Sanne is the director."""
    return join("Sanne", Role.BOARD)


@pytest.fixture
def charlie(organisation):
    """Charlie has an account and no place here."""
    return people.make_account("Charlie")


@pytest.fixture
def use_case(organisation):
    return make_use_case(Text(nl="Belsamenvattingen", en="Call summaries"))


class Browser(Client):
    """Sends what a page would: a form that says nothing about what it showed is sent again from the page that came."""

    def post(self, path, data=None, *args, **kwargs):
        response = super().post(path, data, *args, **kwargs)
        form = (response.context or {}).get("form") if response.status_code == CONFLICT else None
        token = getattr(form, "as_seen", "")
        if not token or not isinstance(data, dict | None) or seen.AS_SEEN in (data or {}):
            return response
        return super().post(path, {**(data or {}), seen.AS_SEEN: token}, *args, **kwargs)


@pytest.fixture
def enter():
    """A browser that is logged in as somebody: `enter(alice).get(...)`; speaks English unless told otherwise."""

    def _enter(user=None, language="en"):
        client = Browser(headers={"accept-language": language})
        if user:
            client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return _enter


@pytest.fixture
def queries_for():
    """How many queries a page takes when nothing is remembered: `queries_for(browser, address)`."""

    def count(browser, address):
        cache.clear()
        with CaptureQueriesContext(connection) as asked:
            browser.get(address)
        return len(asked)

    return count
