"""Which encoding a text file is in: strict decoding only, and refusing where the result would be a guess.

UTF-8 proves itself: text in another encoding is practically never valid UTF-8. Windows-1252 proves nothing, as nearly
every byte is some character in it. So text read as Windows-1252 must also look like western writing. Where it does not,
the code pages of DOS are tried, which old personnel systems still write, by the same measure. A file in an old Mac or a
Cyrillic encoding is refused instead of read as nonsense.
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
GUESSED = ("cp1252", "cp850", "cp437")  # in this order; the file is read in it, and a note says so
_LOWER, _SIGNS = "a-zß-öø-ÿšœž", "‚ƒ„†‡ˆ‰‹›˜¡-¬¯-³µ¶¸-¿×÷"
# None of these is how people write: a capital after a small letter ('cafŽ' is an old Mac's 'café'), a sign between
# letters ('caf‚s'), a sign that opens behind a letter ('Zo‰', 'Ren‚'), quotes within a word, Greek, lines of a frame,
# or three accented letters in a row (Cyrillic read as western).
_ODD = re.compile(
    rf"[{_LOWER}][À-ÖØ-ÞŠŒŽŸ](?:[{_LOWER}]|\W|$)"
    rf"|[A-Za-z][{_SIGNS}][A-Za-z]|[A-Za-z][‚ƒ„‡ˆ‰‹˜¡¢£¤¥](?:\W|$)|‚‚|‚„|(?:^|\W)‚[a-z]+(?:[;,\t]|$)"
    r"|[a-z][“”•][a-z]|[α-ωΓΘΣΦΩ∞∩≡≥≤≈√ⁿ⌐⌠⌡─-▟]|[À-ÖØ-öø-ÿ]{3}"
)
_UTF8_PAIR = re.compile(rb"[\xc3\xc2][\x80-\xbf]|\xe2\x80[\x90-\xbf]")


def encoding_of(handle: BinaryIO) -> str:
    """'utf-8', 'utf-8-sig', 'utf-16' or one of GUESSED, after reading all of the file in pieces; else Refused."""
    handle.seek(0)
    start = handle.read(512)
    named = next((name for mark, name in _MARKS if start.startswith(mark)), None)
    if named == "":
        raise refuse("encoding_unknown", detail="UTF-32")
    encoding = named or _unmarked_utf16(start) or "utf-8"
    bad = _first_bad_byte(handle, encoding)
    if bad is None:
        return encoding
    if named:  # the file says it is Unicode and is not: damaged, not differently encoded
        raise refuse("encoding_damaged", row=bad, detail=named.upper())
    return _western(handle)


def _unmarked_utf16(start: bytes) -> str:
    """Western text in two bytes a letter has a NUL at nearly every second place, and at hardly any other."""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    half = len(start) // 2
    if half < 4 or max(even, odd) < half * 0.7 or min(even, odd) > half * 0.05:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


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


def _western(handle: BinaryIO) -> str:
    """The first way of reading in which no line looks odd. Refused at the line that is odd in the likeliest one."""
    handle.seek(0)
    if b"\0" in handle.read(CHUNK):
        raise refuse("binary_file")
    left = list(GUESSED)
    first: tuple[int, bytes] | None = None
    for row, line in _lines_with_accents(handle):
        if _UTF8_PAIR.search(line):
            raise refuse("encoding_mixed", row=row)
        still = [encoding for encoding in left if _looks_written(line, encoding)]
        if first is None and "cp1252" in left and "cp1252" not in still:
            first = row, line
        if not still:
            raise _unknown(*(first or (row, line)))
        left = still
    return left[0]


def _lines_with_accents(handle: BinaryIO) -> Iterator[tuple[int, bytes]]:
    handle.seek(0)
    row = 0
    while line := handle.readline(CHUNK):
        row += 1
        if not line.isascii():
            yield row, line


def _looks_written(line: bytes, encoding: str) -> bool:
    try:
        return not _ODD.search(line.decode(encoding))
    except UnicodeDecodeError:
        return False


def _unknown(row: int, line: bytes) -> Refused:
    guess = from_bytes(line[:4096]).best()
    return refuse("encoding_unknown", row=row, detail=guess.encoding if guess else "?")
