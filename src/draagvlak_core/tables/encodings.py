"""Which encoding a text file is in: strict decoding only, and refusing where the result would be a guess.

UTF-8 proves itself: text in another encoding is practically never valid UTF-8. Windows-1252 proves nothing, as nearly
every byte is some character in it. So text read as Windows-1252 must also look like western writing; a file in an old
Mac, DOS or Cyrillic encoding is refused instead of read as nonsense.
"""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from charset_normalizer import from_bytes

from draagvlak_core.tables.problems import Refused, refuse

CHUNK = 256 * 1024
_MARKS = (
    (codecs.BOM_UTF32_LE, ""),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOWER, _SIGNS = "a-zß-öø-ÿšœž", "‚ƒ„†‡ˆ‰‹›˜¡-¬¯-¶¸-¿×÷"
# A capital after a small letter ('cafŽ' is an old Mac's 'café'), a sign between letters ('caf‚s'), or three accented
# letters in a row (Cyrillic and Greek read as western): none of these is how people write.
_ODD = re.compile(rf"[{_LOWER}][À-ÖØ-ÞŠŒŽŸ][{_LOWER}\s,.]|[A-Za-z][{_SIGNS}][A-Za-z]|[À-ÖØ-öø-ÿ]{{3}}")
_UTF8_PAIR = re.compile(rb"[\xc3\xc2][\x80-\xbf]|\xe2\x80[\x90-\xbf]")


def encoding_of(handle: BinaryIO) -> str:
    """'utf-8', 'utf-8-sig', 'utf-16' or 'cp1252', after reading the whole file in pieces; else Refused."""
    handle.seek(0)
    start = handle.read(4)
    named = next((name for mark, name in _MARKS if start.startswith(mark)), None)
    if named == "":
        raise refuse("encoding_unknown", detail="UTF-32")
    encoding = named or "utf-8"
    bad = _first_bad_byte(handle, encoding)
    if bad is None:
        return encoding
    _check_western(handle, bad, named)
    return "cp1252"


def _first_bad_byte(handle: BinaryIO, encoding: str) -> int | None:
    """The row (by line ends) of the first byte that does not decode, or None."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    handle.seek(0)
    row = 1
    while True:
        chunk = handle.read(CHUNK)
        try:
            row += decoder.decode(chunk, final=not chunk).count("\n")
        except UnicodeDecodeError as error:
            return row + bytes(error.object[: error.start]).count(b"\n")
        if not chunk:
            return None


def _check_western(handle: BinaryIO, bad_row: int, named: str | None) -> None:
    if named:  # the file says it is Unicode and is not: damaged, not differently encoded
        raise refuse("encoding_damaged", row=bad_row, detail=named.upper())
    handle.seek(0)
    if b"\0" in handle.read(CHUNK):
        raise refuse("binary_file")
    for row, line in _lines_with_accents(handle):
        _check_line(row, line)


def _lines_with_accents(handle: BinaryIO) -> Iterator[tuple[int, bytes]]:
    handle.seek(0)
    row = 0
    while line := handle.readline(CHUNK):
        row += 1
        if not line.isascii():
            yield row, line


def _check_line(row: int, line: bytes) -> None:
    if _UTF8_PAIR.search(line):
        raise refuse("encoding_mixed", row=row)
    try:
        text = line.decode("cp1252")
    except UnicodeDecodeError:
        raise _unknown(row, line) from None
    if _ODD.search(text):
        raise _unknown(row, line)


def _unknown(row: int, line: bytes) -> Refused:
    guess = from_bytes(line[:4096]).best()
    return refuse("encoding_unknown", row=row, detail=guess.encoding if guess else "?")
