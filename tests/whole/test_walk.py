"""Every address, with every role and with no login: opens only for whom it is meant, under a strict policy."""

import pytest
from django.core.cache import cache
from django.db import transaction

from draagvlak.foundation.accounts.gatekeeping import allows
from draagvlak.foundation.accounts.members import Member
from tests.crawl import addresses, crawl, own_views
from tests.halfway import buttons_for, everybody_in_one, leave_halfway
from tests.whole.conftest import entered, fetcher

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("walk")]  # one process builds the sample once

ROLES = ("employee", "team_lead", "board", "ai_lead", "hr", "facilitator", "works_council", "administrator")


def test_every_view_says_who_may_open_it():
    assert [name for name, view in own_views().items() if not hasattr(view, "needs")] == []


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", [*ROLES, "stranger", "visitor"])
def test_no_page_opens_for_who_may_not(cast, who, method):
    client, member = entered(cast[who]), Member(cast[who])
    wrong = []
    for name, address in addresses():
        needs = own_views()[name].needs
        if allows(needs, member):
            continue  # that these open is walked below, and what they answer to nonsense in test_garbage
        status = answer_and_undo(client, method, address)
        if cast[who] is None:
            fits = status in (302, 405)
        else:
            fits = status in (403, 404, 405) if who != "stranger" else status in (404, 405)
        if not fits:
            wrong.append(f"{method} {address} ({name}) answers {status} to {who}")
    assert not wrong


def answer_and_undo(client, method, address):
    """The status of an answer; what the request changed is undone, for one button removes the whole sample."""
    point, logged_in = transaction.savepoint(), client.cookies.copy()
    status = getattr(client, method)(address).status_code
    transaction.savepoint_rollback(point)
    client.cookies = logged_in
    cache.clear()
    return status


def test_a_visitor_is_sent_to_the_login(cast):
    client = entered(None)
    for name, address in addresses():
        if not own_views()[name].needs.public:
            response = client.get(address)
            assert response.status_code in (302, 405), name
            assert response.status_code == 405 or "/account/login/" in response["Location"], name


@pytest.mark.parametrize("who", [*ROLES, "visitor"])
def test_every_page_that_links_lead_to_opens(cast, who):
    """No link on any page leads its reader to a closed door or to nothing."""
    client = entered(cast[who])
    found = []

    def fetch(path):
        status, html = fetcher(client)(path)
        if status not in (200, 302):
            found.append(f"{path} answers {status}")
        return status, html

    crawl(fetch)
    assert not found


def test_links_lead_to_every_page(cast):
    """A page no link leads to does not exist for its readers. Buttons (views that only take a POST) are no pages."""
    starts = leave_halfway(cast)
    reached = set()
    for who in (*ROLES, "visitor"):
        reached |= crawl(fetcher(entered(cast[who])), starts).keys()
    buttons = buttons_for(entered(everybody_in_one()))
    assert own_views().keys() - reached - buttons == NOT_BY_LINK.keys()


# Reached by other ways than a link on a page; each says how.
NOT_BY_LINK = {
    "council:counts": "a file, linked in the works council's room",
    "decisions:checkpoint": "a file, linked on the log page",
    "decisions:export": "a file, linked on the log page",
    "gates:gates": "the address above a gate: leads to the overview, on which all gates stand",
    "gates:decide": "shows the gate again when a decision is refused",
    "leadership:add_line": "opens when a fact was picked for a line",
    "leadership:beforehand": "linked where a boundary waits for a decision; in the sample none does",
    "organisation:look": "opens when a list was chosen",
    "register:columns": "opens when a table was chosen",
    "register:run": "opens when a register file was chosen",
    "retention:person": "linked on the page of a person who left",
    "sample:empty": "linked on the start page, before there is an organisation",
    "sample:progress": "opens while the sample is built",
    "trust:pulse_open": "linked on the page of pulses while none is open",
    "voice:open": "linked on the page of rounds while no round for questions is open",
    "voice:tokens": "asked by the script that fetches tokens",
    "ui:components": "for those who build Draagvlak",
}


@pytest.mark.parametrize("who", ["board", "visitor"])
def test_the_policy_is_strict_on_every_answer(cast, who):
    client = entered(cast[who])
    for _name, address in [*addresses(), ("", "/nowhere/"), ("", "/account/login/")]:
        policy = client.get(address).headers.get("Content-Security-Policy", "")
        assert "default-src 'none'" in policy, address
        assert "unsafe" not in policy and "http:" not in policy and "*" not in policy, address
