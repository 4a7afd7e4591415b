"""Every form and address of the product, filled with what nobody should send: an answer in words, no fault of ours."""

import re
from html.parser import HTMLParser

import pytest
from django.db import transaction
from django.urls import URLPattern, get_resolver

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.models import RoleGrant
from draagvlak.foundation.accounts.roles import GIVEN_ROLES
from tests.crawl import own_views
from tests.whole.conftest import entered, fetcher

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("garbage")]  # one process builds the sample once

GARBAGE = {
    "nul": "a\0b",
    "huge number": "9" * 40,
    "negative": "-1",
    "infinite": "1e999",
    "other digits": "٣",
    "day before time": "0000-00-00",
    "far year": "99999-01-01",
    "first day": "0001-01-01",
    "last day": "9999-12-31",
    "long": "x" * 200_000,
    "places to fill": "%(name)s %s {0} {{ 1 }} <script>",
}
ALONE = ("huge number", "long")
# These would end the walk: the visit, or the whole sample.
NEVER = ("/account/", "/start/", "/me/eyes")


def addresses():
    """Every own address, with 1 for a number and a word for a word."""
    return sorted(_routes(get_resolver(), "", ""))


def _routes(resolver, space, prefix):
    for pattern in resolver.url_patterns:
        route = prefix + str(pattern.pattern)
        if not isinstance(pattern, URLPattern):
            yield from _routes(pattern, f"{space}{pattern.namespace}:" if pattern.namespace else space, route)
        elif f"{space}{pattern.name}" in own_views():
            for word in ("people", "units") if "<" in route else ("",):
                yield "/" + re.sub(r"<(\w+:)?\w+>", lambda m, w=word: "1" if "int" in (m[1] or "") else w, route)


class _Forms(HTMLParser):
    """(address, {box: what the page filled in}) of every form on a page."""

    def __init__(self, base):
        super().__init__()
        self.base, self.forms = base, []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form" and (given.get("method") or "").lower() == "post":
            self.forms.append((given.get("action") or self.base, {}))
        elif tag in ("input", "select", "textarea", "button") and self.forms and given.get("name"):
            self.forms[-1][1][given["name"]] = given.get("value") or ""


@pytest.fixture
def client(cast):
    """Somebody with every role there is: nothing stays closed."""
    user = cast["board"]
    for role in GIVEN_ROLES:
        RoleGrant.objects.get_or_create(user=user, role=role, defaults={"since": clock.now()})
    client = entered(user)
    client.raise_request_exception = False
    return client


def forms_for(client):
    """Every form this reader meets, once per shape."""
    found = {}
    for path in addresses():
        _status, html = fetcher(client)(path)
        parser = _Forms(path)
        parser.feed(html)
        for address, boxes in parser.forms:
            boxes.pop("csrfmiddlewaretoken", None)
            if boxes and not address.startswith(NEVER):
                found.setdefault((address.split("?")[0], frozenset(boxes)), (address, boxes))
    return list(found.values())


def attempts(boxes):
    """(what, data): all boxes filled with one kind of garbage, or one box among what the page had filled in."""
    for what, words in GARBAGE.items():
        yield what, dict.fromkeys(boxes, words)
    for what in ALONE:
        for name in list(boxes)[:6]:
            yield f"{what} in {name}", boxes | {name: GARBAGE[what]}


def test_no_form_shows_a_fault_of_ours(client):
    forms, wrong = forms_for(client), []
    assert len(forms) > 20
    for address, boxes in forms:
        for what, data in attempts(boxes):
            point = transaction.savepoint()
            status = client.post(address, data).status_code
            transaction.savepoint_rollback(point)
            if status >= 500:
                wrong.append(f"{address} answers {status} to {what}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("words", ["%00", "%FF%FE", "9" * 60, "-1", "%0d%0aX", "a" * 60_000, "٣"])
def test_no_address_shows_a_fault_of_ours(client, words):
    names = (
        "page",
        "q",
        "who",
        "about",
        "kind",
        "use_case",
        "conversation",
        "note",
        "goal",
        "ambition",
        "path",
        "stage",
    )
    asked = "&".join(f"{name}={words}" for name in names)
    wrong = []
    for address in addresses():
        for path in {f"{address}?{asked}", address.replace("/1/", f"/{words}/").replace("/people/", f"/{words}/")}:
            if (status := client.get(path).status_code) >= 500:
                wrong.append(f"{path[:80]} answers {status}")
    assert not wrong, "\n".join(wrong)
