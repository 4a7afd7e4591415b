"""What the writers of this room have in common."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from draagvlak.pillars.leadership.models import State
from draagvlak.ui.texts import Text


def must_be_draft(state: str) -> None:
    """What was adopted is history: it gets a successor, never other words."""
    if state != State.DRAFT:
        raise ValidationError(_("This was adopted and can no longer be changed. Make a new version instead."))


def filled(words: Mapping[str, str], complaint: str) -> Text:
    """The text, when it says something in at least one language."""
    text = Text(words)
    if not text:
        raise ValidationError(complaint)
    return text
