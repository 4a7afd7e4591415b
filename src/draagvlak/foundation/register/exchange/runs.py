"""A file on its way in, step by step: looked at, its columns placed, brought in while somebody watches."""

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.register.exchange import actions, uploads
from draagvlak.foundation.register.exchange.actions import Step
from draagvlak.foundation.register.exchange.importing import choose_mapping, source_of
from draagvlak.foundation.register.exchange.models import ImportRun
from draagvlak.foundation.tables.files import at
from draagvlak_core.register.mapping import known_names
from draagvlak_core.register.reading import Reading, read_register
from draagvlak_core.register.records import DATES
from draagvlak_core.register.values import propose_stages
from draagvlak_core.tables.reading import read_table

CHUNK = 500
MAX_STAGE_WORDS = 60


def start(file: "UploadedFile[Any]", organisation: str, by: object) -> ImportRun:
    """Store an upload and look at all of it; Refused leaves nothing behind."""
    stored_as = uploads.keep(file)
    try:
        mapping, name = choose_mapping(at(uploads.path_of(stored_as)), None, Path(file.name or "").stem)
        result = look(uploads.path_of(stored_as), organisation, mapping, name)
    except Exception:
        uploads.remove(stored_as)
        raise
    run = actions.start_run(
        file_name=file.name or "",
        stored_as=stored_as,
        organisation=organisation,
        mapping=mapping,
        mapping_name=name,
        by=by,
    )
    actions.prepare_run(run=run, result=result, mapping=mapping, mapping_name=name)
    return run


def look(path: Path, organisation: str, mapping: Mapping[str, Any], name: str) -> dict[str, Any]:
    """What an import of this file would find, and how many of its use cases are here already."""
    reading = read_register(at(path), mapping=mapping or None, organisation=organisation)
    known = _known(reading, source_of(reading, name))
    result = actions.Imported(reading.report, source_of(reading, name)).as_dict()
    return result | {"kind": reading.kind, "known": known, "new": reading.report.found - known}


def _known(reading: Reading, source: str) -> int:
    known = 0
    while keys := [record.key for record in islice(reading.records, CHUNK)]:
        known += UseCase.objects.filter(source=source, source_key__in=keys).count()
    return known


def place_columns(run: ImportRun, mapping: dict[str, Any], name: str) -> bool:
    """Read the file again through a corrected mapping; True when it asks something new, about stages or dates."""
    asks = _follow_stage_column(run, mapping) | _follow_dates(mapping)
    found = look(uploads.path_of(run.stored_as), run.organisation, mapping, name)
    actions.prepare_run(run=run, result=found, mapping=mapping, mapping_name=name)
    return asks


def _stage_column(mapping: Mapping[str, Any]) -> str:
    return next((column for column, choice in mapping["columns"].items() if choice["to"] == "stage"), "")


def _follow_stage_column(run: ImportRun, mapping: dict[str, Any]) -> bool:
    """When another column became the stage, its words have to be placed instead."""
    column = _stage_column(mapping)
    if column == _stage_column(run.mapping):
        return False
    words: dict[str, None] = {}
    if column:
        for _, row in read_table(at(uploads.path_of(run.stored_as)), known=known_names).rows:
            if row[column].strip():
                words[row[column].strip()] = None
    mapping["stages"], mapping["unknown_stages"] = propose_stages(list(words)[:MAX_STAGE_WORDS])
    return bool(words)


def _follow_dates(mapping: dict[str, Any]) -> bool:
    dates = [column for column, choice in mapping["columns"].items() if choice["to"] in DATES]
    new = [column for column in dates if column not in mapping["day_first"]]
    mapping["day_first"] = {column: mapping["day_first"].get(column) for column in dates}
    return bool(new)


def bring_in(run: ImportRun, by: object) -> Iterator[Step | actions.Imported]:
    """The import itself. The mapping is kept first, so that the next file of this kind finds it."""
    path = uploads.path_of(run.stored_as)
    reading = read_register(at(path), mapping=run.mapping or None, organisation=run.organisation)
    if run.mapping:
        actions.keep_mapping(name=run.mapping_name, mapping=run.mapping, by=by)
    source = source_of(reading, run.mapping_name)
    yield from actions.bring_in(
        reading, source=source, by=by, file_name=run.file_name, organisation=run.organisation, run=run
    )
    uploads.remove(run.stored_as)
