"""Texts in the reader's language, and in the other one when that is all there is."""

import pytest
from django.template import Context, Template
from django.utils import translation

from draagvlak.ui.text import Text


def shown(text, language):
    with translation.override(language):
        return Template("{{ text|said }}").render(Context({"text": text}))


def test_said_in_the_readers_language_stands_bare():
    assert shown(Text(nl="Belsamenvattingen", en="Call summaries"), "en") == "Call summaries"


def test_said_in_another_language_is_marked_for_eyes_and_screen_readers():
    html = shown(Text(nl="Belsamenvattingen"), "en")
    assert '<span lang="nl">Belsamenvattingen</span>' in html
    assert "only in Dutch" in html


def test_said_of_nothing_is_nothing():
    assert shown(Text(), "nl") == ""


def test_said_escapes_what_was_written():
    assert "<b>" not in shown(Text(nl="<b>x</b>"), "nl")
    assert "<b>" not in shown(Text(nl="<b>x</b>"), "en")


@pytest.mark.parametrize("empty", ["", "   "])
def test_said_takes_spaces_for_nothing_and_shows_the_other(empty):
    assert "Call summaries" in shown(Text(nl=empty, en="Call summaries"), "nl")
