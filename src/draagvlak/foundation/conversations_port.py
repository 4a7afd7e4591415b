"""Real conversations that were held: told by whoever keeps them, to those who stand apart from them.

A course answers what was said in conversations, and the room of the course may not know the room that keeps those. So
that room gives a source here, and the other reads titles and addresses, never what was said.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from draagvlak.ui.registry import Registry
from draagvlak.ui.text import Text


@dataclass(frozen=True, slots=True)
class HeldConversation:
    """A conversation of which those who spoke confirmed the notes."""

    key: int
    title: Text
    held_on: date
    url: str


Source = Callable[[], list[HeldConversation]]

SOURCES: Registry[Source] = Registry("source of conversations")


def conversations() -> list[HeldConversation]:
    """Every conversation there is, newest first."""
    held = [conversation for source in SOURCES for conversation in source()]
    return sorted(held, key=lambda conversation: (conversation.held_on, conversation.key), reverse=True)
