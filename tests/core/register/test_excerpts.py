"""Registers of our own making, in the formats of the real ones, come in whole: always, where the real are not in reach.

What the real ones have stands in these too: an organisation in two spellings, two uses of one name, an empty goal, an
identifier twice or not at all, a use without a name, a byte order mark, commas, quotes and lines within a cell.
"""

import csv
import json
import random
from collections import Counter
from pathlib import Path

from draagvlak.foundation.tables.files import at
from draagvlak_core.register.reading import propose_mapping, read_register
from draagvlak_core.register.texts import plain_text
from draagvlak_core.tables.dates import date_of

from .files import EXCERPTS, csv_file

DOWNLOAD, INVENTORY = EXCERPTS / "download.json", EXCERPTS / "inventory.csv"


def reading(source, **how):
    found = read_register(at(source) if isinstance(source, Path) else source, **how)
    return found.report, list(found.records)


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_download_comes_in_whole():
    raw = json.loads(DOWNLOAD.read_text())["algoritmes"]
    report, records = reading(DOWNLOAD)
    assert report.found == len(records) == len({record.key for record in records}) == len(raw)
    assert report.statuses == Counter(row["status"] for row in raw)
    assert report.missing["legal_basis"] == sum(not row["juridische_basis"] for row in raw)
    assert report.missing["why"] == sum(not row["doel"] for row in raw) == 1
    assert report.impact_assessments == {"unknown": 5, "yes": 2, "no": 1}
    assert (report.problems, report.unmapped) == ([], ["geregistreerd", "toegevoegd"])


def test_one_organisation_of_the_download_has_the_keys_it_has_in_the_whole():
    _, everything = reading(DOWNLOAD)
    report, records = reading(DOWNLOAD, organisation="gemeente Rivierdijk ")
    theirs = {one.key for one in everything if one.organisation.strip().casefold() == "gemeente rivierdijk"}
    assert report.found == len(records) == 5
    assert {one.key for one in records} == theirs


def test_the_inventory_comes_in_without_loss_or_twins():
    report, records = reading(INVENTORY)
    assert report.found == len(records) == len({record.key for record in records}) == len(rows_of(INVENTORY))
    assert (report.empty_ids, report.repeated_ids, report.missing["name"]) == (2, {"DRV-002": 2}, 1)
    assert [(problem.code, problem.row) for problem in report.problems] == [("no_name", 7)]


def test_every_cell_of_the_inventory_is_somewhere():
    mapping = propose_mapping(at(INVENTORY))
    have = {value.strip() for record in reading(INVENTORY, mapping=mapping)[1] for value in everything_in(record)}
    cells = {value.strip() for row in rows_of(INVENTORY) for value in row.values()}
    lost = {cell for cell in cells if cell and plain_text(cell) not in have and cell not in have}
    assert {cell for cell in lost if date_of(cell, day_first=False) not in have} == {"[]", *mapping["stages"]} - have


def everything_in(record):
    words = (*record.texts.values(), *record.facts.values(), *record.kept.values())
    return [record.organisation, record.source_id, *words]


def test_the_inventory_in_another_order_has_the_same_keys():
    with INVENTORY.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    random.Random(7).shuffle(rows)
    mapping = propose_mapping(at(INVENTORY))
    before = {record.key for record in reading(INVENTORY, mapping=mapping)[1]}
    assert {record.key for record in reading(csv_file([header, *rows]), mapping=mapping)[1]} == before
