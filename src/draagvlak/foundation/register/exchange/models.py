"""Where imports came from: how columns were placed, and each file on its way in."""

from typing import ClassVar

from django.db import models


class ImportMapping(models.Model):
    """How the columns of a file become fields of a card: shown, corrected and kept under a name."""

    name = models.CharField(max_length=80, unique=True)
    mapping = models.JSONField(default=dict)
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class ImportRun(models.Model):
    """One file on its way in: looked at first, then brought in, with the account of it kept."""

    file_name = models.CharField(max_length=200)
    stored_as = models.CharField(max_length=60, blank=True)  # in the data folder; empty once it is no longer needed
    organisation = models.CharField(max_length=200, blank=True)  # only the use cases of this one
    mapping_name = models.CharField(max_length=80, blank=True)
    mapping = models.JSONField(default=dict, blank=True)
    result = models.JSONField(default=dict, blank=True)
    started_by = models.CharField(max_length=254)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-id"]

    def __str__(self) -> str:
        return self.file_name
