"""No text in a template that is not translated: every word a reader sees passes through the catalogue."""

import ast
import re

import pytest

from tests.house.code import name as short
from tests.house.code import python_files, templates, tree

TAG = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}", re.S)
SKIP = re.compile(
    r"{%\s*blocktranslate.*?{%\s*endblocktranslate\s*%}|{%\s*comment.*?{%\s*endcomment\s*%}"
    r"|<code.*?</code>|<svg.*?</svg>|<!--.*?-->|<!doctype[^>]*>",
    re.S,
)
MARKUP = re.compile(r"<[^>]*>", re.S)
WORDS_IN = re.compile(r"\b(?:aria-label|title|alt|placeholder|aria-description)\s*=\s*\"([^\"]*)\"", re.S)
WORD = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
NAMES = {
    "CSV",
    "Draagvlak",
    "EUPL",
    "English",
    "ISCO",
    "JSON",
    "Nederlands",
    "PDF",
    "XLSX",
    "hellip",
    "larr",
    "middot",
    "nbsp",
    "rarr",
    "times",
}


def visible_words(source: str) -> set[str]:
    """Words that reach the reader without passing through a translation tag."""
    left = TAG.sub(" ", SKIP.sub(" ", source))
    in_attributes = " ".join(WORDS_IN.findall(left))
    text = MARKUP.sub(" ", left)
    return {word for word in WORD.findall(f"{text} {in_attributes}") if word not in NAMES}


def test_the_rule_sees_words():
    assert visible_words('<p title="Stop">Hello {% translate "you" %}</p>') == {"Hello", "Stop"}
    assert visible_words('<p title="{% translate "Stop" %}">{{ name }}</p>') == set()


@pytest.mark.parametrize("path", templates(), ids=short)
def test_template_has_no_untranslated_words(path):
    assert not visible_words(path.read_text())


def test_translating_has_no_other_names_than_the_catalogue_knows():
    """`from … import gettext as say` would hide its texts from whoever collects them."""
    found = [
        f"{short(path)}:{node.lineno} as {alias.asname}"
        for path in python_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
        if alias.asname not in (None, "_")
    ]
    assert not found
