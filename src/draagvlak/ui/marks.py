"""Marks nobody sees and that turn the order of letters around: a name with U+202E in it is read as another name.

A name, a text or a remark may hold them, in whatever way they came in. On a page they would change how the words after
them are read, so no page holds them: those that turn the order become a sign that something is there, those that only
lean on it go. Files that people download keep what was written.
"""

import re
from collections.abc import Iterable, Iterator

from django.http import HttpResponse, StreamingHttpResponse

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
LEANING = "\u061c\u200e\u200f"
_SIGN = "\ufffd".encode()
# On bytes, because a page is made of them by now. In JSON the same marks stand as escapes of the same length.
_TURNING = re.compile("|".join(TURNING).encode())
_LEANING = re.compile("|".join(LEANING).encode())
_ESCAPED = re.compile(rb"\\u(?:202[a-e]|206[6-9]|061c|200[ef])")


def harmless(response: HttpResponse | StreamingHttpResponse) -> None:
    """Take the marks out of a page, or out of what a script puts into one."""
    page = response.get("Content-Type", "").startswith("text/html")
    if isinstance(response, StreamingHttpResponse):
        if page:
            response.streaming_content = _pieces(response.streaming_content)  # type: ignore[arg-type]
    elif page:
        response.content = without_marks(response.content)
    elif response.get("Content-Type", "").startswith("application/json"):
        response.content = _ESCAPED.sub(rb"\\ufffd", response.content)


def without_marks(page: bytes) -> bytes:
    return _LEANING.sub(b"", _TURNING.sub(_SIGN, page))


def _pieces(pieces: Iterable[bytes]) -> Iterator[bytes]:
    return map(without_marks, pieces)
