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
from draagvlak.ui.texts import Text
from draagvlak_core.figures.summing import Summed
from draagvlak_core.trust.reliability import omega


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
    return next((one for one in rounds() if one.is_open), None)


def newest_published() -> Round | None:
    return next((one for one in rounds() if one.published_at), None)


def page_of(measured: Round, unit: str = "") -> dict[str, Any]:
    """Everything on the page of a unit in a published round; without a unit, the topmost."""
    found = Publication(measured)
    unit = unit or next((key for key, above in found.above.items() if not above), "")
    lines = [Line(one.words, one.about, found.say(unit, one.code)) for one in found.questions]
    shown = [line for line in lines if line.answer.figure is not None]
    group = next((line.answer.group for line in lines if line.answer.group), None)
    return {
        "round": measured,
        "unit": unit,
        "name": found.names.get(unit, Text()),
        "above": _above(found, unit),
        "lines": lines,
        "group": group,
        "together": bool(shown) and all(line.answer.kind is Kind.TOO_FEW for line in shown),
        "elsewhere": found.elsewhere(unit) if unit in found.units else [],
        "chart": _chart(shown) if shown else None,
        "ends": _ends(shown),
        "cells": [(line, f.parts) for line in shown if (f := line.answer.figure) and f.parts],
        "below": _below(found, unit),
        "over_time": _over_time(unit, measured),
        "spans": _spans(unit, measured),
        "across": _across(found, unit),
        "reliability": _reliability(found),
    }


def _above(found: Publication, unit: str) -> list[tuple[str, Text]]:
    path, key = [], found.above.get(unit, "")
    while key:
        path.append((key, found.names[key]))
        key = found.above[key]
    return path[::-1]


def _below(found: Publication, unit: str) -> list[Branch]:
    """The units directly under this one."""
    keys = [key for key, above in found.above.items() if above == unit]
    return [Branch(key, found.names[key], 0, c.took_part if (c := found.units.get(key)) else None) for key in keys]


def _chart(lines: list[Line]) -> Chart:
    figured = [(line, line.answer.figure) for line in lines]
    said = [Said(str(line.words), _low(f), _high(f), f.mean, value_words(f)) for line, f in figured if f]
    return scale(_("What people answered, from 1 (not at all) to 5 (completely)"), said, hue="trust")


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
    told = []
    for one in sorted(rounds(), key=lambda one: one.opened_at):
        if one.published_at and one.opened_at <= measured.opened_at:
            found = Publication(one)
            said = [(q.words, found.say(unit, q.code)) for q in found.questions]
            values = [(words, value_words(a.figure)) for words, a in said if a.kind is Kind.FIGURE and a.figure]
            if values:
                told.append((one, values))
    return told if len(told) > 1 else []


def _spans(unit: str, measured: Round) -> list[tuple[str, list[tuple[Text, str]]]]:
    """The quarter and the year of this round so far, per question; only where they hold two rounds or more."""
    told = [Publication(one) for one in rounds() if one.published_at and one.opened_at <= measured.opened_at]
    found = []
    for span, name in ((Span.QUARTER, _("This quarter")), (Span.YEAR, _("This year"))):
        questions = Publication(measured).questions
        sums = [(one.words, figures.span(told, unit, one.code, measured, span)) for one in questions]
        if values := [(words, between(one)) for words, one in sums if one]:
            found.append((name, values))
    return found[-1:] if len(found) == 2 and found[0][1] == found[1][1] else found


def _across(found: Publication, unit: str) -> list[tuple[str, int, list[tuple[Text, str]]]]:
    """Per kind of work how many answered (the most to one question), and per question between what their mean lies."""
    told: dict[str, tuple[int, list[tuple[Text, str]]]] = {}
    for one in found.questions:
        for kind, summed in found.across(unit, one.code).items():
            n, values = told.get(kind, (0, []))
            told[kind] = (max(n, summed.n), [*values, (one.words, between(summed))])
    return [(str(KINDS[kind]), *told[kind]) for kind in sorted(told, key=lambda kind: (kind == "", kind))]


def between(summed: Summed) -> str:
    return _("%(low)s to %(high)s") % {"low": number_format(summed.low, 1), "high": number_format(summed.high, 1)}


def _reliability(found: Publication) -> list[tuple[Text, float | None]]:
    """Per subject how well its questions hang together over the smallest published groups."""
    apart, taken = [], set[str]()
    for cell in sorted((*found.pools, *found.units.values()), key=lambda cell: len(cell.bins)):
        if taken.isdisjoint(cell.bins):
            apart.append(found.figures[cell.pk])
            taken |= set(cell.bins)
    subjects: dict[str, list[str]] = {}
    words: dict[str, Text] = {}
    for question in found.questions:
        subjects.setdefault(question.about["en"], []).append(question.code)
        words[question.about["en"]] = question.about
    return [
        (words[about], omega([[middle(f[code]) for code in codes] for f in apart if set(codes) <= f.keys()]))
        for about, codes in subjects.items()
    ]
