"""Gates to files on their way in."""

from django.shortcuts import get_object_or_404

from draagvlak.foundation.register.exchange.models import ImportRun


def open_run(pk: int) -> ImportRun:
    """A file that was looked at and not brought in yet."""
    return get_object_or_404(ImportRun, pk=pk, finished_at=None)
