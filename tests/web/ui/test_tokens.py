"""Colours can be told apart, in light and in dark (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from pathlib import Path

import pytest

import draagvlak.ui

STATIC = Path(draagvlak.ui.__file__).parent / "static" / "ui"
PAIRS = re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", (STATIC / "tokens.css").read_text())
COLOURS = {"light": {name: light for name, light, _dark in PAIRS}, "dark": {name: dark for name, _light, dark in PAIRS}}
TEXT = ("ink", "muted", "link", "good", "warn", "bad", "leadership", "skills", "trust", "value")


def luminance(colour):
    """Relative luminance of `#rrggbb` as WCAG defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_agrees_with_the_values_wcag_publishes():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("looks", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "surface", "step"])
@pytest.mark.parametrize("text", TEXT)
def test_text_can_be_read_on_every_ground(looks, ground, text):
    assert contrast(COLOURS[looks][text], COLOURS[looks][ground]) >= 4.5


@pytest.mark.parametrize("looks", ["light", "dark"])
@pytest.mark.parametrize("hue", ["leadership", "skills", "trust", "value", "ink"])
def test_words_on_a_filled_block_can_be_read(looks, hue):
    assert contrast(COLOURS[looks]["paper"], COLOURS[looks][hue]) >= 4.5


@pytest.mark.parametrize("looks", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "surface"])
def test_the_line_of_a_field_can_be_seen(looks, ground):
    assert contrast(COLOURS[looks]["field"], COLOURS[looks][ground]) >= 3


def test_style_sheets_take_colours_from_tokens_alone():
    allowed = {
        "base.css": {"#1d2321", "#ffdd57", "#161a19"},
        "pages.css": {"#fff"},
    }  # focus on any ground; the QR square
    for sheet in ("base.css", "components.css", "pages.css", "print.css"):
        found = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", (STATIC / sheet).read_text()))
        assert found <= allowed.get(sheet, set()), sheet


def test_the_order_of_the_layers_is_stated_first():
    first = re.sub(r"/\*.*?\*/", "", (STATIC / "tokens.css").read_text(), flags=re.DOTALL).strip()
    assert first.startswith("@layer tokens, base, components, pages, print;")


GROUNDS = ("paper", "surface", "step")
# A ground and what stands on it, measured above in its own test; and what carries no words.
FILLED = {"ink": "paper", "hue": "paper"}
NO_WORDS = {"stone"}


def test_every_colour_of_words_and_every_ground_was_measured():
    """What axe need not look for on every page, because no style sheet can bring it about."""
    css = "\n".join((STATIC / sheet).read_text() for sheet in ("base.css", "components.css", "pages.css"))
    words = set(re.findall(r"(?<![\w-])color: var\(--([\w-]+)", css))
    grounds = set(re.findall(r"background(?:-color)?: var\(--([\w-]+)", css))
    assert words <= {*TEXT, "paper", "hue"}, "a colour of words that was not measured"
    assert grounds <= {*GROUNDS, *FILLED, *NO_WORDS}, "a ground that was not measured"
