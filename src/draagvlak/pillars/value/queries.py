"""Reads what the pages of this room show. No page asks more queries when there are more rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Max, Q
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.foundation import clock
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.value.actions import missing_kinds
from draagvlak.pillars.value.facts import measure_facts
from draagvlak.pillars.value.findings import in_words, verdicts
from draagvlak.pillars.value.models import Measure, MeasureKind, Pilot, Result
from draagvlak.ui import charts
from draagvlak_core.shared.answers import Answer
from draagvlak_core.value.measures import outcome

PER_PAGE = 25


def in_figures(value: Decimal) -> str:
    """A decimal as people write it here: no zeros behind it, comma or point by language."""
    return number_format(f"{value.normalize():f}")


@dataclass(frozen=True, slots=True)
class Row:
    """A measure side by side: before, agreed, found, each as a sentence, and whether the target was reached."""

    measure: Measure
    result: Result | None
    answer: Answer
    earlier: tuple[Result, ...]

    @property
    def figures(self) -> tuple[str, str, str]:
        """Before, agreed and found as they stand in a table; a dash for what nobody measured."""
        numbers = (self.measure.baseline, self.measure.target, self.result.value if self.result else None)
        before, agreed, found = ("–" if number is None else in_figures(number) for number in numbers)
        return before, agreed, found

    @property
    def before(self) -> str:
        baseline = self.measure.baseline
        if baseline is None:
            return _("Before: nobody measured it.")
        return _("Before: %(value)s.") % {"value": self._with_unit(baseline)}

    @property
    def agreed(self) -> str:
        target = self._with_unit(self.measure.target)
        if self.measure.direction == "at_least":
            return _("Agreed: at least %(value)s.") % {"value": target}
        return _("Agreed: at most %(value)s.") % {"value": target}

    @property
    def found(self) -> str:
        if self.result is None:
            return _("Found: nothing yet.")
        words = {"value": self._with_unit(self.result.value), "n": self.result.n}
        return _("Found: %(value)s (n = %(n)s).") % words

    def _with_unit(self, value: Decimal) -> str:
        return f"{in_figures(value)} {self.measure.unit}".strip()


@dataclass(frozen=True, slots=True)
class Side:
    """One of the three kinds of measures, all with equal weight, also when there is none of it."""

    kind: MeasureKind
    rows: tuple[Row, ...]


def sides(pilot: Pilot) -> list[Side]:
    """The measures of a pilot in three kinds, each with the result that counts and those before it."""
    found = [_row(measure) for measure in pilot.measures.prefetch_related("results")]
    return [Side(kind, tuple(row for row in found if row.measure.kind == kind)) for kind in MeasureKind]


def _row(measure: Measure) -> Row:
    results = list(measure.results.all())  # newest first by the order of the model
    newest = results[0] if results else None
    return Row(measure, newest, outcome(measure_facts(measure, newest)), tuple(results[1:]))


def chart(rows: Iterable[Row]) -> charts.Chart | None:
    """Before, target and found of all measures as a picture with its own table; None while nothing was found."""
    rows = list(rows)
    found = [row for row in rows if row.result]
    if not found:
        return None
    reached = sum(row.answer is Answer.MET for row in rows)
    title = ngettext(
        "%(reached)s of one measure reached its target.", "%(reached)s of %(count)s measures reached their target.",
        len(rows),
    )  # fmt: skip
    return charts.measures(title % {"reached": reached, "count": len(rows)}, [_drawn(row) for row in rows], hue="value")


def _drawn(row: Row) -> charts.Measure:
    measure, result = row.measure, row.result
    before = None if measure.baseline is None else float(measure.baseline)
    return charts.Measure(str(measure.name), before, float(measure.target), float(result.value) if result else None,
                          measure.unit)  # fmt: skip


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
        "findings": [in_words(verdict, use_case.pk) for verdict in verdicts([use_case.pk])[use_case.pk]],
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
