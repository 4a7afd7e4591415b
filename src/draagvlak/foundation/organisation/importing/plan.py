"""What a file would do: what is new, changed and the same, and everything that is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and where: a code that `sentences.py` has words for."""

    code: str
    row: int
    column: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file: its number as a spreadsheet counts, and its cells by field."""

    number: int
    cells: Mapping[str, str]

    @property
    def code(self) -> str:
        return self.cells["code"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file that was read. `columns`: field → the name the file uses. `unread`: columns nobody knows."""

    columns: Mapping[str, str]
    rows: list[Row]
    unread: list[str]
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a row asks of one thing. `before` holds what stands there now for each field that would change."""

    row: int
    code: str
    name: str
    after: Mapping[str, Any]
    before: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Plan:
    """`absent`: how many things are here and not in the file; nothing happens to them. `passed`: left, never known."""

    new: list[Wish] = field(default_factory=list)
    changed: list[Wish] = field(default_factory=list)
    same: int = 0
    absent: int = 0
    passed: int = 0
    faults: list[Fault] = field(default_factory=list)

    def add(self, row: Row, name: str, now: Mapping[str, Any] | None, wanted: Mapping[str, Any]) -> None:
        """Count a row as new, changed or the same; `now` is what stands here, None when there is nothing yet."""
        if now is None:
            self.new.append(Wish(row.number, row.code, name, wanted))
            return
        before = {key: now[key] for key, value in wanted.items() if now[key] != value}
        if before:
            self.changed.append(Wish(row.number, row.code, name, {key: wanted[key] for key in before}, before))
        else:
            self.same += 1
