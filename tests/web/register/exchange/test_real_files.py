"""Real register files come in whole, once, and go out as they were. Skipped where the data is not at hand."""

import csv
import json
from collections import Counter
from pathlib import Path

import pytest

from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.register.exchange.exporting import records_out
from draagvlak.foundation.register.exchange.importing import import_file
from draagvlak.foundation.register.exchange.models import ImportMapping
from tests.tiers import optional

DATA = Path(__file__).resolve().parents[4] / "shared" / "data" / "register"
DUTCH = DATA / "nl" / "algoritmes_2026-08-08.json"
AMERICAN = DATA / "us" / "2025_individually_reported_AI_use_cases.csv"
COMPLETE = sorted((DATA / "nl" / "templates_1.0").glob("*.json"))

pytestmark = [
    pytest.mark.django_db,
    optional(DATA.exists(), "the real registers are not in reach; see test_excerpts.py"),
]


@pytest.fixture
def dutch(organisation):
    return import_file(DUTCH, by="a test")


def test_the_dutch_register_comes_in_whole_and_says_what_is_missing(dutch):
    raw = json.loads(DUTCH.read_text())["algoritmes"]
    words = Counter(record["impactassessment"] for record in raw)
    assert UseCase.objects.count() == dutch.added == dutch.report.found == len(raw) == 1530
    assert dutch.report.missing["legal_basis"] == sum(not record["juridische_basis"].strip() for record in raw) == 362
    assert dutch.report.missing["why"] == sum(not record["doel"].strip() for record in raw) == 8
    assert dutch.report.impact_assessments == {"unknown": 885, "yes": 623, "no": 22}
    assert sorted(words.values()) == [22, 623, 885]


def test_the_dutch_register_twice_gives_no_duplicates_and_changes_nothing(dutch):
    again = import_file(DUTCH, by="a test")
    assert (again.added, again.changed, again.unchanged, again.no_longer_there) == (0, 0, 1530, 0)
    assert UseCase.objects.count() == 1530


def test_one_organisation_of_the_dutch_register(organisation):
    result = import_file(DUTCH, organisation="Gemeente Amsterdam", by="a test")
    assert result.added == UseCase.objects.filter(source_organisation="Gemeente Amsterdam").count() == 70


def test_one_organisation_after_all_of_them_finds_the_same_use_cases(dutch):
    assert import_file(DUTCH, organisation="Gemeente Amsterdam", by="a test").unchanged == 70


def test_the_american_inventory_comes_in_without_loss(organisation):
    result = import_file(AMERICAN, by="a test")
    assert UseCase.objects.count() == result.added == 3611
    assert UseCase.objects.values("source_key").distinct().count() == 3611
    assert result.report.empty_ids == 704
    assert len(result.report.repeated_ids) == 13
    again = import_file(AMERICAN, by="a test")
    assert (again.added, again.changed, again.unchanged) == (0, 0, 3611)


def test_every_text_of_the_american_inventory_is_kept_somewhere(organisation):
    result = import_file(AMERICAN, by="a test")
    mapping = ImportMapping.objects.get(name=result.source).mapping["columns"]
    turned = {column for column, choice in mapping.items() if choice["to"] == "stage" or "date" in choice["to"]}
    with AMERICAN.open(encoding="utf-8-sig", newline="") as file:
        rows = [{_plain(cell) for column, cell in row.items() if column not in turned} for row in csv.DictReader(file)]
    held = {_plain(_all_words(use_case)) for use_case in UseCase.objects.iterator()}
    everything = "\n".join(held)
    lost = {cell for row in rows for cell in row if cell not in ("", "[]") and cell not in everything}
    assert lost == set()


def _all_words(use_case):
    kept = [*use_case.imported["texts"].values(), *use_case.imported["facts"].values(), *use_case.kept.values()]
    return " ".join([use_case.source_organisation, *kept])


def _plain(text):
    return " ".join(text.replace("- ", " ").split())


def test_complete_records_leave_as_they_came(organisation):
    for path in COMPLETE:
        import_file(path, by="a test")
    raw = [record for path in COMPLETE for record in _records(path)]
    assert len(raw) == len(records_out(UseCase.objects.all())) == 27
    assert _sorted(records_out(UseCase.objects.all())) == _sorted(raw)


def _records(path):
    loaded = json.loads(path.read_text(encoding="utf-8"))
    return loaded if isinstance(loaded, list) else [loaded]


def _sorted(records):
    return sorted(json.dumps(record, sort_keys=True) for record in records)
