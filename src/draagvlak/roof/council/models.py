"""Checkpoints of the log that the works council keeps, and the public key it co-signs them with."""

from typing import ClassVar

from django.db import models


class CouncilKey(models.Model):
    """A public key of the works council, as it wrote it down. A next one ends it."""

    vkey = models.CharField(max_length=300)
    since = models.DateTimeField()
    set_by_name = models.CharField(max_length=120)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-since", "-pk"]
        constraints: ClassVar = [
            # A constant, so that there is one such row at most.
            models.UniqueConstraint(models.Value(1), condition=models.Q(ended_at=None), name="council_key_once"),
        ]

    def __str__(self) -> str:
        return self.vkey

    @property
    def name(self) -> str:
        """Whose key it is, as they called themselves."""
        return self.vkey.split("+")[0]


class KeptCheckpoint(models.Model):
    """A signed checkpoint, who kept it, and the co-signed one that came back. A name alone proves nothing."""

    size = models.PositiveBigIntegerField(unique=True)
    note = models.TextField()  # the checkpoint itself, as it was signed
    kept_by_name = models.CharField(max_length=120)
    kept_at = models.DateTimeField()
    cosigned = models.TextField(blank=True)  # the note with both signatures
    cosigned_at = models.DateTimeField(null=True, blank=True)
    cosigned_by_name = models.CharField(max_length=120, blank=True)  # who brought it in
    key = models.ForeignKey(CouncilKey, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering: ClassVar = ["-size"]

    def __str__(self) -> str:
        return str(self.size)

    @property
    def text(self) -> str:
        """What there is to keep: with the co-signature once there is one."""
        return self.cosigned or self.note
