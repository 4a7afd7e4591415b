"""Each problem as one clear sentence: what is wrong, where, and what to do."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .problems import Problem

SENTENCES: dict[str, Promise] = {
    # the file as a whole
    "cannot_open": _("The file “%(detail)s” cannot be opened. Check its name and whether you may read it."),
    "empty_file": _("The file is empty. Choose a file that has a row with column names and at least one row below it."),
    "empty_register": _("The file has no use cases in it. Choose another file."),
    "too_large": _("The file is too large (%(detail)s). Split it into smaller files and bring them in one by one."),
    "old_excel": _(
        "This is an old Excel file or a file with a password. Save it as .xlsx without a password and try again."
    ),
    "not_xlsx": _(
        "The file looks like an Excel file but cannot be opened. It may be damaged: save it again as .xlsx "
        "and try again."
    ),
    "not_a_table": _("This is not a table. Choose a CSV or Excel file."),
    "not_a_register": _(
        "This JSON file is not a register: no list of use cases was found. Choose the download of the "
        "Algorithm Register, or records in publication standard 1.0."
    ),
    "binary_file": _("This is not a text file. Choose a CSV, Excel or JSON file."),
    "sheet_broken": _(
        "Row %(row)s: the sheet is damaged here. Open it in Excel, save it again as .xlsx and try again."
    ),
    # encoding
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
        "Row %(row)s%(in_column)s: there is a character here that cannot be in a text (NUL). Remove it, or "
        "save the file as “CSV UTF-8” and try again."
    ),
    "read_as_cp1252": _(
        "The file is not in UTF-8 and was read as Windows-1252. Check that letters with accents look right."
    ),
    # the form of a table
    "header_missing": _(
        "Row %(row)s, column %(column)s: “%(detail)s” is not a column name. Put a row with column names above the data."
    ),
    "column_without_name": _(
        "Row %(row)s, column %(column)s: this column has no name. Give it a name or remove the column."
    ),
    "duplicate_columns": _(
        "Row %(row)s, column %(column)s: two columns have the same name: %(detail)s. Give one of them another name."
    ),
    "too_many_columns": _(
        "Row %(row)s: the table has too many columns (%(detail)s). Remove the columns you do not need."
    ),
    "row_too_long": _(
        "Row %(row)s, column %(column)s: “%(detail)s” stands outside the columns with a name. Check the "
        "separators and quotes in this row."
    ),
    "quote_broken": _(
        "Row %(row)s: a quotation mark in this row is not closed, or has text after it. Repair the row and try again."
    ),
    "cell_too_long": _(
        "Row %(row)s: a cell is far too long, perhaps because a quotation mark is not closed. Repair the row "
        "and try again."
    ),
    "line_too_long": _(
        "Row %(row)s: this line is far too long for a row of a table. Check that you chose the right file."
    ),
    "merged_cells": _(
        "Row %(row)s, column %(column)s: the cells %(detail)s are merged. Undo the merging, so that every "
        "cell has its own value."
    ),
    "formula": _(
        "Row %(row)s, column %(column)s: this cell has a formula (%(detail)s). Put the result in its place as"
        " plain text."
    ),
    "cell_error": _(
        "Row %(row)s, column %(column)s: this cell has an error (%(detail)s). Repair it or make the cell empty."
    ),
    "other_sheets": _("Only the first sheet was read. Not read: %(detail)s."),
    # JSON
    "json_cut_off": _("Record %(row)s: the file stops in the middle. Download it again and try again."),
    "json_broken": _(
        "Record %(row)s: the file is not valid JSON here. Download it again, or ask who made it to repair it."
    ),
    "json_not_utf8": _("Record %(row)s: the file is not in UTF-8. Save it as UTF-8 and try again."),
    "json_too_deep": _(
        "Record %(row)s: the file has too many layers inside each other here. "
        "Choose a register in publication standard 1.0."
    ),
    "not_a_record": _("Record %(row)s is not a use case with fields. Remove it or repair it."),
    "not_text": _(
        "Record %(row)s, field %(column)s: a text is expected here, but it is something else (%(detail)s). "
        "Repair the record."
    ),
    "not_a_list": _("Record %(row)s, field %(column)s: a list is expected here. Repair the record."),
    # mapping
    "target_unknown": _("Column %(column)s: “%(detail)s” is not a place in a use case. Choose another place."),
    "target_twice": _(
        "Column %(column)s: column %(detail)s already goes to the same place. Choose another place for one of them."
    ),
    "column_absent": _("Column %(column)s is not in this file. Remove it from the mapping or choose another file."),
    "no_name_column": _("No column gives the name of the use case. Choose which column holds the name."),
    "stage_unknown": _("The word “%(column)s” is linked to “%(detail)s”, which is not a stage. Choose a stage."),
    # what a reading found
    "no_name": _("Row %(row)s: this use case has no name. It does come in; give it a name afterwards."),
    "stage_word_unknown": _(
        "Row %(row)s, column %(column)s: we do not know which stage “%(detail)s” is. The stage stays open "
        "until you choose one."
    ),
    "date_unclear": _(
        "Row %(row)s, column %(column)s: “%(detail)s” cannot be read as one date. The text is kept; the date "
        "stays open."
    ),
    "organisation_absent": _("No use case in the file belongs to “%(detail)s”. Check how the file writes the name."),
    # against the standard
    "missing": _("%(column)s: the publication standard requires this field, and it is empty. Fill it in."),
    "too_long": _(
        "%(column)s: the text is longer than the publication standard allows (%(detail)s characters). Shorten it."
    ),
    "tag_not_allowed": _("%(column)s: the publication standard does not allow %(detail)s in this text. Remove it."),
    "not_permitted": _(
        "%(column)s: “%(detail)s” is not one of the values of the publication standard. Choose one of them."
    ),
    "wrong_month": _("%(column)s: “%(detail)s” is not a month. Write it as year-month, such as 2025-03."),
    "wrong_type": _(
        "%(column)s: this field has the wrong form for the publication standard (%(detail)s). Fill it in again."
    ),
    "link_incomplete": _("%(column)s: an entry in this list is incomplete. Fill in its title and link, or remove it."),
    "unknown_field": _("%(column)s: the publication standard does not know this field. It stays in the record."),
    # export
    "cell_cut": _(
        "Row %(row)s, column %(column)s: the text is too long for Excel (%(detail)s characters) and was cut. "
        "The JSON and CSV have it whole."
    ),
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
