"""Rules for one cell: what is empty, what cannot be told, and how a text is kept from becoming a formula."""

import re
from collections.abc import Iterable

from draagvlak_core.tables.problems import Problem

# The last column of every table this package writes: what no other column holds, as JSON. It also tells the reader
# that the table is our own, so that the apostrophes we put before dangerous cells can be taken away again. In other
# people's files an apostrophe stays what it is.
OTHER = "draagvlak_other"

_DANGEROUS = re.compile(r"'*[=+\-@|%\t\r\n]")
_PROTECTED = re.compile(r"'+[=+\-@|%\t\r\n]")
# '=> leads to' and '== heading' are texts; a list of points starts with '-'. A formula calls, refers or computes.
_FORMULA = re.compile(
    r"=(?![=>\s]|$)"  # =1+2, =A1, =HYPERLINK(
    r"|[=+\-@]\s*+[A-Z][A-Z0-9.]*+\([^()]*+\)\s*+$",  # @SUM(A1:A9) as the whole cell
)

_TEXT_AS_FORMULA = re.compile(r'=\s*+"([^"]*)"\s*+')  # ="00123" is how a file keeps zeros in front through Excel


class CannotTell(str):
    """An empty cell that knows why it is empty: an error, a formula without a result, a part of merged cells.

    One bad cell never ends a file. Whoever reads the column tells it; in a column nobody reads it is no trouble.
    """

    __slots__ = ("code", "detail")
    code: str
    detail: str

    def __new__(cls, code: str, detail: object = "") -> "CannotTell":
        made = super().__new__(cls, "")
        made.code = code
        words = str(detail)
        made.detail = words if len(words) <= 80 else words[:79] + "…"
        return made

    def at(self, row: int, column: str) -> Problem:
        return Problem(self.code, row, column, self.detail)


class FaultyRow(dict[str, str]):
    """A row with something wrong in it as a whole. Where its cells cannot be trusted they are all empty."""

    def __init__(self, columns: Iterable[str], problem: Problem) -> None:
        super().__init__(dict.fromkeys(columns, ""))
        self.problem = problem


def plain_cell(text: str) -> str:
    """What a cell of a text file says. A text has no stored result, so a formula in it cannot be told."""
    if found := _TEXT_AS_FORMULA.fullmatch(text):
        return found[1]
    if "\0" in text:
        return CannotTell("nul_byte")
    return CannotTell("formula", text) if is_formula(text) else text


def is_blank(value: object) -> bool:
    """Nothing was filled in: nothing, white space, or the empty list some exports write as '[]'."""
    return value is None or value == [] or (isinstance(value, str) and value.strip() in ("", "[]"))


def is_formula(text: str) -> bool:
    return _FORMULA.match(text) is not None or _calls_out(text)


def _calls_out(text: str) -> bool:
    """+cmd|' /C calc'!A0: not by a pattern, which would try every stroke with every exclamation mark."""
    return text[:1] in tuple("=+-@") and -1 < text.find("|", 1) < text.rfind("!")


def protect(text: str) -> str:
    """The text, after an apostrophe when a spreadsheet could run it. `unprotect` gives the text back exactly."""
    return "'" + text if _DANGEROUS.match(text) else text


def unprotect(text: str) -> str:
    return text[1:] if _PROTECTED.match(text) else text


def letter(index: int) -> str:
    """0 → 'A', 25 → 'Z', 26 → 'AA': how a spreadsheet names its columns."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name
