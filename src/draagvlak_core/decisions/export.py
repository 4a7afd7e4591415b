"""The decision log as one file: a JSON document laid out so that every fault has a line to point at.

Line 1 names the format, 2 the origin, 3 the key of the log, 4 the keys of those who cosigned, 5 opens the entries.
Then one entry a line, a line that closes them, and the checkpoint. Every line has exactly one right spelling.
Beside its own leaf each entry carries the root of the log up to and including it. Nothing rests on that
root for safety; it is there to tell *where* a log goes wrong, which one root at the end could not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from draagvlak_core.decisions.entry import Entry, encode
from draagvlak_core.decisions.tree import Tree

FORMAT_LINE = b'{"format":"draagvlak-decision-log","version":1,'
ENTRIES_LINE = b'"entries":['
CLOSING_LINE = b"],"


def write_export(
    origin: str, vkey: str, entries: Iterable[Entry], checkpoint: str, cosigners: Sequence[str] = ()
) -> Iterator[bytes]:
    """The export, line by line; entries may come from a cursor and are held one at a time.

    `cosigners`: the verifier keys of all who cosigned this checkpoint. A signature in the export whose key is not in
    it cannot be checked, and what cannot be checked does not pass. Entries are written as they stand, right or wrong.
    """
    yield FORMAT_LINE + b"\n"
    yield header_line("origin", origin) + b"\n"
    yield header_line("vkey", vkey) + b"\n"
    yield header_line("cosigners", list(cosigners)) + b"\n"
    yield ENTRIES_LINE + b"\n"
    tree, before = Tree(), b""
    for entry in entries:
        tree = tree.append(entry.leaf)
        yield before + entry_line(entry, tree.root())
        before = b",\n"
    yield (b"\n" if before else b"") + CLOSING_LINE + b"\n"
    yield b'"checkpoint":' + encode(checkpoint) + b"}\n"


def header_line(name: str, value: object) -> bytes:
    """One member of the document, with its comma, without its line end."""
    return b'"' + name.encode("ascii") + b'":' + encode(value) + b","


def entry_line(entry: Entry, root: bytes) -> bytes:
    """One entry without comma and line end. An erased entry shows neither body nor salt, whatever it was given."""
    salt = entry.salt.hex() if entry.salt is not None and entry.body is not None else None
    line = {"body": entry.body, "index": entry.index, "leaf": entry.leaf.hex(), "root": root.hex(), "salt": salt}
    return encode(line)
