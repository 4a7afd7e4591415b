"""Every address, with every role and with no login: opens only for whom it is meant."""

from functools import partial

import pytest
from django.core.cache import cache
from django.db import transaction
from django.http import HttpResponse

from draagvlak.config import urls
from draagvlak.foundation.accounts.gatekeeping import allows
from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.models import RoleGrant, User
from draagvlak.foundation.accounts.roles import GIVEN_ROLES
from tests import halfway
from tests.addresses import addresses, own_views
from tests.visits import READERS
from tests.web.whole.test_visits import is_strict

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]


@pytest.fixture
def cast(sample, db):
    """One account per role, from the sample, plus a visitor (None) and a stranger."""
    people = halfway.cast() | {"stranger": User.objects.create(email="charlie@example.org", name="Charlie")}
    assert {grant.role for grant in RoleGrant.objects.all()} == set(GIVEN_ROLES)
    return people


@pytest.fixture
def bare_refusals(monkeypatch):
    """Refusals without a page around them: that page is looked at elsewhere, and here it is asked for 4,000 times."""
    for status in (403, 404):
        bare = partial(answer_bare, status=status)
        monkeypatch.setattr(urls, f"handler{status}", bare)


def answer_bare(_request, exception, status):
    return HttpResponse(str(exception), status=status)


def test_every_view_says_who_may_open_it():
    assert [name for name, view in own_views().items() if not hasattr(view, "needs")] == []


@pytest.mark.usefixtures("bare_refusals")
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", [*READERS, "stranger"])
def test_no_page_opens_for_who_may_not(cast, who, method):
    client, member = halfway.enter(cast[who]), Member(cast[who])
    wrong = []
    for name, address in addresses():
        if allows(own_views()[name].needs, member):
            continue  # that these open is seen in test_visits, and what they answer to nonsense in test_garbage
        answer = answer_and_undo(client, method, address)
        if not is_refusal(answer, who):
            wrong.append(f"{method} {address} ({name}) answers {answer.status_code} to {who}")
        if not is_strict(answer.headers.get("Content-Security-Policy", "")):
            wrong.append(f"{method} {address} ({name}) has no strict policy")
    assert not wrong


def is_refusal(answer, who):
    """A visitor is sent to the login; a stranger finds nothing; who is here is told whose page it is."""
    status = answer.status_code
    if who == "visitor":
        return status == 405 or (status == 302 and "/account/login/" in answer["Location"])
    return status in (404, 405) or (status == 403 and who != "stranger")


def answer_and_undo(client, method, address):
    """An answer; what the request changed is undone, for one button removes the whole sample."""
    point, logged_in = transaction.savepoint(), client.cookies.copy()
    answer = getattr(client, method)(address)
    transaction.savepoint_rollback(point)
    client.cookies = logged_in
    cache.clear()
    return answer
