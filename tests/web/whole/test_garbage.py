"""Every form and address of the product, filled with what nobody should send: an answer in words, no fault of ours.

Each form and address gets some kinds of it at each change, in turns, and all of them by `deep`.
"""

from contextlib import contextmanager

import pytest
from django.db import transaction

from tests.addresses import addresses, view_name
from tests.halfway import enter, everybody_in_one
from tests.tiers import some, twins
from tests.visits import READERS
from tests.web.whole.test_visits import is_strict

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
WORDS = ("%00", "%FF%FE", "9" * 60, "-1", "%0d%0aX", "a" * 60_000, "٣")
# Every address, with each of two words where it wants one.
PLACES = sorted(
    {(place, address) for place in ("units", "people") for _, address in addresses(place) if f"/{place}/" in address}
    | {("people", address) for _, address in addresses("people")}
)
BOXES = (
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


@contextmanager
def somebody_who_may_all(visits):
    """Nothing stays closed; what a request breaks is seen as an answer."""
    with visits.inside():
        yield enter(everybody_in_one(), headers={"host": "localhost"}, raise_request_exception=False)


def forms_met(visits):
    """Reader: the forms that this one met first, one per view and set of boxes."""
    met, seen = {}, set()
    for who in READERS:
        met[who] = []
        for answer in visits(who, "nl").every:
            for form in answer.page.forms():
                shape = (view_name(form.address), frozenset(form.boxes))
                if form.boxes and shape not in seen and not form.address.startswith(NEVER):
                    seen.add(shape)
                    met[who].append(form)
    return met


def attempts(boxes):
    """(what, data): all boxes filled with one kind of garbage, or one box among what the page had filled in."""
    together = [(what, dict.fromkeys(boxes, words)) for what, words in GARBAGE.items()]
    return together + [
        (f"{what} in {name}", boxes | {name: GARBAGE[what]}) for what in ALONE for name in list(boxes)[:6]
    ]


@twins("many", 6, 99)
@pytest.mark.parametrize("who", READERS)
def test_no_form_shows_a_fault_of_ours(visits, who, many):
    forms, wrong = forms_met(visits)[who], []
    with somebody_who_may_all(visits) as client:
        for form in forms:
            for what, data in some(attempts(form.boxes), form.address, many):
                point = transaction.savepoint()
                status = client.post(form.address, data).status_code
                transaction.savepoint_rollback(point)
                if status >= 500:
                    wrong.append(f"{form.address} answers {status} to {what}")
    assert not wrong, "\n".join(wrong)


def test_forms_of_every_reader_were_met(visits):
    met = forms_met(visits)
    assert sum(map(len, met.values())) > 100 and sum(map(bool, met.values())) > 5


@twins("many", 2, 99)
def test_no_place_in_an_address_shows_a_fault_of_ours(visits, many):
    with somebody_who_may_all(visits) as client:
        paths = {
            address.replace("/1/", f"/{words}/").replace(f"/{place}/", f"/{words}/")
            for place, address in PLACES
            for words in some(WORDS, address, many)
        }
        assert [path[:80] for path in sorted(paths) if is_wrong(client.get(path))] == []


@twins("many", 2, 99)
def test_nothing_asked_of_an_address_shows_a_fault_of_ours(visits, many):
    """Nonsense is asked of those that look at what is asked of them, which a plain question shows."""
    wrong = []
    with somebody_who_may_all(visits) as client:
        plain = {address: client.get(f"{address}?{_asking('1')}") for _place, address in PLACES}
        looking = [address for address, answer in plain.items() if "GET" in vars(answer.wsgi_request)]
        assert len(looking) > 10
        for address in looking:
            chosen = some(WORDS, address, many)
            wrong += [f"{address}?{one[:60]}" for one in chosen if is_wrong(client.get(f"{address}?{_asking(one)}"))]
    assert not wrong, "\n".join(wrong)


def _asking(words):
    return "&".join(f"{name}={words}" for name in BOXES)


def is_wrong(answer):
    return answer.status_code >= 500 or not is_strict(answer.headers.get("Content-Security-Policy", ""))
