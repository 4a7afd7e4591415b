"""Reads the Dutch Algorithm Register: its download of ten fields per record, and complete 1.0 records.

{"algoritmes": [{id, title, organisatie, doel, …}, …]}     the download
[{name, goal, …}, …]   {name, goal, …}                     publication standard 1.0
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, BinaryIO

import ijson
from ijson.common import JSONError

from draagvlak_core.register import standard
from draagvlak_core.register.json_events import MAX_VALUES, Measured
from draagvlak_core.register.keys import Identity
from draagvlak_core.register.records import Incoming
from draagvlak_core.register.texts import plain_text
from draagvlak_core.register.values import stage_of, yes_or_no
from draagvlak_core.tables.cells import is_blank
from draagvlak_core.tables.dates import NO_END, date_of
from draagvlak_core.tables.problems import Problem, Refused, refuse
from draagvlak_core.tables.sources import DEFAULT_LIMIT, FileSource, open_source

DOWNLOAD, COMPLETE = "download", "standard"
_PREFIX = {DOWNLOAD: "algoritmes.item", COMPLETE: "item", "single": ""}

_DOWNLOAD_TEXTS = {"name": "title", "why": "doel", "legal_basis": "juridische_basis"}
_DOWNLOAD_OWN = ("id", "title", "organisatie", "doel", "juridische_basis", "impactassessment", "status", "url")
TEXT_KEYS = {
    "name": "name",
    "summary": "description_short",
    "why": "goal",
    "stays_human": "human_intervention",
    "risks": "risks",
    "data": "source_data",
    "how_it_works": "methods_and_models",
    "legal_basis": "lawful_basis",
    "impact_assessment": "impacttoetsen",
}
FACT_KEYS = {
    "vendor": "provider",
    "contact": "contact_email",
    "website": "website",
    "publication_category": "publication_category",
}
_OWN = frozenset(
    (
        *TEXT_KEYS.values(),
        *FACT_KEYS.values(),
        "organization",
        "status",
        "begin_date",
        "end_date",
        "lang",
        "standard_version",
        "source_id",
        "lars",
        "id",
    )
)

FIELDS = {
    DOWNLOAD: (*_DOWNLOAD_TEXTS, "stage", "source_id", "organisation", "impact_assessment_done", "website"),
    COMPLETE: (*TEXT_KEYS, *FACT_KEYS, "start_date", "stage", "source_id", "organisation", "impact_assessment_done"),
}

Read = tuple[Incoming, Identity, str, list[Problem]]


def shape_of(source: FileSource, limit: int = DEFAULT_LIMIT) -> str:
    """'download', 'standard' (a list of records) or 'single' (one record), from the first names in the file."""
    with open_source(source, limit) as handle:
        try:
            events = islice(Measured(_skip_mark(handle)).events(), MAX_VALUES)
            shape = next(filter(None, map(_shape_seen, ijson.parse(events))), "")
        except JSONError as error:
            raise _broken(error, 1) from error
    if not shape:
        raise refuse("not_a_register")
    return shape


def _shape_seen(event: tuple[str, str, Any]) -> str:
    match event:
        case "", "start_array", _:
            return COMPLETE
        case "", "map_key", "algoritmes":
            return DOWNLOAD
        case "", "map_key", "name" | "goal" | "description_short":
            return "single"
    return ""


def raw_records(source: FileSource, limit: int = DEFAULT_LIMIT) -> Iterator[tuple[int, dict[str, Any]]]:
    """(record number, record as it stands) one by one; Refused at the first thing that is not a record."""
    shape = shape_of(source, limit)
    with open_source(source, limit) as handle:
        items = _items(_skip_mark(handle), _PREFIX[shape])
        for number, item in enumerate(items, 1):
            if not isinstance(item, dict):
                raise refuse("not_a_record", row=number, detail=type(item).__name__)
            yield number, item


def _skip_mark(handle: BinaryIO) -> BinaryIO:
    mark = handle.read(3)
    if mark[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise refuse("json_not_utf8", row=1)
    if mark != b"\xef\xbb\xbf":
        handle.seek(0)
    return handle


def _items(handle: BinaryIO, prefix: str) -> Iterator[object]:
    """Items one by one; what is broken says at which record."""
    measured = Measured(handle)
    try:
        for item in ijson.items(_sound(ijson.parse(measured.events()), measured), prefix):
            yield item
            measured.next_record()
    except JSONError as error:
        raise _broken(error, measured.record) from error


def _sound(events: Iterable[tuple[str, str, Any]], measured: Measured) -> Iterator[tuple[str, str, Any]]:
    """The same events; Refused at a NUL, which no database can hold."""
    for prefix, event, value in events:
        if isinstance(value, str) and "\0" in value:
            raise refuse("nul_byte", row=measured.record, column=prefix.rpartition("item.")[2])
        yield prefix, event, value


def _broken(error: Exception, row: int) -> Refused:
    text = str(error)
    if "UTF8" in text or "utf-8" in text.lower():
        return refuse("json_not_utf8", row=row)
    cut = "premature" in text or "ncomplete" in text
    return refuse("json_cut_off" if cut else "json_broken", row=row)


def read_download(row: int, raw: Mapping[str, Any]) -> Read:
    """One record of the download, whose texts are plain."""
    text = {key: _text(row, key, raw.get(key)).strip() for key in _DOWNLOAD_OWN}
    record = Incoming(
        row=row,
        key="",
        source_id=text["id"],
        organisation=text["organisatie"],
        texts={name: plain_text(text[key]) for name, key in _DOWNLOAD_TEXTS.items() if text[key]},
        stage=stage_of(text["status"]) if text["status"] else None,
        facts=_filled({"website": text["url"], "impact_assessment_done": yes_or_no(text["impactassessment"])}),
        kept=_kept(raw, frozenset(_DOWNLOAD_OWN)),
        lang="nl",
    )
    identity = Identity(record.organisation, "", text["id"], text["title"], register_id=text["id"])
    return record, identity, text["status"], _stage_problem(record, text["status"])


def read_complete(row: int, raw: Mapping[str, Any]) -> Read:
    """One complete 1.0 record: verbatim in `standard`, as plain text in `texts`."""
    _check_kinds(row, raw)
    text = {key: _text(row, key, raw.get(key)).strip() for key in sorted(_OWN)}
    record = Incoming(
        row=row,
        key="",
        source_id=text["lars"] or text["source_id"] or text["id"],
        organisation=text["organization"],
        texts=_filled({name: plain_text(text[key]) for name, key in TEXT_KEYS.items()}),
        stage=stage_of(text["status"]) if text["status"] else None,
        facts=_complete_facts(text, raw),
        standard=dict(raw),
        kept=_kept(raw, _OWN),
        lang="nl" if text["lang"].casefold() in ("nld", "nl") else "",
    )
    identity = Identity(record.organisation, "", record.source_id, text["name"], register_id=text["lars"])
    return record, identity, text["status"], _stage_problem(record, text["status"]) + _date_problems(row, text)


def _complete_facts(text: Mapping[str, str], raw: Mapping[str, Any]) -> dict[str, str]:
    """A listed impact assessment means one was done; only words about it leave that open."""
    facts = {name: plain_text(text[key]) for name, key in FACT_KEYS.items()}
    for name, key in (("start_date", "begin_date"), ("end_date", "end_date")):
        date = date_of(text[key]) if text[key] else ""
        if date != NO_END or not text[key]:
            facts[name if date else f"{name}_text"] = date or text[key]
    listed = any(not is_blank(item.get("title")) for item in raw.get("impacttoetsen_grouping") or [])
    return _filled(facts) | {"impact_assessment_done": "yes" if listed else "unknown"}


def _date_problems(row: int, text: Mapping[str, str]) -> list[Problem]:
    return [
        Problem("date_unclear", row=row, column=key, detail=text[key][:80])
        for key in ("begin_date", "end_date")
        if text[key] and date_of(text[key]) is None
    ]


def _check_kinds(row: int, raw: Mapping[str, Any]) -> None:
    """Refused when a list or text stands where the standard has the other; what is outside it may be anything."""
    for key, field in standard.BY_KEY.items():
        value = raw.get(key)
        if field.kind in ("choices", "links"):
            _check_list(row, key, field.kind, value)
        else:
            _text(row, key, value)


def _check_list(row: int, key: str, kind: str, value: object) -> None:
    if is_blank(value):
        return
    wanted = Mapping if kind == "links" else str
    if not isinstance(value, list) or not all(isinstance(item, wanted) for item in value):
        raise refuse("not_a_list", row=row, column=key)
    if kind == "links":
        for item in value:
            for part, text in item.items():
                _text(row, f"{key}.{part}", text)


def _text(row: int, key: str, value: object) -> str:
    """The value as text: numbers may stand for ids and years, nothing else may stand for a text."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise refuse("not_text", row=row, column=key, detail=type(value).__name__)
    return str(value)


def _kept(raw: Mapping[str, Any], own: frozenset[str]) -> dict[str, str]:
    return {key: shown for key, value in raw.items() if key not in own and (shown := _shown(value))}


def _shown(value: object) -> str:
    """Any JSON value as lines a person can read: 'title (link)' per item of a list."""
    if is_blank(value) or value == {}:
        return ""
    if isinstance(value, Mapping):
        parts = [shown for item in value.values() if (shown := _shown(item))]
        return parts[0] + (f" ({', '.join(parts[1:])})" if parts[1:] else "") if parts else ""
    if isinstance(value, list):
        return "\n".join(shown for item in value if (shown := _shown(item)))
    return plain_text(str(value))


def _filled(values: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}


def _stage_problem(record: Incoming, status: str) -> list[Problem]:
    if not status or record.stage:
        return []
    return [Problem("stage_word_unknown", row=record.row, column="status", detail=status[:80])]
