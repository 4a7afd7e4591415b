"""Reads JSON that somebody sent: how deep and how large it is, is counted before anything is built from it.

Nesting costs a reader memory and stack out of all proportion to its bytes, and half a letter (a lone surrogate) breaks
whatever writes it down afterwards. Both are refused here, once, so that no caller has to think of them.
"""

import json
import re
from typing import Any, NoReturn

MAX_DEPTH = 32
# Each of these marks begins at most one value, and no value costs more than some 250 bytes: 25 MB at most.
MAX_MARKS = 100_000

_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"?', re.DOTALL)
_MARKS = ",:[{"
_MAYBE_HALF = re.compile(r"\\u[dD][89a-fA-F]")


class NotRead(ValueError):
    """These bytes are no JSON we read."""


def read_json(text: bytes | str, *, depth: int = MAX_DEPTH, marks: int = MAX_MARKS) -> Any:
    """The value, or NotRead. Only UTF-8, no NaN, no half letters, at most `depth` deep and `marks` marks long."""
    try:
        plain = (text.encode("utf-8") if isinstance(text, str) else text).decode("utf-8")
        _check_size(plain, depth, marks)
        value = json.loads(plain, parse_constant=_refuse_constant)
        if _MAYBE_HALF.search(plain):
            json.dumps(value, ensure_ascii=False).encode("utf-8")  # raises on half a letter
    except (ValueError, RecursionError) as error:
        raise NotRead("not JSON, or not of a kind that is read here") from error
    return value


def _check_size(text: str, depth: int, marks: int) -> None:
    # What stands inside texts counts along at first, because that needs no reading: nearly everything passes here.
    if sum(map(text.count, _MARKS)) <= marks and text.count("[") + text.count("{") <= depth:
        return
    bare = _STRING.sub("", text)
    if sum(map(bare.count, _MARKS)) > marks:
        raise NotRead("too large")
    deep = 0
    for mark in bare:
        deep += (mark in "[{") - (mark in "]}")
        if deep > depth:
            raise NotRead("too deep")


def _refuse_constant(name: str) -> NoReturn:
    raise NotRead(f"{name} is no JSON")
