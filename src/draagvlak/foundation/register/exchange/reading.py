"""Reads a register file of any kind in two passes: the first checks and counts all of it, the second gives records.

So every Refused comes out of `read_register` itself, before the caller has a single record: nothing half saved.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from draagvlak.foundation.tables.problems import Problem, Refused, refuse
from draagvlak.foundation.tables.reading import Table, read_table
from draagvlak.foundation.tables.sources import DEFAULT_LIMIT, FileSource, kind_of

from . import dutch_register
from .keys import KeyMaker
from .mapped import RowReader
from .mapping import check_mapping, propose
from .records import Incoming, Report, Tally

Item = tuple[int, Mapping]


@dataclass(frozen=True, slots=True)
class Reading:
    """`report.found` records will come out of `records`, which can be gone through once.

    kind     'download', 'standard' or 'table'; mapping is the one used, {} for the Dutch register's own JSON
    """

    kind: str
    report: Report
    records: Iterator[Incoming]
    mapping: dict


def propose_mapping(source: FileSource, *, limit: int = DEFAULT_LIMIT) -> dict:
    """A mapping for the columns of a CSV or XLSX file, from all of its rows; Refused when the file is broken."""
    return _propose(read_table(source, limit=limit))


def _propose(table: Table) -> dict:
    return propose(table.columns, (row for _, row in table.rows))


def read_register(
    source: FileSource, *, mapping: Mapping | None = None, organisation: str = "", limit: int = DEFAULT_LIMIT
) -> Reading:
    """Everything in a register file, or Refused with the one problem that prevents it.

    mapping       for CSV and XLSX; proposed when not given
    organisation  only the records of this organisation (compared without capitals); keys stay the same
    limit         bytes; a larger file is refused before it is read
    """
    if kind_of(source, limit) == "json":
        return _read_json(source, organisation, limit)
    table = read_table(source, limit=limit)
    chosen = dict(mapping) if mapping is not None else _propose(table)
    if problems := check_mapping(chosen, table.columns):
        raise Refused(problems[0])
    reader = RowReader(table.columns, chosen)
    tally = Tally(reader.fields, reader.unmapped, reader.ignored, list(table.notes))
    return _two_passes("table", lambda: table.rows, reader.read, tally, organisation, chosen)


def _read_json(source: FileSource, organisation: str, limit: int) -> Reading:
    shape = dutch_register.shape_of(source, limit)
    kind = dutch_register.DOWNLOAD if shape == dutch_register.DOWNLOAD else dutch_register.COMPLETE
    convert = dutch_register.read_download if kind == dutch_register.DOWNLOAD else dutch_register.read_complete
    tally = Tally(dutch_register.FIELDS[kind])
    return _two_passes(kind, lambda: dutch_register.raw_records(source, limit), convert, tally, organisation, {})


def _two_passes(
    kind: str, items: Callable[[], Iterable[Item]], convert: Callable, tally: Tally, organisation: str, mapping: dict
) -> Reading:
    keys = KeyMaker()
    headings: dict[str, None] = {}
    row = 0
    for row, raw in items():
        record, identity, status, problems = convert(row, raw)
        keys.count(identity.digests(raw))
        if _wanted(record, organisation):
            tally.problems.extend(problems)
            tally.add(record, status)
            headings.update(dict.fromkeys(record.kept))
    if row == 0:
        raise refuse("empty_register")
    if not mapping:
        tally.unmapped.extend(headings)
    _note_organisation(tally, organisation)
    return Reading(kind, tally.report(), _second_pass(items, convert, keys, organisation), mapping)


def _second_pass(items: Callable, convert: Callable, keys: KeyMaker, organisation: str) -> Iterator[Incoming]:
    for row, raw in items():
        record, identity, _, _ = convert(row, raw)
        key = keys.key(identity.digests(raw))
        if _wanted(record, organisation):
            yield replace(record, key=key)


def _wanted(record: Incoming, organisation: str) -> bool:
    return not organisation or record.organisation.casefold().strip() == organisation.casefold().strip()


def _note_organisation(tally: Tally, organisation: str) -> None:
    """Asking for an organisation that is not there is a mistake in a name, not an empty answer."""
    if organisation and not tally.counts["organisations"]:
        tally.problems.append(Problem("organisation_absent", detail=organisation[:80]))
