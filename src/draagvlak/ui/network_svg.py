"""Draws what belongs to what: columns of boxes with words, and a line for each tie between two of them.

Made by hand like the picture of the house, because no chart grammar lays words out in boxes. Colours are tokens, so
light, dark and paper follow, and nothing in it needs a looser content policy.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

LETTER, LINE, PAD, GAP, MARGIN = 15, 20, 8, 12, 1
WIDTH, BETWEEN = 960, 72  # of the whole picture, and between two columns
_WORDS_PER_PIXEL = 1 / (LETTER * 0.58)


@dataclass(frozen=True, slots=True)
class Box:
    """One thing with its words. Kinds: met (has what it needs), no (outlined), unk (dashed: stands alone)."""

    key: str
    words: str
    kind: str = "met"


@dataclass(frozen=True, slots=True)
class Tie:
    """A line from a box to one in a later column."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class _Placed:
    box: Box
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


def draw_web(columns: Sequence[Sequence[Box]], ties: Sequence[Tie], width: int = WIDTH) -> SafeString:
    """The columns from left to right as SVG of `width` pixels."""
    step = (width - 2 * MARGIN + BETWEEN) / max(1, len(columns))
    laid = [_stack(column, MARGIN + place * step, step - BETWEEN) for place, column in enumerate(columns)]
    height = max((column[-1].y + column[-1].height for column in laid if column), default=0.0) + MARGIN
    placed = {drawn.box.key: drawn for column in laid for drawn in _spread(column, height)}
    lines = [(placed[tie.start], placed[tie.end]) for tie in ties if tie.start in placed and tie.end in placed]
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false" width="{}" height="{}" '
        'viewBox="0 0 {} {}">{}{}</svg>',
        width,
        round(height),
        width,
        round(height),
        format_html_join("", "{}", ((_line(start, end),) for start, end in lines)),
        format_html_join("", "{}", ((_box(drawn),) for drawn in placed.values())),
    )


def _stack(column: Sequence[Box], x: float, width: float) -> list[_Placed]:
    """Boxes under each other, each as high as its words."""
    placed, y = [], float(MARGIN)
    for box in column:
        lines = tuple(wrap(box.words, max(8, int((width - 2 * PAD) * _WORDS_PER_PIXEL)))) or ("–",)
        height = len(lines) * LINE + 2 * PAD
        placed.append(_Placed(box, x, y, width, height, lines))
        y += height + GAP
    return placed


def _spread(column: list[_Placed], height: float) -> list[_Placed]:
    """Divide the room that is left over the boxes, so that short columns stand beside all of a long one."""
    if not column:
        return []
    left = height - MARGIN - (column[-1].y + column[-1].height)
    room = left / len(column)
    return [
        _Placed(one.box, one.x, round(one.y + room * (place + 0.5), 1), one.width, one.height, one.lines)
        for place, one in enumerate(column)
    ]


def _line(one: _Placed, other: _Placed) -> SafeString:
    start, end = one.x + one.width, other.x
    bend = round((end - start) / 2, 1)
    return format_html(
        '<path d="M{} {}C{} {} {} {} {} {}" fill="none" stroke="var(--hue)" stroke-width="2"/>',
        round(start, 1),
        one.middle,
        round(start + bend, 1),
        one.middle,
        round(end - bend, 1),
        other.middle,
        round(end, 1),
        other.middle,
    )


# kind → outline, dashes
_OUTLINES = {"met": ("var(--hue)", "none"), "no": ("var(--field)", "none"), "unk": ("var(--field)", "5 4")}


def _box(one: _Placed) -> SafeString:
    outline, dashes = _OUTLINES[one.box.kind]
    first = one.y + PAD + LINE * 0.72
    words = format_html_join(
        "",
        '<text x="{}" y="{}" fill="var(--ink)" font-size="{}">{}</text>',
        ((round(one.x + PAD, 1), round(first + place * LINE, 1), LETTER, line) for place, line in enumerate(one.lines)),
    )
    return format_html(
        '<rect x="{}" y="{}" width="{}" height="{}" rx="4" fill="var(--surface)" stroke="{}" stroke-width="2" '
        'stroke-dasharray="{}"/>{}',
        round(one.x, 1),
        one.y,
        round(one.width, 1),
        one.height,
        outline,
        dashes,
        words,
    )
