"""Reads a register file of any kind in two passes: the first checks and counts all of it, the second gives records.

So every Refused comes out of `read_register` itself, before the caller has a single record: nothing half saved.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from draagvlak_core.register import dutch_register
from draagvlak_core.register.keys import Identity, KeyMaker
from draagvlak_core.register.mapped import RowReader
from draagvlak_core.register.mapping import check_mapping, known_names, propose
from draagvlak_core.register.records import Incoming, Report, Tally
from draagvlak_core.tables.cells import CannotTell, FaultyRow
from draagvlak_core.tables.problems import Problem, Refused, refuse
from draagvlak_core.tables.reading import Table, read_table
from draagvlak_core.tables.sources import DEFAULT_LIMIT, FileSource, kind_of

Item = tuple[int, Mapping[str, Any]]
Items = Callable[[], Iterable[Item]]
MappingOfColumns = dict[str, Any]
Convert = Callable[[int, Any], tuple[Incoming, Identity, str, list[Problem]]]


@dataclass(frozen=True, slots=True)
class Reading:
    """`report.found` records will come out of `records`, which can be gone through once.

    kind     'download', 'standard' or 'table'; mapping is the one used, {} for the Dutch register's own JSON
    """

    kind: str
    report: Report
    records: Iterator[Incoming]
    mapping: MappingOfColumns


def propose_mapping(source: FileSource, *, limit: int = DEFAULT_LIMIT) -> MappingOfColumns:
    """A mapping for the columns of a table, from all of its rows; Refused when the file is broken."""
    return _propose(read_table(source, limit=limit, known=known_names))


def _propose(table: Table) -> MappingOfColumns:
    return propose(table.columns, (row for _, row in table.rows))


def read_register(
    source: FileSource, *, mapping: Mapping[str, Any] | None = None, organisation: str = "", limit: int = DEFAULT_LIMIT
) -> Reading:
    """Everything in a register file, or Refused with the one problem that prevents it.

    mapping       for tables; proposed when not given
    organisation  only the records of this organisation (compared without capitals); keys stay the same
    limit         bytes; a larger file is refused before it is read
    """
    if kind_of(source, limit) == "json":
        return _read_json(source, organisation, limit)
    table = read_table(source, limit=limit, known=known_names)
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
    kind: str,
    items: Items,
    convert: Convert,
    tally: Tally,
    organisation: str,
    mapping: MappingOfColumns,
) -> Reading:
    keys = KeyMaker()
    headings: dict[str, None] = {}
    usable = False
    for row, raw in items():
        if isinstance(raw, FaultyRow):
            tally.problems.append(raw.problem)
        if _says_nothing(raw):
            tally.problems += [cell.at(row, name) for name, cell in raw.items() if isinstance(cell, CannotTell)]
            continue
        usable = True
        record, identity, status, problems = convert(row, raw)
        keys.count(identity.digests(raw))
        if _wanted(record, organisation):
            tally.problems.extend(problems)
            tally.add(record, status)
            headings.update(dict.fromkeys(record.kept))
    if not usable:
        broken = next((problem for problem in tally.problems if problem.row), None)
        raise Refused(broken) if broken else refuse("empty_register")
    if not mapping:
        tally.unmapped.extend(headings)
    _note_organisation(tally, organisation)
    return Reading(kind, tally.report(), _second_pass(items, convert, keys, organisation), mapping)


def _second_pass(items: Items, convert: Convert, keys: KeyMaker, organisation: str) -> Iterator[Incoming]:
    for row, raw in items():
        if _says_nothing(raw):
            continue
        record, identity, _, _ = convert(row, raw)
        key = keys.key(identity.digests(raw))
        if _wanted(record, organisation):
            yield replace(record, key=key)


def _says_nothing(raw: Mapping[str, Any]) -> bool:
    """A row of which no cell can be told is no use case; one of which some can, is."""
    silent = isinstance(raw, FaultyRow) or any(isinstance(cell, CannotTell) for cell in raw.values())
    return silent and not any(raw.values())


def _wanted(record: Incoming, organisation: str) -> bool:
    return not organisation or record.organisation.casefold().strip() == organisation.casefold().strip()


def _note_organisation(tally: Tally, organisation: str) -> None:
    """Asking for an organisation that is not there is a mistake in a name, not an empty answer."""
    if organisation and not tally.counts["organisations"]:
        tally.problems.append(Problem("organisation_absent", detail=organisation[:80]))
