"""What the writers of this room have in common."""

from collections.abc import Mapping

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import override

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


def in_every_language(words: Promise) -> dict[str, str]:
    """Words of ours in each language of the interface: the log is read in every one."""
    found = {}
    for code, _name in settings.LANGUAGES:
        with override(code):
            found[code] = str(words)
    return found
