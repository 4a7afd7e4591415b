"""What a cell of an XLSX file says, as text. A formula says the result that was stored; an error says nothing."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from openpyxl.utils.datetime import from_excel, from_ISO8601

from draagvlak_core.tables.cells import CannotTell
from draagvlak_core.tables.xlsx_parts import Styles
from draagvlak_core.tables.xml_stream import Attributes, Broken

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384  # where spreadsheets end
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_WHOLE = re.compile(r"-?[0-9]+")


@dataclass(slots=True)
class Cell:
    """One cell as it is written; `words` are those that stand in the cell itself and not in the table of texts."""

    row: int
    column: int
    attributes: Attributes
    value: str = ""
    words: str = ""
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Meanings:
    """What the values of a file stand for."""

    texts: list[str]
    styles: Styles
    epoch: Any

    def shown(self, cell: Cell) -> str:
        kind = cell.attributes.get("t", "n")
        if kind == "inlineStr":
            return cell.words
        if not cell.value:  # a formula that gives an empty text says so by its kind; others were never worked out
            return CannotTell("formula", cell.formula) if cell.formula and kind != "str" else ""
        return _KINDS[kind](self, cell)

    def text(self, cell: Cell) -> str:
        index = int(cell.value)
        if index < 0:
            raise Broken("a text before the first")
        return self.texts[index]

    def number(self, cell: Cell) -> str:
        number = int(cell.value) if _WHOLE.fullmatch(cell.value) else float(cell.value)
        style = int(cell.attributes.get("s") or 0)
        if style in self.styles.dates:
            try:
                return _date(from_excel(number, self.epoch, timedelta=style in self.styles.lengths))
            except (OverflowError, ValueError):
                return CannotTell("cell_error", "#VALUE!")
        if figures := self.styles.figures.get(style):
            return f"{number:0{figures}.0f}"
        return str(int(number)) if isinstance(number, float) and number.is_integer() else str(number)


def place_of(where: str) -> tuple[int, int]:
    """'B7' → (1, 7)"""
    place = _PLACE.fullmatch(where)
    if not place:
        raise Broken("no place of a cell")
    column = 0
    for sign in place[1]:
        column = column * 26 + ord(sign) - 64
    return column - 1, int(place[2])


def _date(value: object) -> str:
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ")
    return str(value)


def _written_date(_meanings: Meanings, cell: Cell) -> str:
    return _date(from_ISO8601(cell.value))


def _yes_or_no(_meanings: Meanings, cell: Cell) -> str:
    return str(bool(int(cell.value)))


def _as_written(_meanings: Meanings, cell: Cell) -> str:
    return cell.value


def _error(_meanings: Meanings, cell: Cell) -> str:
    return CannotTell("cell_error", cell.value)


_KINDS: dict[str, Callable[[Meanings, Cell], str]] = {
    "n": Meanings.number,
    "s": Meanings.text,
    "b": _yes_or_no,
    "d": _written_date,
    "e": _error,
    "str": _as_written,
}
