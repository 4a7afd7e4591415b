"""Empty files with the right columns, to fill in."""

import csv
import io

from draagvlak.foundation.organisation.importing.kinds import Kind

CONTENT_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def example(kind: Kind, form: str, language: str) -> bytes:
    """A file with nothing but column names in the reader's language; `form` is csv or xlsx."""
    header = [name[0].upper() + name[1:] for name in kind.header(language)]
    if form == "csv":
        text = io.StringIO()
        # Semicolons and a byte order mark: what a Dutch Excel opens as columns with the right letters.
        csv.writer(text, delimiter=";").writerow(header)
        return text.getvalue().encode("utf-8-sig")
    from openpyxl.workbook.workbook import Workbook  # heavy, and few ask for an XLSX file

    book = Workbook()
    book.active.append(header)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
