"""Every page there is, worked out inside a site that has the sample: who can open it, and what refuses an empty form.

Run in the site's own Django: `print(json.dumps(every_page()))`.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from draagvlak.foundation import clock
from draagvlak.foundation.organisation import actions as organisation
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak_core.register.card_facts import BY_CODE
from tests.crawl import crawl, own_views, view_name
from tests.halfway import buttons_for, cast, choose_files, enter, everybody_in_one, leave_halfway

# In this order: a page goes to the first who gets there, and those who have most to do on a page come first.
READERS = (
    "director",
    "ai_lead",
    "administrator",
    "hr",
    "facilitator",
    "works_council",
    "team_lead",
    "employee",
    "visitor",
)
# What everybody sees differs by who they are, so these are looked at through all eyes.
THROUGH_ALL_EYES = ("overview:overview", "overview:me", "register:card", "gates:gate")
UNLINKED = ("/ui/components/", "/gates/1/")
# Linked only while none is open; now there is one.
AT_ANOTHER_TIME = ("/people/pulse/open/", "/voice/rounds/open/")
GONE = ("/nowhere/",)


def every_page() -> dict[str, Any]:
    """For each reader a session, the addresses to look at, and of those the ones that refuse an empty form."""
    people = cast()
    starts = leave_halfway(people)
    clients = {who: enter(people[who], headers={"host": "localhost"}) for who in READERS}
    unlinked = choose_files(clients)
    unlinked["administrator"].append(f"/retention/person/{somebody_left(people)}/")
    unlinked["director"] = [*UNLINKED, *of_boundaries()]
    unlinked["hr"] = [*AT_ANOTHER_TIME]
    unlinked["employee"] = ["/retention/", *GONE]  # not theirs, and nobody's
    unlinked["visitor"] = [*GONE]
    plan, seen = {}, set()
    for who, client in clients.items():
        pages = [*found(client, starts, seen), *unlinked.get(who, []), *account_pages(client, seen)]
        session = client.cookies["sessionid"].value if "sessionid" in client.cookies else ""
        refused = [path for path in pages if empty_form(client, path) == 422]
        plan[who] = {"session": session, "pages": pages, "refused": refused}
        seen |= {view_name(path) for path in pages}
    buttons = buttons_for(enter(everybody_in_one(), headers={"host": "localhost"}))
    return {"readers": plan, "unseen": sorted(own_views().keys() - seen - buttons)}


def of_boundaries() -> list[str]:
    """A line of a rule, for each kind of fact, and the decision that some boundaries ask for beforehand."""
    draft = Boundary.objects.filter(state="draft").latest("pk")
    facts = {fact.kind: fact.code for fact in BY_CODE.values()}
    lines = [f"/course/boundaries/{draft.pk}/rule/when/add/{code}/" for code in facts.values()]
    waits = Boundary.objects.filter(state="adopted", rule__decider="board").earliest("pk")
    return [*lines, f"/course/use-case/{UseCase.objects.earliest('pk').pk}/boundary/{waits.pk}/decision/"]


def found(client: Client, starts: list[str], seen: set[str | None]) -> list[str]:
    """One address of each view that nobody before has seen, and of those that everybody sees differently."""
    reached = crawl(lambda path: fetch(client, path), starts)
    wanted = {name: paths for name, paths in reached.items() if name not in seen or name in THROUGH_ALL_EYES}
    opened = (next((path for path in paths if is_page(client, path)), None) for paths in wanted.values())
    return [path for path in opened if path]


def is_page(client: Client, path: str) -> bool:
    status, html = fetch(client, path)
    return status == 200 and bool(html)


def fetch(client: Client, path: str) -> tuple[int, str]:
    response = client.get(path)
    is_html = "html" in response.headers.get("content-type", "") and not response.streaming
    return response.status_code, response.content.decode() if is_html else ""


def empty_form(client: Client, path: str) -> int:
    """What an empty form gets for an answer; whatever it did is undone, and nobody is logged out by it."""
    cookies = client.cookies.copy()
    with transaction.atomic():
        status: int = client.post(path).status_code
        transaction.set_rollback(True)
    client.cookies = cookies
    return status


def account_pages(client: Client, seen: set[str | None]) -> list[str]:
    """Pages of the library that keeps accounts; they need no arguments."""
    paths = [path for name, path in plain("allauth", get_resolver(), "") if name not in seen and "logout" not in path]
    return [path for path in paths if is_page(client, path)]


def plain(module: str, resolver: URLResolver, prefix: str) -> Iterator[tuple[str, str]]:
    """(name, address) of the views of a library that take no arguments."""
    for pattern in resolver.url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from plain(module, pattern, route)
        elif isinstance(pattern, URLPattern) and pattern.callback.__module__.startswith(module) and "<" not in route:
            yield str(pattern.name), f"/{route}"


def somebody_left(people: dict[str, Any]) -> int:
    person = Person.objects.filter(user=None, left_on=None).last()
    organisation.person_left(person=person, left_on=clock.today() - timedelta(1), by=people["administrator"])
    return person.pk
