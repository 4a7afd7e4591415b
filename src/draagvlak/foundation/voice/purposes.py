"""What the quiet room is used for: each app that receives posts says so itself, in its `voice_purposes.py`.

    serves(Purpose("question", title=_("Questions"), quota=5, ...))

The voice stands below them and knows no pulse, vote or question. `receive` gets the posts of a batch inside the
transaction in which the batch arrives: it counts them and lets them go. A purpose that is *moderated* gets them one by
one instead (`passed`), after two people read them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.functional import Promise

from draagvlak.foundation import features
from draagvlak.ui.registry import Registry
from draagvlak_core.voice.post_form import Field

# Known by name in the quiet room, which knows no apps.
PURPOSES = ("question", "pulse", "vote")


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer in a thread, as its owner reads it. `day`: when it was given."""

    words: Mapping[str, str]
    by: str
    day: date


@dataclass(frozen=True, slots=True)
class Purpose:
    """One use of the room. `quota`: tokens per person and round; `at_close`: all posts leave together at the end."""

    code: str
    title: str | Promise
    quota: int
    consent: str  # the kind of round for which the works council gave consent
    at_close: bool = False
    moderated: bool = False
    # Fields of a form that is opened without naming its own.
    fields: Callable[[], Sequence[Field]] | None = None
    # For counted purposes: (subject of the round, contents). For moderated ones: (key, content) of one that passed.
    receive: Callable[[str, list[dict[str, Any]]], None] | None = None
    passed: Callable[[str, dict[str, Any]], None] | None = None
    # Answers by key of a post, and what its owner says of them.
    replies: Callable[[Sequence[str]], dict[str, list[Reply]]] | None = None
    reply_fields: Sequence[Field] = ()
    replied: Callable[[str, dict[str, Any]], None] | None = None


SERVED: Registry[Purpose] = Registry("purpose of the quiet room")


def serves(purpose: Purpose) -> None:
    """Add a use. One that is added twice, or that the quiet room does not know, is a mistake in code."""
    if purpose.code not in PURPOSES:
        raise ValueError(f"the quiet room knows no {purpose.code}")
    SERVED.add(purpose.code, purpose)


def discover() -> None:
    """Let every app and feature with a `voice_purposes.py` say what it receives."""
    features.discover("voice_purposes")
