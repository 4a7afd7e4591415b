"""What is written in versions: a draft, what was adopted, and what it was before."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import Refused


class State(models.TextChoices):
    DRAFT = "draft", _("Draft")
    ADOPTED = "adopted", _("Adopted")
    SUPERSEDED = "superseded", _("Superseded")


def must_be_draft(state: str) -> None:
    """What was adopted is history: it gets a successor, never other words."""
    if state != State.DRAFT:
        raise Refused("leadership.adopted_already")
