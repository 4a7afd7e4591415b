"""What is a tag in a text, and what are somebody's words."""

import pytest

from draagvlak_core.register.texts import length_without_html, plain_text

WORDS = ["Output: <Includes number of providers>", "<summary of all>", "a < b > c", "<x-y>"]


@pytest.mark.parametrize("text", WORDS)
def test_words_between_angle_brackets_are_no_tags(text):
    assert plain_text(text) == text
    assert length_without_html(text) == len(text)


@pytest.mark.parametrize("html", ["<p>a</p>", "<P>a</P >", "<b>a</b>", '<a href="x">a</a>', "a<br/>", "a<br />"])
def test_tags_are_no_words(html):
    assert plain_text(html) == "a"
