"""The charts pages can show: a sentence as title, a picture for wide and for narrow screens, and the same as a table.

    stage_bars(_("Most pilots stand on all four pillars"), [StageCount(_("Pilot"), met=3, not_met=1, unknown=2)])

The caller writes the sentence: a chart says what it means, not what it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from draagvlak.ui.chart_svg import NARROW, WIDE, Bar, Dot, Row, draw

ENDS = (1.0, 5.0)  # of the scale on which questions are answered


@dataclass(frozen=True, slots=True)
class Chart:
    """What `ui/_chart.html` shows. `key` names the forms: (kind, word)."""

    title: str
    note: str
    hue: str
    key: tuple[tuple[str, str], ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    svg: SafeString
    narrow_svg: SafeString


@dataclass(frozen=True, slots=True)
class StageCount:
    """How many use cases in a stage have each answer."""

    label: str
    met: int
    not_met: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing a pilot measures. What nobody measured is None, never zero."""

    label: str
    before: float | None
    target: float | None
    found: float | None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A question answered on a scale of 1 to 5: between what the figure lies, the mean if it is known, and in words."""

    label: str
    low: float
    high: float
    mean: float | None
    words: str


def scale(title: str, found: Sequence[Said], *, hue: str = "", note: str = "") -> Chart:
    """Per question where the figure lies on a scale of 1 to 5, with its margin."""
    rows = [Row(f"{one.label} {one.words}", bars=_span(one), dots=_mean(one), line=True) for one in found]
    table = tuple(
        (one.label, one.words, _("%(low)s to %(high)s") % {"low": said(one.low), "high": said(one.high)})
        for one in found
    )
    return Chart(
        title=title,
        note=note or _("Each line runs from 1 to 5."),
        hue=hue,
        key=(("found", _("figure")), ("no", _("margin"))),
        columns=(_("Question"), _("Figure"), _("With margin")),
        rows=table,
        svg=draw(rows, WIDE, ENDS),
        narrow_svg=draw(rows, NARROW, ENDS),
    )


def _span(one: Said) -> tuple[Bar, ...]:
    return (Bar(one.low, one.high, "no"),)


def _mean(one: Said) -> tuple[Dot, ...]:
    return () if one.mean is None else (Dot(one.mean, "found"),)


def stage_bars(title: str, stages: Sequence[StageCount], *, hue: str = "", note: str = "") -> Chart:
    """Bars of met, not met and cannot tell per stage, on one scale. `hue` is the name of a pillar, or none."""
    most = max((stage.met + stage.not_met + stage.unknown for stage in stages), default=0) or 1
    rows = [Row(_stage_words(stage), bars=_bars(stage)) for stage in stages]
    table = tuple((stage.label, str(stage.met), str(stage.not_met), str(stage.unknown)) for stage in stages)
    return Chart(
        title=title,
        note=note,
        hue=hue,
        key=(("met", _("met")), ("no", _("not met")), ("unk", _("cannot tell"))),
        columns=(_("Stage"), _("Met"), _("Not met"), _("Cannot tell")),
        rows=table,
        svg=draw(rows, WIDE, (0, most)),
        narrow_svg=draw(rows, NARROW, (0, most)),
    )


def _stage_words(stage: StageCount) -> str:
    return _("%(stage)s: %(met)d met, %(not_met)d not met, %(unknown)d cannot tell") % {
        "stage": stage.label,
        "met": stage.met,
        "not_met": stage.not_met,
        "unknown": stage.unknown,
    }


def _bars(stage: StageCount) -> tuple[Bar, ...]:
    drawn, x = [], 0
    for count, kind in ((stage.met, "met"), (stage.not_met, "no"), (stage.unknown, "unk")):
        if count:
            drawn.append(Bar(x, x + count, kind))
        x += count
    return tuple(drawn)


def measures(title: str, found: Sequence[Measure], *, hue: str = "", note: str = "") -> Chart:
    """Per measure: what it was before, what was aimed for, and what was found. Each line starts at zero."""
    rows = [Row(_measure_words(one), dots=_dots(one)) for one in found]
    table = tuple((_with_unit(one), said(one.before), said(one.target), said(one.found)) for one in found)
    return Chart(
        title=title,
        note=note or _("Each line starts at zero and has a scale of its own."),
        hue=hue,
        key=(("before", _("before")), ("target", _("target")), ("found", _("found"))),
        columns=(_("Measure"), _("Before"), _("Target"), _("Found")),
        rows=table,
        svg=draw(rows, WIDE),
        narrow_svg=draw(rows, NARROW),
    )


def _measure_words(one: Measure) -> str:
    return _("%(measure)s: before %(before)s, target %(target)s, found %(found)s") % {
        "measure": _with_unit(one),
        "before": said(one.before),
        "target": said(one.target),
        "found": said(one.found),
    }


def _with_unit(one: Measure) -> str:
    return f"{one.label} ({one.unit})" if one.unit else one.label


def said(value: float | None) -> str:
    """A figure as the reader's language writes it, without zeros that say nothing."""
    if value is None:
        return _("unknown")
    return str(number_format(int(value) if value == int(value) else round(value, 2)))


def _dots(one: Measure) -> tuple[Dot, ...]:
    return tuple(Dot(value, kind) for value, kind in _values(one) if value is not None)


def _values(one: Measure) -> tuple[tuple[float | None, str], ...]:
    return (one.target, "target"), (one.before, "before"), (one.found, "found")
