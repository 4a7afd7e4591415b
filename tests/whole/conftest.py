"""The whole product on the sample organisation."""

import pytest

from draagvlak.foundation.accounts.models import RoleGrant, User
from draagvlak.foundation.accounts.roles import GIVEN_ROLES
from tests import halfway


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
