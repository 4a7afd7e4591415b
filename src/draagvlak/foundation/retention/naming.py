"""Where does somebody stand in the log, and in columns that say who did something?

An event names people by number beside their names. An event of before numbers holds names alone, and so does a text
that somebody typed: there a name is taken for this person's when nobody else is called that, and else it cannot be
told whose it is.
"""

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention.models import NumberBeside
from draagvlak_core.decisions.naming import Names, folded

Body = dict[str, Any]

# What an event about such a thing says under `name` is the name of the thing, also where somebody is called the same.
THINGS = ("unit:", "working_group:", "job_role:")


@dataclass(frozen=True)
class Naming:
    """Everything that names one person; `unsure` where somebody else is called the same."""

    numbers: frozenset[str]  # person:3, user:12
    sure: Names  # names and addresses of nobody else
    shared: Names  # names that somebody else here has too
    by_number: frozenset[int]  # events
    by_name: frozenset[int]
    unsure: frozenset[int]

    def of(self, *, unsure_too: bool) -> Names:
        """The names that go."""
        if not unsure_too:
            return self.sure
        return Names(self.sure.names | self.shared.names, self.sure.longer | self.shared.longer)


def naming_of(person: Person) -> Naming:
    """Where this person is named, by this name or an earlier one."""
    numbers = frozenset([f"person:{person.pk}", *([f"user:{person.user_id}"] if person.user_id else [])])
    names = {person.name, person.email, *_earlier(numbers)}
    names |= {person.user.name, person.user.email} if person.user else set()
    others = _others(person)
    taken = {folded(name) for name in others}
    sure = Names.among((name for name in names if folded(name) not in taken), others)
    shared = Names.among((name for name in names if folded(name) in taken), others)
    events: dict[str, set[int]] = {"by_number": set(), "by_name": set(), "unsure": set()}
    for index, body, told in _candidates(numbers, sure, shared):
        if how := _how(body, told, numbers, sure, shared):
            events[how].add(index)
    return Naming(numbers, sure, shared, **{how: frozenset(indexes) for how, indexes in events.items()})


def _how(body: Body, told: dict[str, str], numbers: frozenset[str], sure: Names, shared: Names) -> str:
    """How an event names them, if it does; `told` has the numbers of whoever it names, by place."""
    if body["about"] in numbers or not numbers.isdisjoint(told.values()):
        return "by_number"
    texts = [text for place, text in _texts(body) if place not in told]
    if any(map(sure.stand_in, texts)):
        return "by_name"
    return "unsure" if any(map(shared.stand_in, texts)) else ""


def _earlier(numbers: Collection[str]) -> set[str]:
    """What they were called before: by events about themselves, and where they did something themselves."""
    names: set[str] = set()
    about = Q(about__in=numbers)
    for number in numbers:
        about |= Q(body__contains=f'"{number}"')
    for text in LogEntry.objects.filter(about).exclude(body="").values_list("body", flat=True):
        body = json.loads(text)
        people = body.get("people", {})
        places = {**body["details"], "by": body["by"]}
        mine = {place for place, number in people.items() if number in numbers}
        mine |= {"name", "was"} if body["about"] in numbers else set()
        names |= {places[place] for place in mine if isinstance(places.get(place), str)}
    return names


def _others(person: Person) -> set[str]:
    """What everybody else here is called, also who left and is not erased yet."""
    people = Person.objects.exclude(pk=person.pk).order_by().values_list("name", flat=True)
    accounts = User.objects.exclude(pk=person.user_id or 0).values_list("name", flat=True)
    return {*people, *accounts}


def _candidates(numbers: Collection[str], sure: Names, shared: Names) -> Iterator[tuple[int, Body, dict[str, str]]]:
    """Events that may name them, with the numbers of whom they name."""
    beside: dict[int, dict[str, str]] = {}
    for entry, place, number in NumberBeside.objects.values_list("entry", "place", "number"):
        beside.setdefault(entry, {})[place] = number
    known = [entry for entry, told in beside.items() if not set(numbers).isdisjoint(told.values())]
    wanted = Q(about__in=numbers) | Q(index__in=known)
    for word in {f'"{number}"' for number in numbers} | {_part(name) for name in sure.names | shared.names}:
        wanted |= Q(body__icontains=word)
    rows = LogEntry.objects.filter(wanted).exclude(body="").values_list("index", "body")
    for index, text in rows.iterator(2000):
        body = json.loads(text)
        yield index, body, beside.get(index, {}) | body.get("people", {})


def _part(name: str) -> str:
    """The longest piece of a name that stands in a body however it was typed: without accents, quotes or spaces."""
    return max(re.findall(r"[A-Za-z0-9.@]+", name), key=len, default=name[:1])


def _texts(body: Body) -> Iterator[tuple[str, str]]:
    """Every text in a body with the place it stands in, but not the kind of event nor the name of a thing."""
    yield "by", body["by"]
    for place, value in body["details"].items():
        if place == "name" and body["about"].startswith(THINGS):
            continue
        yield from ((place, text) for text in _within(value))


def _within(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for part in value.values():
            yield from _within(part)
    elif isinstance(value, list):
        for part in value:
            yield from _within(part)
    elif isinstance(value, str):
        yield value
