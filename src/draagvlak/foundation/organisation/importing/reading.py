"""From a file to rows of known cells."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from draagvlak.foundation.organisation.importing.kinds import Column, Kind
from draagvlak.foundation.organisation.importing.plan import Fault, Row, Sheet
from draagvlak.foundation.tables.files import at
from draagvlak.foundation.tables.sentences import sentence
from draagvlak_core.tables.cells import CannotTell, FaultyRow
from draagvlak_core.tables.problems import Refused
from draagvlak_core.tables.reading import read_table
from draagvlak_core.tables.sources import MEGABYTE

__all__ = ["Refused", "Unfit", "read"]


# Ten thousand people take less than a tenth of this; all of the rows are looked at together, so they are in memory.
LIMIT = 10 * MEGABYTE


class Unfit(Exception):
    """The columns of this file cannot be used; `faults` say why."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults)
        self.faults = faults


def read(kind: Kind, path: Path) -> Sheet:
    """All rows of the file. Raises Refused (no table) or Unfit (not these columns)."""
    table = read_table(at(path), limit=LIMIT, known=partial(_known_names, kind))
    columns, unread = _recognise(kind, table.columns)
    rows, problems = [], list(table.notes)
    for number, cells in table.rows:
        if isinstance(cells, FaultyRow):
            problems.append(cells.problem)
        problems += [cell.at(number, name) for name in columns.values() if isinstance(cell := cells[name], CannotTell)]
        if any(cells[name] for name in columns.values()):
            rows.append(Row(number, {field: " ".join(cells[name].split()) for field, name in columns.items()}))
    if not rows:
        if broken := next((problem for problem in problems if problem.row), None):
            raise Refused(broken)
        raise Unfit([Fault("no_rows", 1)])
    return Sheet(columns, rows, unread, [sentence(problem) for problem in problems])


def _known_names(kind: Kind, names: Sequence[str]) -> int:
    return sum(1 for name in names if _known(kind, name))


def _recognise(kind: Kind, names: list[str]) -> tuple[dict[str, str], list[str]]:
    columns: dict[str, str] = {}
    unread, faults = [], []
    for name in names:
        column = _known(kind, name)
        if column is None:
            unread.append(name)
        elif column.field in columns:
            faults.append(Fault("column_twice", 1, name, columns[column.field]))
        else:
            columns[column.field] = name
    faults += [
        Fault("column_missing", 1, column.names[0], column.names[1])
        for column in kind.columns
        if column.required and column.field not in columns
    ]
    if faults:
        raise Unfit(faults)
    return columns, unread


def _known(kind: Kind, name: str) -> Column | None:
    return next((column for column in kind.columns if column.is_called(name)), None)
