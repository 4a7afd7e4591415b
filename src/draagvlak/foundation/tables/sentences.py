"""Each problem as one clear sentence: what is wrong, where, and what to do."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak_core.tables.problems import Problem

SENTENCES: dict[str, Promise] = {
    "cannot_open": _("The file “%(detail)s” cannot be opened. Check its name and whether you may read it."),
    "empty_file": _("The file is empty. Choose a file that has a row with column names and at least one row below it."),
    "too_large": _("The file is too large (%(detail)s). Split it into smaller files and bring them in one by one."),
    "old_excel": _(
        "This is an old Excel file or a file with a password. Save it as .xlsx without a password and try again."
    ),
    "not_xlsx": _(
        "The file looks like an Excel file but cannot be opened. It may be damaged: save it again as .xlsx "
        "and try again."
    ),
    "not_ods": _(
        "The file looks like an OpenDocument sheet (ODS) but cannot be opened. It may be damaged or have a password: "
        "save it again as .ods without a password and try again."
    ),
    "not_a_table": _("This is not a table. Choose a CSV, Excel or OpenDocument file (.csv, .xlsx, .ods)."),
    "web_page": _(
        "This is a web page or XML file, even if its name ends in .xls. Open it in a spreadsheet, save it as .xlsx or "
        ".ods and try again."
    ),
    "other_document": _(
        "This is a file of the kind %(detail)s, which cannot be read as a table. Save it as .xlsx, .ods or “CSV UTF-8” "
        "and try again."
    ),
    "packed": _("This is a packed file (.zip). Unpack it and choose the table that is in it."),
    "too_many_rows": _(
        "Row %(row)s: the file has more than %(detail)s rows. Split it into smaller files and bring them in one by one."
    ),
    "binary_file": _("This is not a text file. Choose a CSV, Excel or JSON file."),
    "sheet_broken": _(
        "Row %(row)s: the sheet is damaged here. Open it in Excel, save it again as .xlsx and try again."
    ),
    "encoding_unknown": _(
        "Row %(row)s: the letters of this file cannot be read for certain (it may be “%(detail)s”). Save the "
        "file as “CSV UTF-8” and try again."
    ),
    "encoding_damaged": _(
        "Row %(row)s: the file says it is %(detail)s, but here it is not. Save the file as “CSV UTF-8” and try again."
    ),
    "encoding_mixed": _(
        "Row %(row)s: this file mixes two ways of writing accents. Repair the letters in this row, save the "
        "file as “CSV UTF-8” and try again."
    ),
    "nul_byte": _(
        "Row %(row)s%(in_column)s: there is a character here that cannot be in a text (NUL). The cell was left open."
    ),
    "read_as_cp1252": _(
        "The file is not in UTF-8 and was read as Windows-1252. Check that letters with accents look right."
    ),
    "read_as_cp850": _(
        "The file is in the letters of old DOS programs (code page 850) and was read so. Check that letters with "
        "accents look right."
    ),
    "read_as_cp437": _(
        "The file is in the letters of old DOS programs (code page 437) and was read so. Check that letters with "
        "accents look right."
    ),
    "header_missing": _(
        "Row %(row)s, column %(column)s: “%(detail)s” is not a column name. Put a row with column names above the data."
    ),
    "too_many_columns": _(
        "Row %(row)s: the table has too many columns (%(detail)s). Remove the columns you do not need."
    ),
    "row_too_long": _(
        "Row %(row)s, column %(column)s: “%(detail)s” stands outside the columns with a name. Check the "
        "separators and quotes in this row."
    ),
    "total_row": _("Row %(row)s: this looks like a row of totals (%(detail)s) and was left out."),
    "quote_broken": _(
        "Row %(row)s: a quotation mark in this row is not closed, or has text after it. The row was left out: repair "
        "it and bring the file in again."
    ),
    "cell_too_long": _(
        "Row %(row)s: a cell is far too long, perhaps because a quotation mark is not closed. The row was left out: "
        "repair it and bring the file in again."
    ),
    "line_too_long": _(
        "Row %(row)s: this line is far too long for a row of a table. Check that you chose the right file."
    ),
    "merged_cells": _(
        "Row %(row)s, column %(column)s: this cell is part of merged cells (%(detail)s), so it says nothing of its own "
        "and was left open. Undo the merging, so that every cell has its own value."
    ),
    "formula": _(
        "Row %(row)s, column %(column)s: this cell has a formula without a result (%(detail)s) and was left open. Put "
        "the result in its place as plain text."
    ),
    "cell_error": _(
        "Row %(row)s, column %(column)s: this cell has an error (%(detail)s) and was left open. Repair it."
    ),
    "other_sheets": _("Only the first sheet was read. Not read: %(detail)s."),
    "sheet_chosen": _("The sheet “%(column)s” was read, as the table stands there. Not read: %(detail)s."),
}

_IN_COLUMN = _(", column %(column)s")
_SOMEWHERE = "?"


def sentence(problem: Problem) -> str:
    """The sentence for a problem in the language of the moment. An unknown code is a mistake of ours: KeyError."""
    in_column = str(_IN_COLUMN) % {"column": problem.column} if problem.column else ""
    return str(SENTENCES[problem.code]) % {
        "row": _SOMEWHERE if problem.row is None else problem.row,
        "column": problem.column or _SOMEWHERE,
        "detail": problem.detail,
        "in_column": in_column,
    }


def add_sentences(more: Mapping[str, Promise]) -> None:
    """Whoever reads a kind of file finds more in it that can be wrong, and brings the words along."""
    if twice := SENTENCES.keys() & more.keys():
        raise ValueError(f"there are words for these already: {sorted(twice)}")
    SENTENCES.update(more)
