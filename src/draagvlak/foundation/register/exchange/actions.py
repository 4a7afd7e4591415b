"""Writes what belongs to files going in and out: uploads to be looked at, mappings, and that an export was made."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import asdict, dataclass, field
from itertools import islice
from typing import Any

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Organisation
from draagvlak.foundation.register.cards.models import CARD_TEXTS, Kind, UseCase
from draagvlak.foundation.register.cards.texts import search_words
from draagvlak.foundation.register.exchange import uploads
from draagvlak.foundation.register.exchange.merging import merge
from draagvlak.foundation.register.exchange.models import ImportMapping, ImportRun
from draagvlak_core.register.reading import Reading
from draagvlak_core.register.records import Incoming, Report


@transaction.atomic
def start_run(
    *, file_name: str, stored_as: str, organisation: str, mapping: dict[str, Any], mapping_name: str, by: object
) -> ImportRun:
    """A file that was found readable, waiting for somebody to look at it. Files nobody came back for go."""
    for old in ImportRun.objects.filter(finished_at=None, started_at__lt=clock.now() - uploads.KEPT_FOR):
        drop_run(run=old)
    return ImportRun.objects.create(
        file_name=file_name[:200],
        stored_as=stored_as,
        organisation=organisation,
        mapping=mapping,
        mapping_name=mapping_name[:80],
        started_by=str(by),
        started_at=clock.now(),
    )


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
    import_mapping = ImportMapping.objects.filter(name=name).first()
    if import_mapping and import_mapping.mapping == mapping:
        return import_mapping
    import_mapping, _ = ImportMapping.objects.update_or_create(
        name=name, defaults={"mapping": mapping, "changed_at": clock.now()}
    )
    record("register.mapping", by=by, name=name)
    return import_mapping


@transaction.atomic
def record_export(*, count: int, format: str, by: object) -> None:
    """An export leaves the house, so the log says who took it."""
    record("register.exported", by=by, count=count, format=format)


CHUNK = 250
MAX_KEPT = 500  # how many of people's own words are listed one by one
FIELDS = (*CARD_TEXTS, "stage", "tools", "vendor", "facts", "kept", "standard", "imported", "source_organisation")


@dataclass
class Imported:
    """What an import did. `kept_yours` names, per use case, the fields where people's own words stayed."""

    report: Report
    source: str
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    no_longer_there: int = 0
    kept_yours: list[dict[str, Any]] = field(default_factory=list)
    kept_yours_count: int = 0
    run_id: int = 0

    def as_dict(self) -> dict[str, Any]:
        """Everything as plain values that JSON can hold."""
        plain = asdict(self)
        plain["report"]["stages"] = {stage or "": number for stage, number in self.report.stages.items()}
        return plain


@dataclass(frozen=True, slots=True)
class Step:
    """How far an import is, in use cases."""

    done: int
    total: int


def bring_in(
    reading: Reading, *, source: str, by: object, file_name: str, organisation: str = "", run: ImportRun | None = None
) -> Iterator[Step | Imported]:
    """Import step by step, so that a page or a terminal can show how far it is; the last thing given is the result.

    One transaction around all steps: whoever stops asking for the next step leaves the database as it was.
    """
    result = Imported(reading.report, source)
    could = set(reading.report.missing)
    language = _language()
    with transaction.atomic():
        before = UseCase.objects.filter(source=source).count()
        done = 0
        while chunk := list(islice(reading.records, CHUNK)):
            _bring_chunk(chunk, source, could, language, result)
            done += len(chunk)
            yield Step(done, reading.report.found)
        if not organisation:
            result.no_longer_there = before - result.changed - result.unchanged
        _close(result, run, by, file_name, organisation)
    yield result


def _language() -> str:
    organisation = Organisation.objects.first()
    return organisation.languages[0] if organisation and organisation.languages else "nl"


def _bring_chunk(chunk: list[Incoming], source: str, could: set[str], language: str, result: Imported) -> None:
    known = {
        use_case.source_key: use_case
        for use_case in UseCase.objects.filter(source=source, source_key__in=[item.key for item in chunk])
    }
    new, changed = [], []
    for item in chunk:
        use_case = known.get(item.key)
        if use_case is None:
            new.append(_new(item, source, could, language))
        elif _update(use_case, item, could, language, result):
            changed.append(use_case)
    UseCase.objects.bulk_create(new)
    if changed:
        UseCase.objects.bulk_update(changed, [*FIELDS, "search", "changed_at"], batch_size=50)
    result.added += len(new)
    result.changed += len(changed)
    result.unchanged += len(chunk) - len(new) - len(changed)


def _new(item: Incoming, source: str, could: set[str], language: str) -> UseCase:
    now = clock.now()
    use_case = UseCase(kind=Kind.FULL, source=source, source_key=item.key, created_at=now, changed_at=now)
    merge(use_case, item, could=could, language=language)
    use_case.search = search_words(use_case)
    return use_case


def _update(use_case: UseCase, item: Incoming, could: set[str], language: str, result: Imported) -> bool:
    """True when anything became different."""
    before = deepcopy([getattr(use_case, name) for name in FIELDS])
    kept = merge(use_case, item, could=could, language=language)
    if kept:
        result.kept_yours_count += len(kept)
        if len(result.kept_yours) < MAX_KEPT:
            result.kept_yours.append({"id": use_case.pk, "row": item.row, "name": use_case.name, "fields": kept})
    if before == [getattr(use_case, name) for name in FIELDS]:
        return False
    use_case.search = search_words(use_case)
    use_case.changed_at = clock.now()
    return True


def _close(result: Imported, run: ImportRun | None, by: object, file_name: str, organisation: str) -> None:
    """Keep the account of the import beside what it brought."""
    run = run or ImportRun(
        file_name=file_name[:200], organisation=organisation[:200], started_by=str(by), started_at=clock.now()
    )
    run.finished_at, run.mapping_name = clock.now(), result.source
    run.save()
    result.run_id = run.pk
    run.result = result.as_dict()
    run.save(update_fields=["result"])
    record(
        "register.imported",
        by=by,
        file=file_name,
        added=result.added,
        changed=result.changed,
        unchanged=result.unchanged,
    )
