"""Rows of words with a bar or dots under them, drawn by Vega-Lite without a network, coloured by style tokens.

We say what each row holds, in the units of the figures; Vega-Lite makes the scales, facets, layers and labels.
The picture holds no colour and no style of its own: `fill="var(--…)"` follows light, dark and print, and a strict
content policy has nothing to refuse.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from textwrap import wrap
from typing import Any

from django.utils.safestring import SafeString

WIDE, NARROW = 640, 272  # drawn at the size they are shown, so that letters are as large as those of the page
LETTER, LINE, BAR, GAP = 15, 20, 22, 20
EDGE, DOT = 3, 8  # kept free at both sides: for the line around a bar, for half a dot
_LETTERS_PER_PIXEL = 1 / (LETTER * 0.6)

Domain = tuple[float, float]

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
    """Part of a row, from one figure to another. Kinds: met, no, unk."""

    low: float
    high: float
    kind: str


@dataclass(frozen=True, slots=True)
class Dot:
    """One figure in a row. Kinds: before, target, found."""

    value: float
    kind: str


@dataclass(frozen=True, slots=True)
class Row:
    """What one row says, and what is drawn under the words."""

    words: str
    bars: tuple[Bar, ...] = field(default=())
    dots: tuple[Dot, ...] = field(default=())
    line: bool = False  # whether the whole width is drawn as a line, also without dots


def draw(rows: Sequence[Row], width: int, domain: Domain | None = None) -> SafeString:
    """The rows as SVG of `width` pixels, drawn once per content. Without a domain each row has a scale from zero."""
    return _drawn(tuple(rows), width, domain)


@lru_cache(maxsize=256)  # nothing but its words and numbers is in a picture, so it never grows old
def _drawn(rows: tuple[Row, ...], width: int, domain: Domain | None) -> SafeString:
    import vl_convert  # heavy: only when there is something to draw

    marks = [mark for place, row in enumerate(rows) for mark in _marks(place, row, width)]
    if not marks:
        return SafeString("")
    start = DOT if any(mark["mark"] in ("dot", "target") for mark in marks) else EDGE
    spec = json.loads(_specification(start, width, domain)) | {"data": {"values": marks}}
    svg = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[])
    return SafeString(clean(svg, width))  # made from numbers and words that Vega escaped


def _marks(place: int, row: Row, width: int) -> Iterator[dict[str, Any]]:
    """The data of one facet. Its name starts with its place, because two rows may say the same."""
    name = "\n".join([f"{place:04}", *wrap(row.words, int(width * _LETTERS_PER_PIXEL))])
    yield {"row": name, "mark": "start"}
    if row.dots or row.line:
        yield {"row": name, "mark": "line"}
    for bar in row.bars:
        yield {"row": name, "mark": "bar", "low": bar.low, "high": bar.high, "kind": bar.kind}
    for dot in row.dots:
        yield {"row": name, "mark": "target" if dot.kind == "target" else "dot", "value": dot.value, "kind": dot.kind}


@lru_cache  # Altair takes longer to describe a picture than Vega to draw it, and only the data differ
def _specification(start: int, width: int, domain: Domain | None) -> str:
    """All of a picture but its data, as JSON."""
    import altair as alt

    end, middle = width - start, alt.value(BAR / 2)
    ends = {"domain": list(domain)} if domain else {"zero": True, "nice": False}
    scale = alt.Scale(range=[start, end], **ends)
    kinds, fills, strokes = zip(*_KINDS, strict=True)
    look: dict[str, Any] = {
        "fill": alt.Fill("kind:N", legend=None, scale=alt.Scale(domain=list(kinds), range=list(fills))),
        "stroke": alt.Stroke("kind:N", legend=None, scale=alt.Scale(domain=list(kinds), range=list(strokes))),
    }

    def only(name: str) -> alt.Chart:
        return alt.Chart().transform_filter(alt.datum.mark == name)

    def x(name: str) -> alt.X:
        return alt.X(f"{name}:Q", axis=None, scale=scale)

    def bar(which: Any, dashes: list[int]) -> alt.Chart:
        drawn: alt.Chart = only("bar").transform_filter(which).mark_rect(strokeWidth=1.5, strokeDash=dashes)
        return drawn.encode(x=x("low"), x2="high:Q", y=alt.value(0), y2=alt.value(BAR), **look)

    rule = {"color": alt.value(TOKENS["field"])}
    layers = alt.layer(
        only("start").mark_rule(strokeWidth=1.5).encode(x=alt.value(start), **rule),
        only("line").mark_rule(strokeWidth=1).encode(x=alt.value(start), x2=alt.value(end), y=middle, **rule),
        bar(alt.datum.kind != "unk", [1, 0]),
        bar(alt.datum.kind == "unk", [4, 3]),
        only("target")
        .mark_tick(thickness=4, size=BAR, orient="vertical", opacity=1)
        .encode(x=x("value"), y=middle, **look),
        only("dot").mark_point(size=130, strokeWidth=2.5, opacity=1).encode(x=x("value"), y=middle, **look),
        data=alt.InlineData(values=[]),
    ).properties(width=width, height=BAR)
    facets = layers.facet(row=alt.Row("row:N", title=None, header=alt.Header(**_LABELS)), spacing=GAP)
    if domain is None:
        facets = facets.resolve_scale(x="independent")
    spec = facets.properties(padding=0).configure(aria=False, background="transparent", font="inherit")
    return json.dumps(spec.configure_view(stroke=None).to_dict())


_LABELS: dict[str, Any] = {
    "labelOrient": "top",
    "labelAnchor": "start",
    "labelAngle": 0,
    "labelFontSize": LETTER,
    "labelLineHeight": LINE,
    "labelLimit": 0,
    "labelPadding": -10,
    "labelColor": TOKENS["ink"],
    "labelExpr": "slice(split(datum.value, '\\n'), 1)",
}

# kind, fill, stroke
_KINDS = (
    ("met", TOKENS["hue"], TOKENS["hue"]),
    ("no", PAPER, TOKENS["hue"]),
    ("unk", PAPER, TOKENS["field"]),
    ("before", TOKENS["surface"], TOKENS["ink"]),
    ("found", TOKENS["hue"], TOKENS["hue"]),
    ("target", TOKENS["ink"], TOKENS["ink"]),
)

_NOISE = re.compile(r' (?:role|aria-roledescription|aria-hidden|aria-label|class|version|xmlns:xlink)="[^"]*"')
_SIZE = re.compile(r'width="[\d.]+" height="([\d.]+)" viewBox="[^"]*"')


def clean(svg: str, width: int) -> str:
    """Tokens for colours, our own width, and without Vega's English words for screen readers: the page tells it all.

    Vega gives room to words as wide as its own font makes them; they were broken to fit the width in that of the page.
    """
    svg = _NOISE.sub("", svg)
    for name, colour in TOKENS.items():
        svg = svg.replace(f'"{colour}"', f'"var(--{name})"')
    svg = _SIZE.sub(rf'width="{width}" height="\1" viewBox="0 0 {width} \1"', svg, count=1)
    return svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
