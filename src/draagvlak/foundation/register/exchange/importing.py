"""Imports a register file, for the pages and for the command line.

    result = import_file("register.json", by="command line", progress=lambda done, total: …)
    sentences(result)   # what was found and what is missing, for people
    facts(result)       # the same for machines

Whatever is wrong comes as `Refused`, before anything is written; `in_words(refused.problem)` is the sentence to show.
"""

from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from draagvlak.foundation.decisions.actions import begin_log
from draagvlak.foundation.register.exchange import reports
from draagvlak.foundation.register.exchange.actions import Imported, bring_in, keep_mapping
from draagvlak.foundation.register.exchange.models import ImportMapping
from draagvlak.foundation.register.exchange.sentences import sentence
from draagvlak.foundation.tables.files import at
from draagvlak_core.register.reading import Reading, propose_mapping, read_register
from draagvlak_core.tables.problems import Problem, Refused, refuse
from draagvlak_core.tables.sources import FileSource, kind_of

__all__ = ["Refused", "facts", "import_file", "in_words", "sentences"]

# The download and complete records carry the same numbers, so they are one source.
DUTCH_REGISTER = "Algoritmeregister"
Progress = Callable[[int, int], None]


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
    begin_log()
    file_name = Path(path).name
    chosen, name = choose_mapping(at(path), mapping, Path(path).stem)
    reading = read_register(at(path), mapping=chosen or None, organisation=organisation or "")
    if organisation and not reading.report.found:
        raise refuse("organisation_absent", detail=organisation)
    if reading.kind == "table":
        keep_mapping(name=name, mapping=reading.mapping, by=by)
    source = source_of(reading, name)
    for step in bring_in(reading, source=source, by=by, file_name=file_name, organisation=organisation or ""):
        if isinstance(step, Imported):
            return step
        if progress:
            progress(step.done, step.total)
    raise AssertionError("an import ends with its result")


def source_of(reading: Reading, mapping_name: str) -> str:
    """The name under which use cases are found again at the next import."""
    return mapping_name if reading.kind == "table" else DUTCH_REGISTER


def choose_mapping(
    source: FileSource, wanted: str | Mapping[str, Any] | None, file_stem: str
) -> tuple[dict[str, Any], str]:
    """(mapping, name) for a table; ({}, "") for a JSON file, which needs none."""
    if kind_of(source) == "json":
        return {}, ""
    if isinstance(wanted, str) and wanted:
        known = ImportMapping.objects.filter(name=wanted).first()
        if known is None:
            raise refuse("mapping_absent", detail=wanted)
        return known.mapping, known.name
    if wanted:
        return dict(wanted), file_stem[:80]
    proposed = propose_mapping(source)
    proposed["order"] = list(proposed["columns"])  # PostgreSQL sorts the keys of what it stores
    known = mapping_for(set(proposed["columns"]))
    return (known.mapping, known.name) if known else (proposed, free_name(file_stem))


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


def in_words(problem: Problem) -> str:
    """Any problem an import can raise, as one sentence that says what to do."""
    if problem.code != "mapping_absent":
        return sentence(problem)
    known = ", ".join(ImportMapping.objects.order_by("name").values_list("name", flat=True))
    if not known:
        return _("There is no mapping called “%(name)s”; none has been kept yet.") % {"name": problem.detail}
    return _("There is no mapping called “%(name)s”. Kept are: %(known)s.") % {"name": problem.detail, "known": known}


def sentences(result: Imported) -> list[str]:
    """What came in and what is missing in it, line by line."""
    return list(reports.lines(result.as_dict()))


def facts(result: Imported) -> dict[str, Any]:
    """The account without its long lists: their lengths, and the problems themselves."""
    plain = result.as_dict()
    report: dict[str, Any] = plain.pop("report")
    report["organisations"] = len(report["organisations"])
    report["repeated_ids"] = len(report["repeated_ids"])
    return report | plain | {"kept_yours": result.kept_yours_count}
