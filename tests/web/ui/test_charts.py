"""Charts carry no colour or style of their own, come with sentence and table, and are drawn once."""

import re
from xml.etree import ElementTree

import pytest
from django.template import Context, Template
from django.utils import translation

from draagvlak.ui import chart_svg
from draagvlak.ui.charts import Measure, StageCount, measures, stage_bars
from tests.page import flat


def bars():
    return stage_bars("Most pilots stand", [StageCount("Idea", 0, 2, 6), StageCount("Pilot", 3, 1, 0)], hue="trust")


def dots():
    return measures("Notes take less time", [Measure("Time", 6.5, 4, None, "minutes"), Measure("Trust", 45, 70, 71)])


@pytest.mark.parametrize("make", [bars, dots])
def test_a_chart_has_no_colour_and_no_style_of_its_own(make):
    chart = make()
    for svg in (chart.svg, chart.narrow_svg):
        ElementTree.fromstring(svg)
        assert "style" not in svg
        assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", svg)
        paints = set(re.findall(r'(?:fill|stroke)="([^"]*)"', svg))
        assert paints - {"none", "transparent"} <= {f"var(--{name})" for name in chart_svg.TOKENS}


@pytest.mark.parametrize("make", [bars, dots])
def test_a_chart_is_drawn_once_per_content(make, monkeypatch):
    first = make()
    monkeypatch.setattr("vl_convert.vegalite_to_svg", lambda *_, **__: pytest.fail("drawn again"))
    assert make().svg == first.svg


def test_other_figures_give_another_drawing():
    other = stage_bars("Most pilots stand", [StageCount("Idea", 1, 2, 6), StageCount("Pilot", 3, 1, 0)])
    assert other.svg != bars().svg


def test_bars_are_as_long_as_their_counts_on_one_scale():
    widths = [float(w) for w in re.findall(r'd="M[\d.]+,[\d.]+h([\d.]+)v22[^>]* stroke=', str(bars().svg))]
    per_case = (chart_svg.WIDE - 2 * chart_svg.EDGE) / 8  # eight ideas are the most
    assert sorted(round(width / per_case) for width in widths) == [1, 2, 3, 6]


def test_what_is_unknown_is_dashed_and_nothing_else_is():
    assert str(bars().svg).count('stroke-dasharray="4,3"') == 1  # the six of one stage
    known = stage_bars("All is known", [StageCount("Pilot", 3, 1, 0)])
    assert "4,3" not in known.svg


def test_an_answer_nobody_has_takes_no_room_and_words_still_tell_it():
    chart = bars()
    assert "0 met" in chart.svg
    assert chart.rows[0] == ("Idea", "0", "2", "6")


def test_what_nobody_measured_is_unknown_and_never_drawn_at_zero():
    chart = dots()
    assert chart.rows[0] == ("Time (minutes)", "6.5", "4", "unknown")
    assert str(chart.svg).count('fill="var(--hue)"') == 1  # only Trust was found


def test_figures_are_written_in_the_readers_language():
    with translation.override("nl"):
        assert dots().rows[0][1] == "6,5"


def test_a_chart_with_nothing_in_it_is_still_a_chart():
    assert stage_bars("Nothing yet", []).rows == ()


def test_words_are_escaped():
    chart = stage_bars("x", [StageCount("<script>&", 1, 0, 0)])
    assert "<script>" not in chart.svg


def test_the_page_gives_sentence_picture_and_the_same_figures_as_a_table():
    page = flat(Template('{% include "ui/_chart.html" %}').render(Context({"chart": bars()})))
    assert "<figcaption>Most pilots stand" in page
    assert 'role="img" aria-label="Most pilots stand' in page
    assert re.search(r'<th scope="row">Pilot</th><td class="number">3</td>', page)
    assert "style=" not in page


def test_narrow_letters_are_as_large_as_wide_ones_and_fit():
    for svg, width in ((bars().svg, chart_svg.WIDE), (bars().narrow_svg, chart_svg.NARROW)):
        assert f'width="{width}"' in svg
        assert 'font-size="15px"' in svg
