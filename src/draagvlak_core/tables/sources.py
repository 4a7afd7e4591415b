"""Where a file comes from: an open binary file or what opens one, measured before a byte of it is read."""

import io
import re
from collections.abc import Callable
from typing import Any, BinaryIO

from draagvlak_core.tables.problems import Refused, refuse

MEGABYTE = 1024 * 1024
# A register of 3,611 use cases takes 3 MB. Refusing by size costs nothing and comes first; what is within the limit is
# streamed all the same, so that an administrator can raise the limit without needing more memory.
DEFAULT_LIMIT = 50 * MEGABYTE
HEAD = 64 * 1024
# Twenty times the largest register there is; what tells its rows apart is kept in memory.
MAX_ROWS = 100_000

FileSource = BinaryIO | Callable[[], BinaryIO]  # the second is called, and closed, at each reading

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# XML and web pages, also those that call themselves Excel files. A cell may hold a tag, but no table begins with these.
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|!--|html|table|[a-z]+:)", re.IGNORECASE)
_ZIP = b"PK\x03\x04"


def open_source(source: FileSource, limit: int = DEFAULT_LIMIT) -> BinaryIO:
    """The source at its first byte, or Refused when it is absent, empty or larger than `limit` bytes.

    What opens a file gives a new handle, which the caller closes. An open file is given back inside a wrapper that
    leaves it open.
    """
    handle = source() if callable(source) else Borrowed(source)
    size = handle.seek(0, io.SEEK_END)
    handle.seek(0)
    if size == 0 or size > limit:
        handle.close()
        raise refuse("empty_file") if size == 0 else too_large(size, limit)
    return handle


def too_large(size: int, limit: int) -> Refused:
    return refuse("too_large", detail=f"{size / MEGABYTE:.1f} MB > {limit / MEGABYTE:.0f} MB")


def too_many(row: int, most: int) -> Refused:
    return refuse("too_many_rows", row=row, detail=f"{most:,}".replace(",", " "))


class Borrowed(io.RawIOBase, BinaryIO):
    """Reads from a file that belongs to somebody else, such as an upload, and does not close it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        file.seek(0)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._file.read(size)

    def readinto(self, buffer: Any) -> int:
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._file.seek(offset, whence)
        return self._file.tell()

    def tell(self) -> int:
        return self._file.tell()


def kind_of(source: FileSource, limit: int = DEFAULT_LIMIT) -> str:
    """'json', 'sheets' (an archive) or 'csv', from the first bytes: a name says what was hoped, those what it is."""
    with open_source(source, limit) as handle:
        head = handle.read(HEAD)
    if head.startswith(_OLD_OFFICE):
        raise refuse("old_excel")
    if head.startswith(_ZIP):
        return "sheets"
    if not head.strip(b"\xef\xbb\xbf \t\r\n"):
        raise refuse("empty_file")
    if head.startswith((b"%PDF", b"PK")):
        raise refuse("not_a_table")
    if _MARKUP.match(head):
        raise refuse("web_page")
    return "json" if _starts_as_json(head) else "csv"


def _starts_as_json(head: bytes) -> bool:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", errors="ignore").encode()
    return re.match(rb"\xef\xbb\xbf?\s*[\[{]|\s*[\[{]", head) is not None
