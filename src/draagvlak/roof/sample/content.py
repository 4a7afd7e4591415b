"""Reads the words of the sample from the TOML files beside this module."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from draagvlak.ui.texts import Text

HERE = Path(__file__).resolve().parent
LANGUAGES = ("nl", "en")

Table = Mapping[str, Any]


@cache
def read(name: str) -> dict[str, Any]:
    """One file, such as `leadership/course`."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def use_cases() -> dict[str, dict[str, Any]]:
    """Every use case by the name of its file, in the order of the alphabet."""
    return {path.stem: read(f"use_cases/{path.stem}") for path in sorted((HERE / "use_cases").glob("*.toml"))}


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
