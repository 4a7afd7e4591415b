"""Writes what belongs to files going in and out: uploads to be looked at, mappings, and that an export was made."""

from typing import Any

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.register import uploads
from draagvlak.foundation.register.models import ImportMapping, ImportRun


@transaction.atomic
def start_run(
    *, file_name: str, stored_as: str, organisation: str, mapping: dict[str, Any], mapping_name: str, by: object
) -> ImportRun:
    """A file that was found readable, waiting for somebody to look at it. Files nobody came back for go."""
    for old in ImportRun.objects.filter(finished_at=None, started_at__lt=clock.now() - uploads.KEPT_FOR):
        drop_run(run=old)
    return ImportRun.objects.create(
        file_name=file_name[:200], stored_as=stored_as, organisation=organisation, mapping=mapping,
        mapping_name=mapping_name[:80], started_by=str(by), started_at=clock.now(),
    )  # fmt: skip


@transaction.atomic
def prepare_run(*, run: ImportRun, result: dict[str, Any], mapping: dict[str, Any], mapping_name: str) -> None:
    """Keep what was found in the file, and the mapping it was read with."""
    run.result, run.mapping, run.mapping_name = result, mapping, mapping_name
    run.save(update_fields=["result", "mapping", "mapping_name"])


@transaction.atomic
def drop_run(*, run: ImportRun) -> None:
    """Forget a file that was not brought in."""
    stored_as = run.stored_as
    run.delete()
    transaction.on_commit(lambda: uploads.remove(stored_as))


@transaction.atomic
def keep_mapping(*, name: str, mapping: dict[str, Any], by: object) -> ImportMapping:
    """Keep a mapping under a name, in place of an earlier one of that name; no event when nothing is different."""
    kept = ImportMapping.objects.filter(name=name).first()
    if kept and kept.mapping == mapping:
        return kept
    kept, _ = ImportMapping.objects.update_or_create(
        name=name, defaults={"mapping": mapping, "changed_at": clock.now()}
    )
    record("register.mapping", by=by, name=name)
    return kept


@transaction.atomic
def record_export(*, count: int, format: str, by: object) -> None:
    """An export leaves the house, so the log says who took it."""
    record("register.exported", by=by, count=count, format=format)
