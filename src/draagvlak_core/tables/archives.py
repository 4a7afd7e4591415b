"""Opens the archive that an XLSX or ODS file is, after counting what is in it; no more is unpacked than was counted."""

import struct
import zipfile
import zlib
from typing import BinaryIO

from draagvlak_core.tables.problems import refuse
from draagvlak_core.tables.sources import too_large

# Real sheets unpack to about ten times their size; their table of texts is held in memory, so that one is kept smaller.
UNPACKED_TIMES = 4
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x07"
_END_SIZE, _END_64_SIZE, _LONGEST_COMMENT = 22, 20, 65_535
_MAX_LIST = 1024 * 1024  # bytes of the list of members: some ten thousand
_KINDS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # others may ask for gigabytes to unpack a byte

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    KeyError,
    ValueError,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
)


def open_archive(handle: BinaryIO, limit: int) -> zipfile.ZipFile:
    """The archive of a sheet, or Refused. Sizes are those it declares; Python never unpacks more of a member."""
    _check_list(handle)
    try:
        archive = zipfile.ZipFile(handle)
    except BROKEN as error:
        raise refuse("not_xlsx") from error
    members = archive.infolist()
    if any(member.compress_type not in _KINDS for member in members):
        raise refuse("not_xlsx")
    texts = max((member.file_size for member in members if member.filename.endswith("sharedStrings.xml")), default=0)
    total = sum(member.file_size for member in members)
    if total > UNPACKED_TIMES * limit or texts > limit:
        raise too_large(max(total, texts), limit)
    return archive


def _check_list(handle: BinaryIO) -> None:
    """Python makes an object of every member in the list before anybody can count them; so the list is measured."""
    size = handle.seek(0, 2)
    start = max(0, size - _END_SIZE - _LONGEST_COMMENT - _END_64_SIZE)
    handle.seek(start)
    tail = handle.read()
    handle.seek(0)
    at = tail.find(_END)
    while 0 <= at <= len(tail) - _END_SIZE:  # any of them may be the one that is believed
        (length,) = struct.unpack_from("<L", tail, at + 12)
        before = tail[max(0, at - _END_64_SIZE) : at]
        if length > _MAX_LIST or before.startswith(_END_64):
            raise refuse("not_xlsx")
        at = tail.find(_END, at + 1)


# What else comes as such an archive, by something that is always in it.
_OTHERS = (
    ("xl/workbook.bin", ".xlsb"),
    ("Index/Document.iwa", ".numbers"),
    ("word/document.xml", ".docx"),
    ("ppt/presentation.xml", ".pptx"),
)
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_NO_SHEETS = {b"text": ".odt", b"presentation": ".odp", b"graphics": ".odg"}
_LONGEST_KIND = 200
_TABLES = (".csv", ".xlsx", ".xls", ".ods", ".json", ".txt")


def sheets_in(archive: zipfile.ZipFile) -> str:
    """'xlsx' or 'ods'; Refused with what it is instead, as far as that can be told."""
    names = set(archive.namelist())
    if "xl/workbook.xml" in names:
        return "xlsx"
    for inside, ending in _OTHERS:
        if inside in names:
            raise refuse("other_document", detail=ending)
    if "content.xml" in names:
        kind = _open_document_kind(archive) if "mimetype" in names else b""
        if kind not in _NO_SHEETS:
            return "ods"
        raise refuse("other_document", detail=_NO_SHEETS[kind])
    raise refuse("packed" if any(name.lower().endswith(_TABLES) for name in names) else "not_xlsx")


def _open_document_kind(archive: zipfile.ZipFile) -> bytes:
    try:
        with archive.open("mimetype") as part:
            return part.read(_LONGEST_KIND).strip().removeprefix(_OPEN_DOCUMENT)
    except BROKEN as error:
        raise refuse("not_xlsx") from error
