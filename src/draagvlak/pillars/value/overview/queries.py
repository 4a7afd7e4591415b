"""Reads what pilots bring: over all use cases, for one, and one pilot."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Max, Q
from django.utils import timezone

from draagvlak.foundation import clock
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.remembered import verdicts_about
from draagvlak.pillars.value.findings import PILLAR, in_words, verdicts
from draagvlak.pillars.value.measures.actions import missing_kinds
from draagvlak.pillars.value.measures.models import MeasureKind
from draagvlak.pillars.value.measures.queries import chart, sides
from draagvlak.pillars.value.pilots.models import Pilot
from draagvlak_core.shared.answers import Answer

PER_PAGE = 25


def read_pilot(pilot: Pilot) -> dict[str, Any]:
    """Everything about one pilot."""
    three = sides(pilot)
    rows = [row for side in three for row in side.rows]
    return {
        "pilot": pilot,
        "sides": three,
        "rows": rows,
        "chart": chart(rows),
        "reached": sum(row.answer is Answer.MET for row in rows),
        "missed": sum(row.answer is Answer.NOT_MET for row in rows),
        "missing": [MeasureKind(kind).label for kind in missing_kinds([row.measure for row in rows])],
        "started": pilot.starts_on <= clock.today(),
        "over": (pilot.ended_on or pilot.ends_on) <= clock.today(),
        "late": bool(pilot.locked_at and timezone.localdate(pilot.locked_at) > pilot.starts_on),
    }


def about(use_case: UseCase) -> dict[str, Any]:
    """Everything this room knows about one use case."""
    pilots = list(use_case.pilots.select_related("use_case").prefetch_related("units"))
    current = current_pilot(pilots)
    return {
        **(read_pilot(current) if current else {}),
        "use_case": use_case,
        "pilot": current,
        "earlier": [pilot for pilot in pilots if pilot != current],
        "statements": list(use_case.freed_hours.all()),
        "findings": [in_words(verdict, use_case.pk) for verdict in verdicts_about(use_case.pk, PILLAR, verdicts)],
    }


def current_pilot(pilots: Iterable[Pilot]) -> Pilot | None:
    """The pilot that counts, as in the core: the latest that has started, else the first that is planned."""
    today = clock.today()
    in_order = sorted(pilots, key=lambda pilot: (pilot.starts_on, pilot.pk))
    started = [pilot for pilot in in_order if pilot.starts_on <= today]
    return started[-1] if started else next(iter(in_order), None)


@dataclass(frozen=True, slots=True)
class Overview:
    """All pilots at a glance."""

    pilots: int
    running: int
    locked: int
    without_statement: int
    page: Page[Any]


def overview(number: Any) -> Overview:
    """Pilots, the latest start first, with how many there are of each sort."""
    today = clock.today()
    running = Q(starts_on__lte=today, ended_on=None, ends_on__gt=today)
    counts = Pilot.objects.order_by().aggregate(
        pilots=Count("pk"), running=Count("pk", filter=running), locked=Count("pk", filter=~Q(locked_at=None))
    )
    silent = UseCase.objects.filter(pilots__isnull=False, freed_hours=None).distinct().count()
    rows = Pilot.objects.select_related("use_case").annotate(
        measured=Count("measures", distinct=True), last_result=Max("measures__results__measured_on")
    )
    page = Paginator(rows.order_by("-starts_on", "-pk"), PER_PAGE).get_page(number)
    return Overview(without_statement=silent, page=page, **counts)
