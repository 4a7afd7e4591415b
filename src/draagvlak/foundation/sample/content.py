"""Reads the words of the sample, which stand in TOML files beside the stories that tell them."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from draagvlak.ui.text import Text

LANGUAGES = ("nl", "en")

Table = Mapping[str, Any]


@cache
def read(story: str | Path, name: str = "") -> dict[str, Any]:
    """The file `name` beside a story, or the one with the story's own name: `read(__file__)`."""
    path = Path(story)
    path = path.parent / f"{name}.toml" if name else path.with_suffix(".toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def text(table: Table, name: str = "") -> Text:
    """The text `name` of a table, or the table itself when it is one; nothing when nobody wrote it."""
    found = table.get(name, {}) if name else table
    return Text({language: found[language].strip() for language in LANGUAGES if found.get(language)})


def texts_in(table: Any, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Everything in a file that is written in a language, with where it stands."""
    if isinstance(table, dict):
        if found := {language: table[language] for language in LANGUAGES if language in table}:
            yield path, found
        for name, inner in table.items():
            yield from texts_in(inner, f"{path}.{name}")
    elif isinstance(table, list):
        for place, inner in enumerate(table):
            yield from texts_in(inner, f"{path}[{place}]")
