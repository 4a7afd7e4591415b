"""Rows of words with a bar or dots under them, drawn by Vega-Lite without a network, coloured by style tokens.

The picture holds no colour and no style of its own: `fill="var(--…)"` follows light, dark and print, and a strict
content policy has nothing to refuse.
"""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Any

from django.core.cache import cache
from django.utils.safestring import SafeString

WIDE, NARROW = 640, 272  # drawn at the size they are shown, so that letters are as large as those of the page
LETTER, LINE, BAR, GAP = 15, 20, 22, 14
EDGE = 1

# Vega wants colours; these stand for tokens and are exchanged for them after drawing.
TOKENS = {
    "ink": "#010101",
    "muted": "#010102",
    "line": "#010103",
    "field": "#010104",
    "hue": "#010105",
    "surface": "#010106",
}
PAPER = "none"


@dataclass(frozen=True, slots=True)
class Bar:
    """Part of a row from `x` to `x2`, both as a share of the width. Kinds: met, no, unk."""

    x: float
    x2: float
    kind: str


@dataclass(frozen=True, slots=True)
class Dot:
    """One value in a row, as a share of the width. Kinds: before, target, found."""

    x: float
    kind: str


@dataclass(frozen=True, slots=True)
class Row:
    """What one row says, and what is drawn under the words."""

    words: str
    bars: tuple[Bar, ...] = field(default=())
    dots: tuple[Dot, ...] = field(default=())
    line: bool = False  # whether the whole width is drawn as a line, also without dots


def draw(rows: Sequence[Row], width: int) -> SafeString:
    """The rows as SVG of `width` pixels; drawn once per content."""
    marks, height = _lay_out(rows, width)
    content = json.dumps([marks, width, height], sort_keys=True)
    key = "chart:" + hashlib.sha256(content.encode()).hexdigest()
    svg = cache.get(key)
    if svg is None:
        svg = clean(_render(marks, width, height))
        cache.set(key, svg, timeout=None)
    return SafeString(svg)  # made from numbers and words that Vega escaped


def _lay_out(rows: Sequence[Row], width: int) -> tuple[dict[str, list[dict[str, Any]]], int]:
    """Where everything stands, in pixels from the top left."""
    marks: dict[str, list[dict[str, Any]]] = {"text": [], "bar": [], "zero": [], "scale": [], "dot": []}
    y = 0.0
    for row in rows:
        for line in wrap(row.words, int(width / (LETTER * 0.56))):
            marks["text"].append({"y": y + LINE / 2, "words": line})
            y += LINE
        y += 4
        middle = y + BAR / 2
        marks["zero"].append({"top": y, "bottom": y + BAR})
        marks["scale"] += [{"y": middle}] if row.dots or row.line else []
        marks["bar"] += [{"x": bar.x, "x2": bar.x2, "y": y, "y2": y + BAR, "kind": bar.kind} for bar in row.bars]
        marks["dot"] += [{"x": dot.x, "y": middle, "kind": dot.kind} for dot in row.dots]
        y += BAR + GAP
    return marks, round(y - GAP + 2)


def _render(marks: dict[str, list[dict[str, Any]]], width: int, height: int) -> str:
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(_specification(marks, width, height), allowed_base_urls=[])
    return drawn


def _specification(marks: dict[str, list[dict[str, Any]]], width: int, height: int) -> dict[str, Any]:
    import altair as alt  # heavy: only when there is something to draw

    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, 1], range=[EDGE, width - EDGE]))
    kinds, fills, strokes = zip(*_KINDS, strict=True)
    fill = alt.Fill("kind:N", legend=None, scale=alt.Scale(domain=list(kinds), range=list(fills)))
    stroke = alt.Stroke("kind:N", legend=None, scale=alt.Scale(domain=list(kinds), range=list(strokes)))

    def pixels(name: str) -> alt.Y:
        return alt.Y(f"{name}:Q", axis=None, scale=None)

    def layer(name: str, *kinds: str) -> alt.Chart:
        chosen = [mark for mark in marks[name] if not kinds or mark.get("kind") in kinds]
        return alt.Chart(alt.InlineData(values=chosen))

    def colour(token: str) -> Any:
        return alt.value(TOKENS[token])

    left, right, y = alt.value(EDGE), alt.value(width - EDGE), pixels("y")
    layers = alt.layer(
        layer("zero").mark_rule(strokeWidth=1.5).encode(x=left, y=pixels("top"), y2="bottom:Q", color=colour("field")),
        layer("scale").mark_rule(strokeWidth=1).encode(x=left, x2=right, y=y, color=colour("field")),
        layer("bar", "met", "no")
        .mark_rect(strokeWidth=1.5)
        .encode(x, y, x2="x2:Q", y2="y2:Q", fill=fill, stroke=stroke),
        layer("bar", "unk")
        .mark_rect(strokeWidth=1.5, strokeDash=[4, 3])
        .encode(x, y, x2="x2:Q", y2="y2:Q", fill=fill, stroke=stroke),
        layer("dot", "target").mark_rect(width=4, height=BAR).encode(x, y, fill=colour("ink")),
        layer("dot", "before", "found")
        .mark_point(size=130, strokeWidth=2.5, opacity=1)
        .encode(x, y, fill=fill, stroke=stroke),
        layer("text")
        .mark_text(align="left", baseline="middle", fontSize=LETTER)
        .encode(y, x=alt.value(0), text="words:N", color=colour("ink")),
    )
    spec: dict[str, Any] = (
        layers.properties(
            width=width, height=height, padding={"left": 0, "right": 0, "top": 0, "bottom": 0}, autosize="none"
        )
        .configure(aria=False, background="transparent", font="inherit")
        .configure_view(stroke=None)
        .to_dict()
    )
    return spec


# kind, fill, stroke
_KINDS = (
    ("met", TOKENS["hue"], TOKENS["hue"]),
    ("no", PAPER, TOKENS["hue"]),
    ("unk", PAPER, TOKENS["field"]),
    ("before", TOKENS["surface"], TOKENS["ink"]),
    ("found", TOKENS["hue"], TOKENS["hue"]),
)

_NOISE = re.compile(r' (?:role|aria-roledescription|aria-hidden|class|version|xmlns:xlink)="[^"]*"')


def clean(svg: str) -> str:
    """Tokens for colours, and without Vega's own English words for screen readers: the page tells what it shows."""
    svg = _NOISE.sub("", svg)
    for name, colour in TOKENS.items():
        svg = svg.replace(f'"{colour}"', f'"var(--{name})"')
    return svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
