"""Reads XML piece by piece and keeps nothing of it: what would grow with the file is counted and refused.

No tree is built, no entity is known, no name is remembered beyond a few hundred: a file of 200 MB costs what
one of 2 kB costs. What comes out are the beginnings and ends of elements, by their names without namespace.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.parsers import expat

CHUNK = 64 * 1024
MAX_DEPTH = 64
# Sheets know some two hundred names. A parser remembers each it meets, for as long as it reads.
MAX_NAMES = 1_000
MAX_TEXT = 256 * 1024  # characters in one element; a cell of a spreadsheet holds 32,767
MAX_WAITING = 1024 * 1024  # bytes without anything told: one tag, as long as a book

Attributes = dict[str, str]


class Broken(Exception):
    """This is no XML, or none that is read here."""


@dataclass(frozen=True, slots=True)
class Start:
    name: str
    attributes: Attributes


@dataclass(frozen=True, slots=True)
class End:
    """`text`: what stands in the element itself, not in those inside it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that stands before an element inside the one it belongs to; only told when it was asked for."""

    text: str
    name: str = ""


Event = Start | End | Piece


def read_xml(source: BinaryIO, pieces: bool = False) -> Iterator[Event]:
    """What stands in an XML file, in order; Broken where it is none or asks for more than a table needs.

    pieces  texts have elements inside them, so what stands before these is told too
    """
    walk = _Walk(pieces)
    waiting = 0
    while chunk := source.read(CHUNK):
        walk.feed(chunk)
        waiting = 0 if walk.told else waiting + len(chunk)
        if waiting > MAX_WAITING:
            raise Broken("a tag without end")
        yield from walk.take()
    walk.feed(b"", last=True)
    yield from walk.take()


@dataclass
class _Walk:
    pieces: bool = False
    events: list[Event] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    texts: list[list[str]] = field(default_factory=list)
    length: int = 0
    told: bool = False

    def __post_init__(self) -> None:
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartNamespaceDeclHandler = self._name_space
        self._parser.StartDoctypeDeclHandler = _no_doctype

    def feed(self, chunk: bytes, last: bool = False) -> None:
        self.told = False
        try:
            self._parser.Parse(chunk, last)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise Broken(str(error)) from error

    def take(self) -> list[Event]:
        found, self.events = self.events, []
        return found

    def _start(self, name: str, attributes: Attributes) -> None:
        self.told = True
        self._remember(name, *attributes)
        if len(self.texts) >= MAX_DEPTH:
            raise Broken("more depth than a table has")
        if self.texts:  # mostly this is how somebody laid the file out
            text = self._forget_text()
            if self.pieces and text:
                self.events.append(Piece(text))
        self.texts.append([])
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()} if attributes else attributes
        self.events.append(Start(name.rpartition(" ")[2], plain))

    def _end(self, name: str) -> None:
        self.told = True
        text = self._forget_text()
        self.texts.pop()
        self.events.append(End(name.rpartition(" ")[2], text))

    def _characters(self, text: str) -> None:
        self.told = True
        self.length += len(text)
        if self.length > MAX_TEXT:
            raise Broken("a text as long as a book")
        if self.texts:
            self.texts[-1].append(text)

    def _name_space(self, prefix: str | None, _address: str) -> None:
        self._remember(f"xmlns {prefix}")

    def _remember(self, *names: str) -> None:
        self.names.update(names)
        if len(self.names) > MAX_NAMES:
            raise Broken("more names than a table has")

    def _forget_text(self) -> str:
        text = "".join(self.texts[-1])
        self.length -= len(text)
        self.texts[-1].clear()
        return text


def _no_doctype(*_declared: object) -> None:
    raise Broken("a document type: whoever writes one wants to fetch or multiply something")
