"""What somebody found about use cases that look alike."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.ui.texts import TextField


class NotTheSame(models.Model):
    """Two use cases whose words are alike, and why they are not the same: the pair is not suggested again.

    `first` has the lower number, so that a pair is one row.
    """

    first = models.ForeignKey(UseCase, models.CASCADE, related_name="+")
    second = models.ForeignKey(UseCase, models.CASCADE, related_name="+")
    reason = TextField(_("Why they are not the same"))
    said_by = models.CharField(max_length=120)  # the name as it stood
    said_on = models.DateField()

    class Meta:
        ordering: ClassVar = ["-said_on", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["first", "second"], name="not_the_same_once"),
            models.CheckConstraint(condition=models.Q(first__lt=models.F("second")), name="not_the_same_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} ≠ {self.second_id}"
