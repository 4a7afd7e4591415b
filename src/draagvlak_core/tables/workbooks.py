"""Spreadsheets of either kind, told apart by what is in the archive and not by a name."""

from draagvlak_core.tables import ods_files, xlsx_files
from draagvlak_core.tables.archives import open_archive, sheets_in
from draagvlak_core.tables.csv_files import RawTable
from draagvlak_core.tables.sources import DEFAULT_LIMIT, FileSource, open_source


def read(source: FileSource, limit: int = DEFAULT_LIMIT) -> list[RawTable]:
    """Every sheet that can be seen, in order; at least one."""
    with open_source(source, limit) as handle, open_archive(handle, limit) as archive:
        kind = sheets_in(archive)
    read_sheets = ods_files.read if kind == "ods" else xlsx_files.read
    return read_sheets(source, limit)
