"""Writes the register in publication standard 1.0, for the pages and for the command line.

    written, problems = export_file("register.json", "json")

What nobody changed here leaves exactly as it came in; what was changed leaves as it is on the card now.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from draagvlak.foundation.organisation.models import Organisation
from draagvlak.foundation.register.cards.models import CARD_TEXTS, Kind, UseCase
from draagvlak.foundation.register.exchange.actions import record_export
from draagvlak.foundation.register.exchange.merging import BESIDE, COLUMN_LENGTH, COLUMN_OF
from draagvlak.foundation.register.exchange.sentences import sentence
from draagvlak_core.register.composing import NO_PLACE, compose
from draagvlak_core.register.outgoing import FORMATS, csv_chunks, json_chunks, write_xlsx
from draagvlak_core.register.records import FACTS
from draagvlak_core.register.standard import KEYS, check_limits
from draagvlak_core.tables.problems import Problem

LANGUAGE = "nl"  # the only one the standard knows
# A table also has room for what a card tells and the standard has no field for.
TABLE_COLUMNS = (*KEYS, *NO_PLACE, "stage")
MAX_PROBLEMS = 500
Progress = Callable[[int, int], None]
Record = dict[str, object]


@dataclass
class Exported:
    """How many use cases went out, how many of them the standard has something to say about, and what."""

    count: int = 0
    with_problems: int = 0
    problems: list[tuple[int, str, Problem]] = field(default_factory=list)  # (use case, its name, what is wrong)
    problems_count: int = 0
    most: int = MAX_PROBLEMS  # how many problems are kept one by one
    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)  # (what is wrong, in which field): how often

    def note(self, use_case: UseCase, record: Record) -> None:
        problems = check_limits(record)
        self.count += 1
        self.with_problems += bool(problems)
        self.problems_count += len(problems)
        self.kinds.update((problem.code, problem.column.split("[")[0]) for problem in problems)
        room = max(0, self.most - len(self.problems))
        self.problems += [(use_case.pk, str(use_case.name), problem) for problem in problems[:room]]

    def as_dict(self) -> dict[str, Any]:
        return {
            "kinds": [
                {"sentence": _kind_in_words(code, column), "count": number}
                for (code, column), number in self.kinds.most_common()
            ],
            "count": self.count,
            "with_problems": self.with_problems,
            "problems_count": self.problems_count,
            "problems": [
                {"id": pk, "name": name, "sentence": sentence(problem)} for pk, name, problem in self.problems
            ],
        }


def _kind_in_words(code: str, column: str) -> str:
    if code == "missing":
        return _("%(field)s is empty, and the standard requires it.") % {"field": column}
    if code == "too_long":
        return _("%(field)s is longer than the standard allows.") % {"field": column}
    if code == "unknown_field":
        return _("%(field)s is not known to the standard. It stays in the record.") % {"field": column}
    return _("%(field)s has a value or form the standard does not allow.") % {"field": column}


def exportable(*, public: bool = False) -> QuerySet[UseCase]:
    """Everyday AI is no use case in the sense of the standard."""
    found = UseCase.objects.filter(kind=Kind.FULL).order_by("pk")
    return found.filter(is_public=True) if public else found


def record_of(use_case: UseCase, organisation: str) -> Record:
    """One use case as a 1.0 record. `organisation` is the name for use cases that were made here."""
    return compose(
        texts=_texts(use_case),
        stage=use_case.stage,
        facts=_facts(use_case),
        organisation=use_case.source_organisation if use_case.source else organisation,
        base=use_case.standard or None,
    )


def _texts(use_case: UseCase) -> dict[str, str]:
    texts = {name: getattr(use_case, name).said(LANGUAGE).words for name in CARD_TEXTS}
    imported = use_case.imported
    if imported and not imported.get("named") and texts["name"] == imported["texts"].get("name"):
        texts["name"] = ""  # only a place to click, see merging
    return texts | {name: use_case.facts.get(name, "") for name in BESIDE}


def _facts(use_case: UseCase) -> dict[str, str]:
    facts = {name: value for name, value in use_case.facts.items() if name in FACTS or name.endswith("_date_text")}
    for name, column in COLUMN_OF.items():
        whole = use_case.facts.get(name, "")
        held = getattr(use_case, column)
        facts[name] = whole if whole[:COLUMN_LENGTH].strip() == held else held
    return facts


def records_out(use_cases: QuerySet[UseCase]) -> list[Record]:
    """All records at once, for tests and small registers; pages and files go one by one."""
    return [record for _case, record in _pairs(use_cases)]


def _pairs(use_cases: QuerySet[UseCase]) -> Iterator[tuple[UseCase, Record]]:
    own = Organisation.objects.values_list("name", flat=True).first() or ""
    for use_case in use_cases.defer("search", "public_search", "published", "kept").iterator(chunk_size=500):
        yield use_case, record_of(use_case, own)


def survey(use_cases: QuerySet[UseCase]) -> Exported:
    """What the standard would say about these use cases, before anything is written."""
    found = Exported()
    for use_case, record in _pairs(use_cases):
        found.note(use_case, record)
    return found


def chunks(use_cases: QuerySet[UseCase], format: str) -> Iterator[bytes]:
    """JSON or CSV, piece by piece."""
    if format == "json":
        return json_chunks(record for _case, record in _pairs(use_cases))
    return csv_chunks((_wide(use_case, record) for use_case, record in _pairs(use_cases)), TABLE_COLUMNS)


def write_sheet(use_cases: QuerySet[UseCase], stream: BinaryIO) -> list[Problem]:
    """XLSX into a stream; the problems say which cells Excel could not hold."""
    return write_xlsx((_wide(use_case, record) for use_case, record in _pairs(use_cases)), stream, TABLE_COLUMNS)


def _wide(use_case: UseCase, record: Record) -> Record:
    extra = {name: getattr(use_case, name).said(LANGUAGE).words for name in NO_PLACE}
    return record | extra | {"stage": str(use_case.stage)}


def export_file(
    path: str | PathLike[str],
    format: str,
    *,
    by: object = "command line",
    public: bool = False,
    progress: Progress | None = None,
) -> tuple[int, list[str]]:
    """Write the register to a file: `json`, `csv` or `xlsx`.

    Gives the number of use cases written, and each departure from the standard as a sentence. A file that cannot be
    written raises OSError.
    """
    if format not in FORMATS:
        raise ValueError(f"{format} is not one of {', '.join(FORMATS)}")
    use_cases = exportable(public=public)
    exported, total = Exported(most=sys.maxsize), use_cases.count()
    with Path(path).open("wb") as stream:
        pairs = _counted(_pairs(use_cases), exported, total, progress)
        if format == "json":
            stream.writelines(json_chunks(record for _case, record in pairs))
        else:
            wide = (_wide(use_case, record) for use_case, record in pairs)
            if format == "csv":
                stream.writelines(csv_chunks(wide, TABLE_COLUMNS))
            else:
                write_xlsx(wide, stream, TABLE_COLUMNS)
    record_export(count=exported.count, format=format, by=by)
    return exported.count, [f"{name}: {sentence(problem)}" for _case, name, problem in exported.problems]


def _counted(
    pairs: Iterator[tuple[UseCase, Record]], exported: Exported, total: int, progress: Progress | None
) -> Iterator[tuple[UseCase, Record]]:
    for use_case, record in pairs:
        exported.note(use_case, record)
        if progress:
            progress(exported.count, total)
        yield use_case, record
