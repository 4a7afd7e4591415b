"""Checkpoints of the decision log that the works council put its name under."""

from typing import ClassVar

from django.db import models


class KeptCheckpoint(models.Model):
    """A signed checkpoint, and who took it away to keep outside. The copy here shows what was taken, and when."""

    size = models.PositiveBigIntegerField(unique=True)
    note = models.TextField()  # the checkpoint itself, as it was signed
    kept_by_name = models.CharField(max_length=120)
    kept_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-size"]

    def __str__(self) -> str:
        return str(self.size)
