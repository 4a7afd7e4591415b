"""Which column goes where: proposed from names and content, shown and corrected by a person, kept as a plain dict.

A mapping, safe to store as JSON:

    {"version": 1,
     "columns": {column: {"to": target, "from": "name" | "words" | "content" | "nothing" | "person"}},
     "stages": {word in the file: stage}, "unknown_stages": [words nobody has mapped yet],
     "day_first": {column of dates: true (31-12-2025) | false (12/31/2025) | null (the file does not tell)},
     "language": "nl" | "en" | "", "organisation": "" (for files without such a column)}

Several columns may go to one text (they are joined); a fact, stage, id, organisation or name takes one column.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from draagvlak_core.register.records import DATES, FACTS, TEXTS
from draagvlak_core.register.values import STAGES, is_unknown_word, plain, propose_stages
from draagvlak_core.register.vocabulary import CONTAINED, DUTCH, ENGLISH, FIELD_OF
from draagvlak_core.tables.cells import OTHER, is_blank
from draagvlak_core.tables.dates import order_sign
from draagvlak_core.tables.problems import Problem

KEEP, IGNORE = "keep", "ignore"
JOINABLE = frozenset(TEXTS) - {"name"}
TARGETS = (
    *TEXTS,
    "stage",
    "source_id",
    "source_organisation",
    *(fact for fact in FACTS if fact != "impact_assessment_done"),
    KEEP,
    IGNORE,
)
_MAX_WORDS = 30  # a column with more different words than this is not a list of stages
_ONLY_DUTCH, _ONLY_ENGLISH = DUTCH - ENGLISH, ENGLISH - DUTCH
_TEXTS_FOR_LANGUAGE = 1_000
_CONTENT = (
    ("contact", re.compile(r"[^@\s]+@[^@\s]+\.\w+$")),
    ("website", re.compile(r"https?://\S+$")),
)


def propose(columns: Sequence[str], sample_rows: Iterable[Mapping[str, str]]) -> dict[str, Any]:
    """A mapping for these columns. Give all rows when they are at hand: stages are only found in rows that are read."""
    samples = _Samples(columns)
    for row in sample_rows:
        samples.add(row)
    chosen = _by_name(columns)
    _by_content(columns, samples, chosen)
    stage_column = next((column for column, (to, _) in chosen.items() if to == "stage"), None)
    stages, unknown = propose_stages(samples.words[stage_column]) if stage_column else ({}, [])
    return {
        "version": 1,
        "columns": {
            column: dict(zip(("to", "from"), chosen.get(column, (KEEP, "nothing")), strict=True)) for column in columns
        },
        "stages": stages,
        "unknown_stages": unknown,
        "day_first": {column: samples.day_first(column) for column, (to, _) in chosen.items() if to in DATES},
        "language": samples.language(),
        "organisation": "",
    }


class _Samples:
    """The distinct short words of each column, and what language the long ones are in."""

    def __init__(self, columns: Sequence[str]) -> None:
        self.words: dict[str, Counter[str]] = {column: Counter() for column in columns}
        self._languages: Counter[str] = Counter()
        self._texts_left = _TEXTS_FOR_LANGUAGE
        self._orders: dict[str, set[bool | None]] = {column: set() for column in columns}

    def add(self, row: Mapping[str, str]) -> None:
        for column, value in row.items():
            if column in self.words and not is_blank(value):
                if len(self.words[column]) <= _MAX_WORDS:
                    self.words[column][value.strip()] += 1
                if value[:1].isdigit() and len(value) < 25:
                    self._orders[column].add(order_sign(value))
                if len(value) > 40 and self._texts_left:
                    self._texts_left -= 1
                    self._languages.update(_language_words(value[:500]))

    def day_first(self, column: str) -> bool | None:
        """How a column writes its dates, when the dates that can be read in one way only agree."""
        signs = self._orders[column] - {None}
        return signs.pop() if len(signs) == 1 else None

    def language(self) -> str:
        dutch, english = self._languages["nl"], self._languages["en"]
        if max(dutch, english) < 2 * min(dutch, english) + 3:
            return ""
        return "nl" if dutch > english else "en"


def known_names(names: Sequence[str]) -> int:
    """How many of these headings are names we know: what tells a table from the remarks above or beside it."""
    return sum(1 for name in names if plain(name) in FIELD_OF or plain(name).replace(" ", "_") in TARGETS)


def _language_words(text: str) -> Counter[str]:
    words = re.findall(r"[a-z]+", text.casefold())
    return Counter(nl=sum(word in _ONLY_DUTCH for word in words), en=sum(word in _ONLY_ENGLISH for word in words))


def language_of(text: str) -> str:
    """'nl', 'en' or '' when the words do not tell."""
    samples = _Samples(["text"])
    samples.add({"text": text.ljust(41)})
    return samples.language()


def _by_name(columns: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Exact names first, in file order; then headings that contain a telling word, for targets still free."""
    chosen: dict[str, tuple[str, str]] = {}
    for column in columns:
        target = FIELD_OF.get(plain(column)) or (plain(column).replace(" ", "_"))
        if target in TARGETS and target != IGNORE and _free(target, chosen, joining=False):
            chosen[column] = (target, "name")
    for column in columns:
        words = plain(column)
        target = next((to for to, parts in CONTAINED if any(part in words for part in parts)), "")
        if column not in chosen and target and _free(target, chosen, joining=False):
            chosen[column] = (target, "words")
    return chosen


def _free(target: str, chosen: Mapping[str, tuple[str, str]], joining: bool = True) -> bool:
    taken = any(to == target for to, _ in chosen.values())
    return not taken or target in (KEEP, IGNORE) or (joining and target in JOINABLE)


def _by_content(columns: Sequence[str], samples: _Samples, chosen: dict[str, tuple[str, str]]) -> None:
    for column in columns:
        if column in chosen or column == OTHER:
            continue
        target = _target_of(samples.words[column])
        if target and _free(target, chosen, joining=False):
            chosen[column] = (target, "content")


def _target_of(words: Counter[str]) -> str | None:
    """A target only when every filled cell we saw says so; 'yes' and 'unknown' words say nothing."""
    telling = [word for word in words if not is_unknown_word(word)]
    if len(telling) < 2:
        return None
    for target, pattern in _CONTENT:
        if all(pattern.match(word) for word in telling):
            return target
    stages, unknown = propose_stages(telling)
    return "stage" if len(words) <= _MAX_WORDS and not unknown and len(set(stages.values())) > 1 else None


def check_mapping(mapping: Mapping[str, Any], columns: Sequence[str]) -> list[Problem]:
    """What keeps a mapping, perhaps made for another file or corrected by hand, from being used on these columns."""
    problems: list[Problem] = []
    taken: dict[str, str] = {}
    for column, choice in mapping["columns"].items():
        target = choice["to"]
        if target not in TARGETS:
            problems.append(Problem("target_unknown", column=column, detail=str(target)))
        elif target not in JOINABLE and target not in (KEEP, IGNORE):
            if target in taken:
                problems.append(Problem("target_twice", column=column, detail=taken[target]))
            taken[target] = column
        if column not in columns and target not in (KEEP, IGNORE):
            problems.append(Problem("column_absent", column=column))
    if "name" not in taken:
        problems.append(Problem("no_name_column"))
    problems += [
        Problem("stage_unknown", column=word, detail=str(stage))
        for word, stage in mapping["stages"].items()
        if stage not in STAGES
    ]
    return problems
