"""The whole product on the sample organisation, built once per test process and undone at its end."""

import pytest
from django.db import transaction

from draagvlak.foundation.accounts.models import RoleGrant, User
from draagvlak.foundation.accounts.roles import GIVEN_ROLES
from tests import halfway


@pytest.fixture(scope="module")
def sample(django_db_setup, django_db_blocker):
    """The sample organisation inside a transaction of this module, rolled back behind it."""
    from django.core.cache import cache

    from draagvlak.foundation.sample import actions

    with django_db_blocker.unblock():
        cache.clear()
        outer = transaction.atomic()
        outer.__enter__()
        try:
            actions.load_sample()
            yield
        finally:
            transaction.set_rollback(True)
            outer.__exit__(None, None, None)
            cache.clear()


@pytest.fixture
def _django_db_helper():
    """Tests here are marked `django_db` so that the database is made; their transaction is the module's, above."""


@pytest.fixture(autouse=True)
def _undo(sample):
    """What one test changes, the next does not see."""
    point = transaction.savepoint()
    yield
    transaction.savepoint_rollback(point)


def entered(user=None, language="nl"):
    return halfway.enter(user, headers={"accept-language": language})


def fetcher(client):
    def fetch(path):
        response = client.get(path)
        body = "" if response.streaming else response.content.decode(errors="replace")
        return response.status_code, body if "html" in response.headers.get("content-type", "") else ""

    return fetch


@pytest.fixture
def cast(sample):
    """One account per role, from the sample, plus a visitor (None) and a stranger."""
    people = halfway.cast()
    people["board"] = people["director"]
    people["stranger"] = User.objects.create(email="charlie@example.org", name="Charlie")
    assert {grant.role for grant in RoleGrant.objects.all()} == set(GIVEN_ROLES)
    return people
