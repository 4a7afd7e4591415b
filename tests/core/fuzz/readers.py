"""Every reader of files and messages that come from outside, each as one function of bytes.

A reader may give something back or refuse in its own way; anything else that comes out is a crash. What it read is
gone through to the end, because some of them read while they are asked.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from draagvlak_core.decisions.checkpoint import CheckpointError, read_checkpoint
from draagvlak_core.decisions.verify import verify_export
from draagvlak_core.figures.published_file import read_published
from draagvlak_core.register.reading import read_register
from draagvlak_core.shared.json_texts import NotRead, read_json
from draagvlak_core.tables.problems import Refused
from draagvlak_core.tables.reading import read_table
from draagvlak_core.tables.xml_stream import Broken, read_xml
from draagvlak_core.voice.post_form import Field, Kind, read

CORPORA = Path(__file__).parents[2] / "data" / "fuzz"
_FIELDS = [Field("text", Kind.TEXT, {"en": "What?"})]


@dataclass(frozen=True)
class Reader:
    """`corpus`: the folder in tests/data/fuzz with files it reads; `refuses`: how it says no."""

    read: Callable[[bytes], Any]
    corpus: str
    refuses: type[Exception] | tuple[type[Exception], ...] = ()


def _register(data: bytes) -> None:
    for _record in read_register(io.BytesIO(data)).records:
        pass


def _table(data: bytes) -> None:
    for _row in read_table(io.BytesIO(data)).rows:
        pass


def _xml(data: bytes) -> None:
    for _event in read_xml(io.BytesIO(data)):
        pass


def _post(data: bytes) -> None:
    read(data.decode("utf-8", "surrogateescape"), _FIELDS)


READERS = {
    "register as JSON": Reader(_register, "json", Refused),
    "table as CSV": Reader(_register, "csv", Refused),
    "table as XLSX": Reader(_table, "xlsx", Refused),
    "table as ODS": Reader(_table, "ods", Refused),
    "XML": Reader(_xml, "xml", Broken),
    "message to the room": Reader(read_json, "messages", NotRead),
    "post": Reader(_post, "messages"),
    "decision log": Reader(verify_export, "log"),
    "checkpoint": Reader(lambda data: read_checkpoint(data.decode("utf-8", "replace")), "checkpoint", CheckpointError),
    "published figures": Reader(read_published, "figures", NotRead),
}
