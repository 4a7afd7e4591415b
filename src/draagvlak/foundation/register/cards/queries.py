"""Reads the register for its pages, in a number of queries that does not grow with it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.organisation.unit_tree import unit_tree
from draagvlak.foundation.register.cards.models import Kind, Stage, UseCase

PER_PAGE = 50
# What a row of a list shows; the rest of a card stays in the database.
ROW = ("kind", "name", "summary", "stage", "does_not", "acceptance", "accountable__name", "source_organisation")


@dataclass(frozen=True)
class Counts:
    """`full` use cases, of which `says_not` tell what they do not do, and `everyday` AI."""

    full: int
    says_not: int
    everyday: int


@dataclass(frozen=True)
class Listing:
    """A page of use cases with, apart, the light everyday ones; `counts` are about all of them."""

    counts: Counts
    page: "Page[UseCase]"
    everyday: list[UseCase]
    everyday_more: int


def count(found: QuerySet[UseCase]) -> Counts:
    """An empty text is stored as {} by every action, so one aggregate tells."""
    full = Q(kind=Kind.FULL)
    row = found.order_by().aggregate(
        full=Count("pk", filter=full),
        says_not=Count("pk", filter=full & ~Q(does_not={})),
        everyday=Count("pk", filter=Q(kind=Kind.EVERYDAY)),
    )
    return Counts(**row)


def rows(found: QuerySet[UseCase]) -> QuerySet[UseCase]:
    return found.select_related("accountable").only(*ROW).order_by("pk")


def listing(found: QuerySet[UseCase], number: Any, counts: Counts | None = None) -> Listing:
    """One page of what was found, the full cards in pages and the first everyday ones beside them."""
    counts = counts or count(found)
    paginator = Paginator(rows(found.filter(kind=Kind.FULL)), PER_PAGE)
    paginator.count = counts.full  # counted already, in the same query as the rest
    everyday = list(rows(found.filter(kind=Kind.EVERYDAY))[:PER_PAGE]) if counts.everyday else []
    return Listing(counts, paginator.get_page(number), everyday, counts.everyday - len(everyday))


def search(words: str, field: str = "search") -> Q:
    """Every word has to be somewhere on the card."""
    asked = Q()
    for word in words.lower().split()[:10]:
        asked &= Q(**{f"{field}__contains": word})
    return asked


def filtered(asked: dict[str, Any]) -> QuerySet[UseCase]:
    """Use cases by what a reader asked in the form on top of the list; {} gives all."""
    use_cases = UseCase.objects.filter(search(asked.get("q", "")))
    for field in ("stage", "kind", "source_organisation"):
        if asked.get(field):
            use_cases = use_cases.filter(**{field: asked[field]})
    if asked.get("answers"):
        use_cases = use_cases.filter(acceptance=asked["answers"])
    if asked.get("unit"):
        use_cases = use_cases.filter(touches(unit_tree().family([asked["unit"]]), None))
    return use_cases


def touches(units: Collection[int], role: int | None) -> Q:
    """Use cases that touch one of these units, or this job role."""
    by_unit = UseCase.affected_units.through.objects.filter(usecase=OuterRef("pk"), unit__in=units)
    asked = Q(Exists(by_unit))
    if role:
        asked |= Q(Exists(UseCase.affected_roles.through.objects.filter(usecase=OuterRef("pk"), jobrole=role)))
    return asked


def around(person: Person) -> QuerySet[UseCase]:
    """AI around somebody's work: it touches the unit, a unit above it, or the job role; everyday AI is for all."""
    mine = touches(unit_tree().above(person.unit_id), person.job_role_id)
    return UseCase.objects.exclude(stage=Stage.RETIRED).filter(mine | Q(kind=Kind.EVERYDAY))


def organisations() -> list[tuple[str, int]]:
    """The organisations use cases came from, with how many."""
    found = UseCase.objects.exclude(source_organisation="").values_list("source_organisation")
    return [(name, number) for name, number in found.annotate(n=Count("pk")).order_by("source_organisation")]


def total() -> int:
    return UseCase.objects.filter(kind=Kind.FULL).count()
