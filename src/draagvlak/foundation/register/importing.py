"""Imports a register file, for the pages and for the command line.

    result = import_file("register.json", by="command line", progress=lambda done, total: …)
    result.added, result.changed, result.unchanged, result.report.found, result.as_dict()

Whatever is wrong with the file comes as `CouldNotImport`, whose text is the sentence to show.
"""

from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO

from django.utils.translation import gettext as _

from draagvlak.foundation.register.actions import Imported, bring_in, keep_mapping
from draagvlak.foundation.register.exchange import Reading, Refused, propose_mapping, read_register, sentence
from draagvlak.foundation.register.exchange.sources import kind_of
from draagvlak.foundation.register.models import ImportMapping

# The download and complete records carry the same numbers, so they are one source.
DUTCH_REGISTER = "Algoritmeregister"
Progress = Callable[[int, int], None]


class CouldNotImport(Exception):
    """The file was not brought in and nothing was changed. Its text says what is wrong, where, and what to do."""


def import_file(
    path: str | PathLike[str],
    *,
    mapping: str | Mapping[str, Any] | None = None,
    organisation: str | None = None,
    by: object,
    progress: Progress | None = None,
) -> Imported:
    """Bring in all of a file, or only the use cases of one organisation.

    mapping   for tables: the name of a kept mapping, or a mapping; else the kept one for these columns, else a
              proposed one, which is then kept under the name of the file
    progress  called with (done, total) in use cases
    """
    file_name = Path(path).name
    try:
        chosen, name = choose_mapping(path, mapping, Path(path).stem)
        reading = read_register(path, mapping=chosen or None, organisation=organisation or "")
        _check_organisation(reading, organisation or "")
        if reading.kind == "table":
            keep_mapping(name=name, mapping=reading.mapping, by=by)
        source = source_of(reading, name)
        for step in bring_in(reading, source=source, by=by, file_name=file_name, organisation=organisation or ""):
            if isinstance(step, Imported):
                return step
            if progress:
                progress(step.done, step.total)
    except Refused as refused:
        raise CouldNotImport(sentence(refused.problem)) from refused
    raise AssertionError("an import ends with its result")


def source_of(reading: Reading, mapping_name: str) -> str:
    """The name under which use cases are found again at the next import."""
    return mapping_name if reading.kind == "table" else DUTCH_REGISTER


def choose_mapping(
    source: str | PathLike[str] | BinaryIO, wanted: str | Mapping[str, Any] | None, file_stem: str
) -> tuple[dict[str, Any], str]:
    """(mapping, name) for a table; ({}, "") for a JSON file, which needs none."""
    if kind_of(source) == "json":
        return {}, ""
    if isinstance(wanted, str) and wanted:
        kept = ImportMapping.objects.filter(name=wanted).first()
        if kept is None:
            raise CouldNotImport(_no_such_mapping(wanted))
        return kept.mapping, kept.name
    if wanted:
        return dict(wanted), file_stem[:80]
    proposed = propose_mapping(source)
    kept = mapping_for(set(proposed["columns"]))
    return (kept.mapping, kept.name) if kept else (proposed, free_name(file_stem))


def mapping_for(columns: set[str]) -> ImportMapping | None:
    """The mapping kept for a file with exactly these columns: a file under another name is still the same file."""
    found = (kept for kept in ImportMapping.objects.order_by("-changed_at") if set(kept.mapping["columns"]) == columns)
    return next(found, None)


def free_name(wanted: str) -> str:
    """`wanted`, or with a number behind it when a mapping for other columns has that name."""
    wanted = wanted[:70] or "table"
    taken = set(ImportMapping.objects.filter(name__startswith=wanted).values_list("name", flat=True))
    names = (wanted, *(f"{wanted} {number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in {*taken, DUTCH_REGISTER})


def _check_organisation(reading: Reading, organisation: str) -> None:
    if organisation and not reading.report.found:
        raise CouldNotImport(
            _("No use case in the file belongs to “%(name)s”. Check how the file writes the name.")
            % {"name": organisation}
        )


def _no_such_mapping(name: str) -> str:
    known = ", ".join(ImportMapping.objects.order_by("name").values_list("name", flat=True))
    if not known:
        return _("There is no mapping called “%(name)s”; none has been kept yet.") % {"name": name}
    return _("There is no mapping called “%(name)s”. Kept are: %(known)s.") % {"name": name, "known": known}
