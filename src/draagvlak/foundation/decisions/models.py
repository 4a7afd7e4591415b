"""The append-only log. A database trigger (see the migrations) refuses every change but erasure of a body."""

from typing import ClassVar

from django.db import models


class LogEntry(models.Model):
    """One thing that happened. `body` is canonical JSON text; empty when it was erased for privacy."""

    index = models.PositiveBigIntegerField(primary_key=True)
    kind = models.CharField(max_length=60)
    about = models.CharField(max_length=80, blank=True, db_index=True)  # such as use_case:12; no foreign key, so
    # the log never stands in the way of a deletion and never vanishes with one
    at = models.DateTimeField()
    salt = models.BinaryField(max_length=16)
    body = models.TextField(blank=True)
    leaf = models.BinaryField(max_length=32)
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["index"]

    def __str__(self) -> str:
        return f"{self.index} {self.kind}"


class LogHead(models.Model):
    """The one row every writer takes in turn: how long the log is, and the right edge of its tree."""

    size = models.PositiveBigIntegerField(default=0)
    edge = models.JSONField(default=list)  # hex hashes of the complete subtrees, left to right
    origin = models.CharField(max_length=200)
    vkey = models.CharField(
        max_length=300
    )  # the public key it is signed with now; the private one is kept in `keys.py`
    # A sample organisation can be removed; its log says so itself and is never mixed with a real one.
    is_sample = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.origin} ({self.size})"
