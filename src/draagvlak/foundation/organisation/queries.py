"""Reads the organisation for its pages; the number of queries never grows with its size."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet

from draagvlak.foundation.organisation.models import JobRole, Person, Unit, WorkingGroup
from draagvlak.foundation.organisation.unit_tree import heads, tree_of

PER_PAGE = 50
HERE = Q(left_on=None)


@dataclass(frozen=True, slots=True)
class Counts:
    units: int
    people: int
    left: int
    job_roles: int
    groups: int
    without_lead: int
    without_role: int


def counts() -> Counts:
    people = Person.objects.aggregate(
        here=Count("id", filter=HERE),
        left=Count("id", filter=~HERE),
        no_role=Count("id", filter=HERE & Q(job_role=None)),
    )
    units = Unit.objects.aggregate(all=Count("id"), no_lead=Count("id", filter=Q(lead=None)))
    return Counts(
        units=units["all"],
        people=people["here"],
        left=people["left"],
        job_roles=JobRole.objects.count(),
        groups=WorkingGroup.objects.count(),
        without_lead=units["no_lead"],
        without_role=people["no_role"],
    )


@dataclass(frozen=True, slots=True)
class Branch:
    """A unit with those right under it. `people` work in it and in everything under it; `above` names the way down."""

    unit: Unit
    people: int
    above: tuple[str, ...]
    branches: list["Branch"]


def tree() -> list[Branch]:
    """The top units, each with its branches."""
    return [branch for branch in _branches().values() if not branch.above]


def _branches() -> Mapping[int, Branch]:
    """Every unit from the top down."""
    units = {unit.pk: unit for unit in Unit.objects.order_by("code").select_related("lead")}
    shape = tree_of(units.values())
    people, branches = shape.sums(heads()), dict[int, Branch]()
    for key in shape.down:
        over = branches.get(shape.parents[key] or 0)
        above = (*over.above, str(over.unit.name)) if over else ()
        branches[key] = Branch(units[key], people[key], above, [])
        if over:
            over.branches.append(branches[key])
    return branches


def units(words: str, number: str | None) -> Page[Any]:
    """A page of units from the top down, each with the path above it."""
    rows: list[dict[str, Any]] = [{"path": " › ".join(one.above), "branch": one} for one in _branches().values()]
    if words:
        rows = [row for row in rows if _holds(row["branch"].unit, words.casefold())]
    return Paginator(rows, PER_PAGE).get_page(number)


def _holds(unit: Unit, words: str) -> bool:
    return any(words in text.casefold() for text in (unit.code, *unit.name.values()))


def people(words: str, who: str, number: str | None) -> Page[Any]:
    """A page of people: those who work here, or those who left."""
    found = Person.objects.select_related("unit", "job_role").filter(~HERE if who == "left" else HERE)
    if words:
        found = found.filter(Q(name__icontains=words) | Q(email__icontains=words) | Q(code__iexact=words))
    return Paginator(found, PER_PAGE).get_page(number)


def job_roles(number: str | None) -> Page[Any]:
    found = JobRole.objects.annotate(n=Count("people", filter=Q(people__left_on=None))).order_by("code")
    return Paginator(found, PER_PAGE).get_page(number)


def groups() -> QuerySet[WorkingGroup]:
    return WorkingGroup.objects.annotate(n=Count("members")).order_by("id")


def candidates(group: WorkingGroup, words: str) -> list[Person]:
    """The first ten people who could join a group, by name, address or code."""
    if not words:
        return []
    found = Person.objects.filter(HERE).exclude(working_groups=group).select_related("unit")
    return list(found.filter(Q(name__icontains=words) | Q(email__icontains=words) | Q(code__iexact=words))[:10])
