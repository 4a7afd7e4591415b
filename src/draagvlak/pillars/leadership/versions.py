"""What is written in versions: a draft, what was adopted, and what it was before."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class State(models.TextChoices):
    DRAFT = "draft", gettext_lazy("Draft")
    ADOPTED = "adopted", gettext_lazy("Adopted")
    SUPERSEDED = "superseded", gettext_lazy("Superseded")


def must_be_draft(state: str) -> None:
    """What was adopted is history: it gets a successor, never other words."""
    if state != State.DRAFT:
        raise ValidationError(_("This was adopted and can no longer be changed. Make a new version instead."))
