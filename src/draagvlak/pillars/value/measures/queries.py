"""Reads measures side by side: before, agreed and found, as sentences, a picture and a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.pillars.value.measures.facts import measure_facts
from draagvlak.pillars.value.measures.models import Measure, MeasureKind, Result
from draagvlak.pillars.value.pilots.models import Pilot
from draagvlak.ui import charts
from draagvlak_core.shared.answers import Answer
from draagvlak_core.value.measures import outcome


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
        "%(reached)s of one measure reached its target.",
        "%(reached)s of %(count)s measures reached their target.",
        len(rows),
    )
    return charts.measures(title % {"reached": reached, "count": len(rows)}, [_drawn(row) for row in rows], hue="value")


def _drawn(row: Row) -> charts.Measure:
    measure, result = row.measure, row.result
    before = None if measure.baseline is None else float(measure.baseline)
    return charts.Measure(
        str(measure.name), before, float(measure.target), float(result.value) if result else None, measure.unit
    )
