"""Keys that are unique within a file and the same at every reading of it, in whatever order its rows stand.

Registers in the world leave ids out and repeat them ("TBD"). A record takes the first of these that no other record
in the file has: (1) organisation and id; (2) organisation, unit, id and name; (3) the whole content. Records that are
equal in everything are numbered: which of two equal rows gets which number makes no difference.

So an edited text keeps its key as long as id or name tells the record apart. A record whose id or name *becomes*
shared by a newly added row changes its key, because the file then no longer says which of the two it was.
"""

import hashlib
import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_PREFIX = ("id", "name", "row")


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells a record apart; `register_id` is an id that is unique over organisations (the Dutch register's)."""

    organisation: str = ""
    unit: str = ""
    source_id: str = ""
    name: str = ""
    register_id: str = ""

    def digests(self, content: Mapping[str, object]) -> tuple[str, str, str]:
        """One digest per way of telling apart, '' where that way is closed."""
        named = (self.organisation, self.unit, self.source_id, self.name)
        by_id = ("register", self.register_id) if self.register_id else (self.organisation, self.source_id)
        return (
            _digest(by_id) if self.register_id or self.source_id else "",
            _digest(named) if self.name else "",
            _digest([*named, sorted((key, _text(value)) for key, value in content.items())]),
        )


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def _digest(parts: Iterable[object]) -> str:
    text = unicodedata.normalize("NFC", json.dumps(list(parts), ensure_ascii=False))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


class KeyMaker:
    """First `count` every record, then ask for each its `key`; keys are at most 48 characters of [a-z0-9-]."""

    def __init__(self) -> None:
        # Sets of bytes, because a register of 100,000 rows must fit in little memory.
        self._seen: tuple[set[bytes], ...] = (set(), set(), set())
        self._shared: tuple[set[bytes], ...] = (set(), set(), set())
        self._given: Counter[str] = Counter()

    def count(self, digests: tuple[str, str, str]) -> None:
        for seen, shared, digest in zip(self._seen, self._shared, map(bytes.fromhex, digests), strict=True):
            (shared if digest in seen else seen).add(digest)

    def key(self, digests: tuple[str, str, str]) -> str:
        for prefix, shared, digest in zip(_PREFIX, self._shared, digests, strict=True):
            if digest and bytes.fromhex(digest) not in shared:
                return f"{prefix}-{digest}"
        last = digests[-1]
        self._given[last] += 1
        number = self._given[last]
        return f"row-{last}" if number == 1 else f"row-{last}-{number}"
