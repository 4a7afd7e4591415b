"""What the pages of a pulse show: sentences, one chart and its table, from published figures alone."""

from dataclasses import dataclass
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from draagvlak.foundation.agreements.subjects import PULSE
from draagvlak.foundation.figures import queries as figures
from draagvlak.foundation.figures.joining import KINDS, Span
from draagvlak.foundation.figures.models import Figure, Round
from draagvlak.foundation.figures.queries import Answer, Kind, Publication
from draagvlak.ui.charts import Chart, Said, scale
from draagvlak.ui.text import Text
from draagvlak_core.figures.summing import Summed


@dataclass(frozen=True, slots=True)
class Line:
    """One question with what may be said about it in a group."""

    words: Text
    about: Text
    answer: Answer


@dataclass(frozen=True, slots=True)
class Branch:
    """A unit in the list of groups: how deep it stands, and how many answered when that may be shown."""

    key: str
    name: Text
    depth: int
    took_part: int | None


def rounds() -> list[Round]:
    return figures.rounds(PULSE)


def current() -> Round | None:
    """The pulse that is open."""
    return next((pulse for pulse in rounds() if pulse.is_open), None)


def newest_published() -> Round | None:
    return next((pulse for pulse in rounds() if pulse.published_at), None)


def page_of(measured: Round, unit: str = "") -> dict[str, Any]:
    """Everything on the page of a unit in a published round; without a unit, the topmost."""
    publication = Publication(measured)
    unit = unit or next((key for key, above in publication.above.items() if not above), "")
    lines = [Line(asked.words, asked.about, publication.say(unit, asked.code)) for asked in publication.questions]
    shown = [line for line in lines if line.answer.figure is not None]
    group = next((line.answer.group for line in lines if line.answer.group), None)
    return {
        "round": measured,
        "unit": unit,
        "name": publication.names.get(unit, Text()),
        "above": _above(publication, unit),
        "lines": lines,
        "group": group,
        "together": bool(shown) and all(line.answer.kind is Kind.TOO_FEW for line in shown),
        "elsewhere": publication.elsewhere(unit) if unit in publication.units else [],
        "chart": _chart(shown) if shown else None,
        "ends": _ends(shown),
        "cells": [(line, f.parts) for line in shown if (f := line.answer.figure) and f.parts],
        "below": _below(publication, unit),
        "over_time": _over_time(unit, measured),
        "spans": _spans(unit, measured),
        "across": _across(publication, unit),
        "reliability": _reliability(publication),
    }


def _above(publication: Publication, unit: str) -> list[tuple[str, Text]]:
    path, key = [], publication.above.get(unit, "")
    while key:
        path.append((key, publication.names[key]))
        key = publication.above[key]
    return path[::-1]


def _below(publication: Publication, unit: str) -> list[Branch]:
    """The units directly under this one."""
    keys = [key for key, above in publication.above.items() if above == unit]
    return [
        Branch(key, publication.names[key], 0, c.took_part if (c := publication.units.get(key)) else None)
        for key in keys
    ]


def _chart(lines: list[Line]) -> Chart:
    figured = [(line, line.answer.figure) for line in lines]
    bars = [Said(str(line.words), _low(f), _high(f), f.mean, value_words(f)) for line, f in figured if f]
    return scale(_("What people answered, from 1 (not at all) to 5 (completely)"), bars, hue="trust")


def _low(figure: Figure) -> float:
    return max(1.0, (figure.mean if figure.mean is not None else figure.low) - figure.reach)


def _high(figure: Figure) -> float:
    return min(5.0, (figure.mean if figure.mean is not None else figure.high) + figure.reach)


def value_words(figure: Figure) -> str:
    """3.4, or from 3.5 to 4, or 4.5 or more: as precisely as the group is large."""
    if figure.mean is not None:
        return str(number_format(figure.mean, 1))
    if figure.high >= 5:
        return _("%(low)s or more") % {"low": number_format(figure.low, 1)} if figure.low > 1 else _("mixed")
    if figure.low <= 1:
        return _("%(high)s or less") % {"high": number_format(figure.high, 1)}
    return _("%(low)s to %(high)s") % {"low": number_format(figure.low, 1), "high": number_format(figure.high, 1)}


