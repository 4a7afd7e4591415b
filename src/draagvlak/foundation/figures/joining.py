"""Cross-cuts from a fixed menu, and quarters and years, out of figures that are published. Reads only those.

The menu has one item: the kind of work most people in a unit do (the major groups of ISCO-08). It is a mark of whole
bins, frozen when a round opens, so that nobody says more about themselves than where they work.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.figures.models import Round
from draagvlak_core.figures.bounds import Published
from draagvlak_core.figures.summing import Known, Told, as_published, cross_cut

MOST = 2 / 3  # of the people in a bin do this kind of work

KINDS: dict[str, str | Promise] = {
    "": _("Different kinds of work together"),
    "0": _("Armed forces"),
    "1": _("Managing"),
    "2": _("Work at professional level"),
    "3": _("Technical and associate work"),
    "4": _("Office and desk work"),
    "5": _("Service, care and sales"),
    "6": _("Work in green areas, agriculture and fishery"),
    "7": _("Craft and trade work"),
    "8": _("Work with machines and vehicles"),
    "9": _("Elementary work"),
}


class Span(StrEnum):
    """A longer period."""

    QUARTER = "quarter"
    YEAR = "year"


def span_of(moment: datetime, span: Span) -> tuple[int, int]:
    """The period a moment falls in, where the organisation is."""
    day = timezone.localdate(moment)
    return day.year, (day.month - 1) // 3 if span is Span.QUARTER else 0


def kind_of(heads: Mapping[str, int]) -> str:
    """The kind of work (first digit of ISCO-08) that two of three people in a bin do at least, or "" when none is."""
    most = max(heads, key=lambda kind: heads[kind], default="")
    return most if most in KINDS and heads[most] >= MOST * sum(heads.values()) else ""


def atoms_of(round_id: int, code: str, bins: Iterable[str]) -> frozenset[str]:
    return frozenset(f"{round_id}/{code}/{one}" for one in bins)


def kinds_of(measured: Round, code: str) -> dict[str, str]:
    """The kind of work per bin of a question, as the core names them."""
    return {f"{measured.pk}/{code}/{one['key']}": one.get("kind", "") for one in measured.bins}


def cuts(unit: frozenset[str], told: Told, measured: Round, code: str) -> dict[str, list[Known]]:
    """The menu's cross-cut of one published unit: kind of work → published groups. Empty below 100 answers."""
    return cross_cut(unit, told, kinds_of(measured, code))


def sums_in(measured: Round, units: Mapping[str, Sequence[Published]], told: Mapping[str, Told]) -> list[Published]:
    """Every cross-cut there will be in a round, as the audit reads it. `units`: the rows of units per question."""
    return [
        as_published(f"{row.key} {kind}", parts)
        for code, rows in units.items()
        for row in rows
        for kind, parts in cuts(row.atoms, told[code], measured, code).items()
    ]
