"""What an XLSX file says beside its cells: which sheets there are, its table of texts, which styles are dates."""

import posixpath
import re
import zipfile
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from draagvlak_core.tables.problems import refuse
from draagvlak_core.tables.xml_stream import End, Event, Start, read_xml

MAX_SHEETS = 1_000
MAX_TEXTS = 1_000_000
MAX_LETTERS = 20_000_000  # in the whole table of texts, which is held in memory
MAX_STYLES = 70_000  # spreadsheets stop at 65,490
_LONGEST_FORMAT = 300
_ZEROS = re.compile(r'"?(0{2,40})"?(?:_.|@|\\ )?(?:;|$)')  # 000000: a number that is a code, with zeros in front
_WORKBOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


@dataclass(slots=True)
class Workbook:
    """`sheets`: (title, place in the archive) of those that can be seen, in order. `epoch`: which day is 0."""

    sheets: list[tuple[str, str]] = field(default_factory=list)
    texts: str = ""
    styles: str = ""
    epoch: Any = CALENDAR_WINDOWS_1900


@dataclass(frozen=True, slots=True)
class Styles:
    """Numbers of the styles that show a number as a date; of those, as a length of time; and with how many figures."""

    dates: frozenset[int]
    lengths: frozenset[int]
    figures: Mapping[int, int]


def events_of(archive: zipfile.ZipFile, name: str) -> Generator[Event, None, None]:
    with archive.open(name) as part:
        yield from read_xml(part)  # type: ignore[arg-type]  # a reader of bytes like any other


def read_workbook(archive: zipfile.ZipFile) -> Workbook:
    book = Workbook()
    places = _relations(archive)
    known = set(archive.namelist())
    book.texts = next((place for kind, place in places.values() if kind == "sharedStrings" and place in known), "")
    book.styles = next((place for kind, place in places.values() if kind == "styles" and place in known), "")
    count = 0
    for event in events_of(archive, _WORKBOOK):
        match event:
            case Start("workbookPr", {"date1904": "1" | "true"}):
                book.epoch = CALENDAR_MAC_1904
            case Start("sheet", attributes):
                count += 1
                if count > MAX_SHEETS:
                    raise refuse("not_xlsx")
                kind, place = places.get(attributes.get("id", ""), ("", ""))
                if kind == "worksheet" and place in known and attributes.get("state", "visible") == "visible":
                    book.sheets.append((attributes.get("name", ""), place))
    return book


def _relations(archive: zipfile.ZipFile) -> dict[str, tuple[str, str]]:
    """{id: (kind, place in the archive)}"""
    relations: dict[str, tuple[str, str]] = {}
    for event in events_of(archive, _RELATIONS):
        match event:
            case Start("Relationship", {"Id": key, "Type": kind, "Target": target}) if len(relations) <= 2 * MAX_SHEETS:
                place = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
                relations[key] = (kind.rpartition("/")[2], place)
    return relations


def read_texts(archive: zipfile.ZipFile, name: str) -> list[str]:
    """The table of texts that cells point into."""
    texts: list[str] = []
    letters = 0
    for text in texts_in(events_of(archive, name), "si") if name else ():
        letters += len(text)
        texts.append(text.replace("x005F_", ""))
        if len(texts) > MAX_TEXTS or letters > MAX_LETTERS:
            raise refuse("too_large", detail=f"{letters:,} letters in {len(texts):,} cells")
    return texts


def texts_in(events: Iterable[Event], name: str) -> Iterator[str]:
    """The words of every element of this name, without how they are pronounced."""
    words = Words()
    for event in events:
        words.hear(event)
        if isinstance(event, End) and event.name == name:
            yield words.take()


class Words:
    """Puts the pieces of one text together: a text may change its letters half-way, and has notes on its sound."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._sound = 0

    def hear(self, event: Event) -> None:
        if event.name == "rPh":
            self._sound += 1 if isinstance(event, Start) else -1
        elif event.name == "t" and isinstance(event, End) and not self._sound:
            self._parts.append(event.text)

    def take(self) -> str:
        text, self._parts = "".join(self._parts), []
        return text


def read_styles(archive: zipfile.ZipFile, name: str) -> Styles:
    formats: dict[int, str] = dict(BUILTIN_FORMATS)
    styles: list[int] = []
    inside = False
    for event in events_of(archive, name) if name else ():
        match event:
            case Start("numFmt", {"numFmtId": number, "formatCode": code}) if len(formats) < MAX_STYLES:
                formats[int(number)] = code[:_LONGEST_FORMAT]
            case Start("cellXfs") | End("cellXfs"):
                inside = isinstance(event, Start)
            case Start("xf", attributes) if inside and len(styles) < MAX_STYLES:
                styles.append(int(attributes.get("numFmtId", 0)))
    shown = partial(_numbers_of, styles, formats)
    figures = {
        index: len(found[1]) for index, number in enumerate(styles) if (found := _ZEROS.match(formats.get(number, "")))
    }
    return Styles(shown(is_date_format), shown(is_timedelta_format), figures)


def _numbers_of(styles: list[int], formats: dict[int, str], test: object) -> frozenset[int]:
    fits = {number for number in set(styles) if callable(test) and test(formats.get(number, "General"))}
    return frozenset(index for index, number in enumerate(styles) if number in fits)
