"""From a row of any table to a record, through a mapping."""

from collections.abc import Mapping
from typing import Any

from draagvlak_core.register.keys import Identity
from draagvlak_core.register.mapping import IGNORE, JOINABLE, KEEP
from draagvlak_core.register.records import DATES, FACTS, TEXTS, Incoming
from draagvlak_core.register.texts import plain_text
from draagvlak_core.register.values import yes_or_no
from draagvlak_core.tables.cells import OTHER, CannotTell, is_blank
from draagvlak_core.tables.dates import NO_END, date_of
from draagvlak_core.tables.problems import Problem


class RowReader:
    """Turns rows into (record without key, identity, status word, problems)."""

    def __init__(self, columns: list[str], mapping: Mapping[str, Any]) -> None:
        self.to = {column: mapping["columns"].get(column, {"to": KEEP})["to"] for column in columns}
        self.stages: dict[str, str] = mapping["stages"]
        self.mapping = mapping
        targets = set(self.to.values())
        self.fields = tuple(name for name in (*TEXTS, *FACTS) if name in targets) + tuple(
            name for name, target in _EXTRA.items() if target in targets
        )
        self.unmapped = [column for column in columns if self.to[column] == KEEP and column != OTHER]
        self.ignored = [column for column in columns if self.to[column] == IGNORE]

    def read(self, row: int, cells: Mapping[str, str]) -> tuple[Incoming, Identity, str, list[Problem]]:
        problems: list[Problem] = []
        values = self._values(row, cells, problems)
        record = Incoming(
            row=row,
            key="",
            source_id=values.get("source_id", ""),
            organisation=values.get("source_organisation", "") or self.mapping.get("organisation", ""),
            texts={name: plain_text(values[name]) for name in TEXTS if name in values},
            stage=self._stage(row, values, problems),
            facts=self._facts(row, values, problems),
            kept={column: cells[column] for column in self.unmapped if not is_blank(cells[column])},
            lang=self.mapping.get("language", ""),
        )
        name = record.texts.get("name", "")
        return (
            record,
            Identity(record.organisation, values.get("unit", ""), record.source_id, name),
            (values.get("stage", "")),
            problems,
        )

    def _values(self, row: int, cells: Mapping[str, str], problems: list[Problem]) -> dict[str, str]:
        """What stands in the columns that have a place. A cell that cannot be told is empty, and is named."""
        values: dict[str, str] = {}
        for column, target in self.to.items():
            cell = cells[column]
            if target in (KEEP, IGNORE):
                continue
            if isinstance(cell, CannotTell):
                problems.append(cell.at(row, column))
            if is_blank(cell):
                continue
            text = cell.strip()
            values[target] = f"{values[target]}\n\n{text}" if target in JOINABLE and target in values else text
        return values

    def _stage(self, row: int, values: Mapping[str, str], problems: list[Problem]) -> str | None:
        word = values.get("stage", "")
        if word and word not in self.stages:
            column = next(column for column, target in self.to.items() if target == "stage")
            problems.append(Problem("stage_word_unknown", row=row, column=column, detail=word[:80]))
        return self.stages.get(word)

    def _facts(self, row: int, values: Mapping[str, str], problems: list[Problem]) -> dict[str, str]:
        facts = {name: values[name] for name in FACTS if name in values and name not in DATES}
        for name in DATES:
            if name in values:
                self._add_date(row, name, values[name], facts, problems)
        if "impact_assessment" in self.to.values():
            facts["impact_assessment_done"] = yes_or_no(values.get("impact_assessment", ""))
        return facts

    def _add_date(self, row: int, name: str, text: str, facts: dict[str, str], problems: list[Problem]) -> None:
        column = next(column for column, target in self.to.items() if target == name)
        date = date_of(text, self.mapping.get("day_first", {}).get(column))
        if date == NO_END:
            return
        if date:
            facts[name] = date
            return
        facts[f"{name}_text"] = text
        problems.append(Problem("date_unclear", row=row, column=column, detail=text[:80]))


_EXTRA = {
    "stage": "stage",
    "source_id": "source_id",
    "organisation": "source_organisation",
    "impact_assessment_done": "impact_assessment",
}
