"""The kinds of events each app writes, with the sentence that tells them. Each app keeps its own `events.py`."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation import features
from draagvlak.ui.registry import Registry

SENTENCES: Registry[Promise] = Registry("event")


def tells(sentences: Mapping[str, Promise]) -> None:
    """Add an app's kinds of events. A kind that is told twice is a mistake in code."""
    for kind, sentence in sentences.items():
        SENTENCES.add(kind, sentence)


def discover() -> None:
    """Let every app and feature with an `events.py` tell its kinds."""
    features.discover("events")


tells(
    {
        "decisions.erased": _("%(by)s erased the text of %(count)s events, for privacy"),
        "decisions.key_changed": _("From here on another key signs this log; the old key signed the new one"),
    }
)
