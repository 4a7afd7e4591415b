"""The 26 skills as shipped: names, levels 0-4 in words, and the codes of DigComp and ESCO they map to."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from draagvlak.ui.text import Text

FILE = Path(__file__).with_name("skills.json")


@dataclass(frozen=True, slots=True)
class Level:
    """One of five steps; `name` is the same for every skill, `words` say what somebody does at this level."""

    number: int
    name: Text
    words: Text


@dataclass(frozen=True, slots=True)
class ShippedSkill:
    """`levels` are 0 to 4, `digcomp` are competence numbers (3.0), `esco` pairs of relation and code (1.2)."""

    code: str
    family: str
    name: Text
    levels: tuple[Level, ...]
    digcomp: tuple[str, ...]
    esco: tuple[tuple[str, str], ...]


@cache
def shipped() -> MappingProxyType[str, ShippedSkill]:
    """All skills by code, in the order in which they are shown."""
    source = json.loads(FILE.read_text(encoding="utf-8"))
    names = [Text(name) for name in source["levels"]]
    not_yet = Text(source["not_yet"])
    return MappingProxyType({skill["code"]: _skill(skill, names, not_yet) for skill in source["skills"]})


@cache
def level_names() -> tuple[Text, ...]:
    """The names of the levels 0 to 4."""
    return tuple(level.name for level in next(iter(shipped().values())).levels)


def _skill(skill: dict[str, Any], names: list[Text], not_yet: Text) -> ShippedSkill:
    words = [not_yet, *(Text(text) for text in skill["levels"])]
    return ShippedSkill(
        skill["code"],
        skill["family"],
        Text(skill["name"]),
        tuple(Level(number, names[number], text) for number, text in enumerate(words)),
        tuple(skill["digcomp"]),
        tuple((link["relation"], link["code"]) for link in skill["esco"]),
    )
