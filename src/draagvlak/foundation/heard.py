"""Real conversations that were held: told by whoever keeps them, to those who stand apart from them.

A course answers what was said in conversations, and the room of the course may not know the room that keeps those. So
that room gives a source here, and the other reads titles and addresses, never what was said.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from draagvlak.ui.texts import Text


@dataclass(frozen=True, slots=True)
class Heard:
    """A conversation of which those who spoke confirmed the notes."""

    key: int
    title: Text
    held_on: date
    url: str


Source = Callable[[], list[Heard]]

_SOURCES: list[Source] = []


def heard_from(source: Source) -> Source:
    """Have `source()` asked for conversations. A decorator."""
    if source not in _SOURCES:
        _SOURCES.append(source)
    return source


def conversations() -> list[Heard]:
    """Every conversation there is, newest first."""
    found = [one for source in _SOURCES for one in source()]
    return sorted(found, key=lambda one: (one.held_on, one.key), reverse=True)