def middle(figure: Figure) -> float:
    return figure.mean if figure.mean is not None else (figure.low + figure.high) / 2


def _ends(lines: list[Line]) -> tuple[Line, Line] | None:
    """The questions with the highest and the lowest figure, when they differ."""
    if len(lines) < 2:
        return None
    ordered = sorted(lines, key=lambda line: middle(line.answer.figure) if line.answer.figure else 0.0)
    low, high = ordered[0].answer.figure, ordered[-1].answer.figure
    return (ordered[-1], ordered[0]) if low and high and middle(high) - middle(low) >= 0.5 else None


def _over_time(unit: str, measured: Round) -> list[tuple[Round, list[tuple[Text, str]]]]:
    """Per earlier and this round what was said per question; only rounds in which this unit is shown itself."""
    rows = []
    for pulse in _published_until(measured):
        publication = Publication(pulse)
        answers = [(question.words, publication.say(unit, question.code)) for question in publication.questions]
        values = [
            (words, value_words(answer.figure))
            for words, answer in answers
            if answer.kind is Kind.FIGURE and answer.figure
        ]
        if values:
            rows.append((pulse, values))
    return rows if len(rows) > 1 else []


def _published_until(measured: Round) -> list[Round]:
    """The published rounds up to this one, the earliest first."""
    published = [pulse for pulse in rounds() if pulse.published_at and pulse.opened_at <= measured.opened_at]
    return sorted(published, key=lambda pulse: pulse.opened_at)


def _spans(unit: str, measured: Round) -> list[tuple[str, list[tuple[Text, str]]]]:
    """The quarter and the year of this round so far, per question; only where they hold two rounds or more."""
    publications = [Publication(pulse) for pulse in _published_until(measured)]
    questions = Publication(measured).questions
    spans = []
    for span, name in ((Span.QUARTER, _("This quarter")), (Span.YEAR, _("This year"))):
        sums = [(asked.words, figures.span(publications, unit, asked.code, measured, span)) for asked in questions]
        if values := [(words, between(summed)) for words, summed in sums if summed]:
            spans.append((name, values))
    # A year of one quarter says the same twice.
    return spans[-1:] if len(spans) == 2 and spans[0][1] == spans[1][1] else spans


def _across(publication: Publication, unit: str) -> list[tuple[str, int, list[tuple[Text, str]]]]:
    """Per kind of work how many answered (the most to one question), and per question between what their mean lies."""
    kinds: dict[str, tuple[int, list[tuple[Text, str]]]] = {}
    for asked in publication.questions:
        for kind, summed in publication.across(unit, asked.code).items():
            n, values = kinds.get(kind, (0, []))
            kinds[kind] = (max(n, summed.n), [*values, (asked.words, between(summed))])
    return [(str(KINDS[kind]), *kinds[kind]) for kind in sorted(kinds, key=lambda kind: (kind == "", kind))]


def between(summed: Summed) -> str:
    return _("%(low)s to %(high)s") % {"low": number_format(summed.low, 1), "high": number_format(summed.high, 1)}


def _reliability(publication: Publication) -> list[tuple[Text, float | None]]:
    """Per subject how well its questions hang together over the smallest published groups."""
    from draagvlak_core.trust.reliability import omega  # heavy: NumPy

    apart, taken = [], set[str]()
    for cell in sorted((*publication.pools, *publication.units.values()), key=lambda cell: len(cell.bins)):
        if taken.isdisjoint(cell.bins):
            apart.append(publication.figures[cell.pk])
            taken |= set(cell.bins)
    subjects: dict[str, list[str]] = {}
    words: dict[str, Text] = {}
    for question in publication.questions:
        subjects.setdefault(question.about["en"], []).append(question.code)
        words[question.about["en"]] = question.about
    return [
        (words[about], omega([[middle(f[code]) for code in codes] for f in apart if set(codes) <= f.keys()]))
        for about, codes in subjects.items()
    ]
