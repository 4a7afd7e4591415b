"""What comes out of any register file, whatever it looked like: neutral records and an account of them."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from draagvlak_core.register.card_facts import FACTS as CARD_FACTS
from draagvlak_core.shared.conditions.vocabulary import Kind
from draagvlak_core.tables.problems import Problem

# Words on the card; facts are short values beside it.
TEXTS = (
    "name",
    "summary",
    "does",
    "why",
    "does_not",
    "affected",
    "stays_human",
    "objection",
    "risks",
    "data",
    "how_it_works",
    "legal_basis",
    "impact_assessment",
)
# A column that answers one of the questions boundaries look at: kept as it stands, read by `register.told`.
TOLD = "told_"
FACTS = (
    "unit",
    "vendor",
    "tool",
    "start_date",
    "end_date",
    "contact",
    "website",
    "risk_class",
    "publication_category",
    "impact_assessment_done",
    *(f"{TOLD}{fact.code}" for fact in CARD_FACTS if fact.kind is not Kind.FILLED),
)
DATES = ("start_date", "end_date")


@dataclass(frozen=True, slots=True)
class Incoming:
    """One use case as a file tells it.

    row       the row or record number in the file
    key       the same at every reading of the same file, different for every record in it (see keys.py)
    texts     plain text per field of TEXTS; only what was filled in
    stage     one of values.STAGES, or None: not said, or in a word nobody has mapped
    facts     short values per field of FACTS; dates as yyyy[-mm[-dd]], impact_assessment_done as yes, no or unknown;
              a date that cannot be read is under 'start_date_text' as it stood
    standard  the 1.0 record verbatim, HTML included, or {}
    kept      what has no place of its own, under the heading it had, as text; nothing is dropped
    lang      'nl', 'en' or ''
    """

    row: int
    key: str
    source_id: str
    organisation: str
    texts: dict[str, str] = field(default_factory=dict)
    stage: str | None = None
    facts: dict[str, str] = field(default_factory=dict)
    standard: dict[str, object] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in a file and what is missing in it, complete before the first record is used.

    statuses       {status as the file writes it, '' when empty: number}; stages: the same in our words, None included
    repeated_ids   {id: number of records} for ids that occur more than once, in whichever organisation
    missing        {field: number of records without it} for every field the file could have filled
    unmapped       columns nobody gave a place: kept under their own heading; ignored: left out by choice
    problems       at most MAX_PROBLEMS; problems_left_out counts the rest
    """

    found: int
    statuses: dict[str, int]
    stages: dict[str | None, int]
    organisations: dict[str, int]
    impact_assessments: dict[str, int]
    repeated_ids: dict[str, int]
    empty_ids: int
    missing: dict[str, int]
    unmapped: list[str]
    ignored: list[str]
    problems: list[Problem]
    problems_left_out: int


MAX_PROBLEMS = 500
_COUNTED = ("statuses", "stages", "organisations", "impact_assessments", "ids", "missing")


@dataclass
class Tally:
    """Counts records one by one into a Report."""

    fields: tuple[str, ...]
    unmapped: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    counts: dict[str, Counter[Any]] = field(default_factory=lambda: {n: Counter() for n in _COUNTED})

    def add(self, record: Incoming, status: str) -> None:
        self.counts["statuses"][status] += 1
        self.counts["stages"][record.stage] += 1
        self.counts["organisations"][record.organisation] += 1
        self.counts["ids"][record.source_id] += 1
        self.counts["impact_assessments"][record.facts.get("impact_assessment_done", "unknown")] += 1
        self.counts["missing"].update(name for name in self.fields if not _has(record, name))
        if not record.texts.get("name"):
            self.problems.append(Problem("no_name", row=record.row, column="name"))

    def report(self) -> Report:
        ids = self.counts["ids"]
        return Report(
            found=self.counts["statuses"].total(),
            statuses=dict(self.counts["statuses"].most_common()),
            stages=dict(self.counts["stages"].most_common()),
            organisations=dict(self.counts["organisations"].most_common()),
            impact_assessments=dict(self.counts["impact_assessments"].most_common()),
            repeated_ids={name: number for name, number in ids.items() if name and number > 1},
            empty_ids=ids[""],
            missing={name: self.counts["missing"][name] for name in self.fields},
            unmapped=self.unmapped,
            ignored=self.ignored,
            problems=self.problems[:MAX_PROBLEMS],
            problems_left_out=max(0, len(self.problems) - MAX_PROBLEMS),
        )


def _has(record: Incoming, name: str) -> bool:
    if name == "stage":
        return record.stage is not None
    if name in ("source_id", "organisation"):
        return bool(getattr(record, name))
    if name == "impact_assessment_done":
        return record.facts.get(name, "unknown") != "unknown"
    return bool(record.texts.get(name) or record.facts.get(name))
