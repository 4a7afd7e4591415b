"""What was agreed with the works council: every version of every subject, with the words that were agreed to."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.ui.texts import TextField


class State(models.TextChoices):
    PROPOSED = "proposed", _("Proposed")
    AGREED = "agreed", _("Agreed")
    DECLINED = "declined", _("Not agreed to")
    TAKEN_BACK = "taken_back", _("Taken back")
    ENDED = "ended", _("No longer holds")  # followed by a newer version, or consent was withdrawn


class Agreement(models.Model):
    """One version of one subject. What was agreed is never changed, only followed by a next version."""

    subject = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    value = models.PositiveIntegerField()  # 1 for a consent
    words = TextField()  # the sentence that is agreed to, as it stood
    why = TextField(_("Why"))
    state = models.CharField(max_length=12, choices=State.choices, default=State.PROPOSED)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    proposed_by_name = models.CharField(max_length=120)
    proposed_at = models.DateTimeField()
    answered_by_name = models.CharField(max_length=120, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answer = TextField(_("What the works council says about it"))
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["subject", "-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["subject", "number"], name="agreement_version_once"),
            models.UniqueConstraint(
                fields=["subject"], condition=models.Q(state=State.PROPOSED), name="agreement_asked_once"
            ),
            models.UniqueConstraint(
                fields=["subject"], condition=models.Q(state=State.AGREED), name="agreement_in_force_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.number}"
