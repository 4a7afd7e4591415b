"""What can be wrong with a file, as codes. `sentences.py` turns each code into words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, and where.

    `row` is the row as a spreadsheet counts it (the header is row 1), or the number of the record in a JSON file
    (the first is 1). `column` is the name of the column, or its letter where it has no name yet.
    """

    code: str
    row: int | None = None
    column: str = ""
    detail: str = ""


class Refused(Exception):
    """The file cannot be used; the only exception that leaves this package on account of a file's content."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def refuse(code: str, row: int | None = None, column: str = "", detail: object = "") -> Refused:
    """A `Refused` to raise; a long detail is cut, because it ends up in a sentence."""
    text = str(detail)
    return Refused(Problem(code, row, column, text if len(text) <= 80 else text[:79] + "…"))
