"""What is kept, and for how long unless the organisation decides otherwise. Each app says so in its `retention.py`.

keeps(Kind("organisation.uploads", _("Files …"), _("…"), days=1, count=…, erase=…))
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.utils.functional import Promise

from draagvlak.foundation import features
from draagvlak.ui.registry import Registry


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing. `count(before)` says how many are older, `erase(before, by)` erases them and says how many."""

    code: str  # <app>.<name>
    title: str | Promise
    what: str | Promise
    days: int
    count: Callable[[datetime], int]
    erase: Callable[[datetime, object], int]


def erase_files(files: Collection[Path]) -> int:
    """Erase files that are due, and say how many. One that went away by itself is erased too."""
    for file in files:
        file.unlink(missing_ok=True)
    return len(files)


KINDS: Registry[Kind] = Registry("retention kind")


def keeps(kind: Kind) -> None:
    """Add a kind. One that is added twice is a mistake in code."""
    KINDS.add(kind.code, kind)


def discover() -> None:
    """Let every app and feature with a `retention.py` say what it keeps."""
    features.discover("retention")
