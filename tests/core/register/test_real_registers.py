"""The real registers come in whole, counted against what others counted (shared/data/README.md)."""

import csv
import json
import random
from pathlib import Path

import pytest

from draagvlak.foundation.tables.files import at
from draagvlak_core.register.composing import compose
from draagvlak_core.register.outgoing import write
from draagvlak_core.register.reading import propose_mapping, read_register
from draagvlak_core.register.texts import plain_text
from draagvlak_core.tables.dates import date_of

from .files import COMPLETE, DOWNLOAD, US, complete, csv_file, download, json_file, needs


def reading(source, **how):
    found = read_register(at(source) if isinstance(source, Path) else source, **how)
    return found.report, list(found.records)


@needs(DOWNLOAD)
def test_dutch_register_comes_in_whole():
    report, records = reading(DOWNLOAD)
    assert report.found == len(records) == len({record.key for record in records}) == 1530
    assert len(report.organisations) == 336
    assert report.organisations["Gemeente Amsterdam"] == 70
    assert (report.missing["legal_basis"], report.missing["why"]) == (362, 8)
    assert report.impact_assessments == {"unknown": 885, "yes": 623, "no": 22}
    assert report.stages == {"embedded": 1392, "exploration": 73, "retired": 65}
    assert (report.problems, report.unmapped) == ([], ["geregistreerd", "toegevoegd"])


@needs(DOWNLOAD)
def test_one_organisation_of_the_dutch_register_has_the_keys_it_has_in_the_whole():
    _, everything = reading(DOWNLOAD)
    report, records = reading(DOWNLOAD, organisation="gemeente Amsterdam ")
    assert report.found == len(records) == 70
    assert {r.key for r in records} == {r.key for r in everything if r.organisation == "Gemeente Amsterdam"}


@needs(DOWNLOAD)
def test_nobody_in_the_dutch_register_says_what_it_does_not_do():
    assert not any("does_not" in record.texts for record in reading(DOWNLOAD)[1])


@needs(US)
def test_american_register_comes_in_without_loss_or_twins():
    report, records = reading(US)
    assert report.found == len(records) == len({record.key for record in records}) == 3611
    assert (report.empty_ids, len(report.repeated_ids), report.missing["name"]) == (704, 13, 1)
    assert [problem.row for problem in report.problems if problem.code == "no_name"] == [839]


@needs(US)
def test_every_cell_of_the_american_register_is_somewhere():
    with US.open(encoding="utf-8-sig", newline="") as file:
        cells = {(column, value.strip()) for row in csv.DictReader(file) for column, value in row.items()}
    mapping = propose_mapping(at(US))
    have = {value.strip() for record in reading(US, mapping=mapping)[1] for value in everything_in(record)}
    lost = {value for _, value in cells if value and plain_text(value) not in have and value not in have}
    assert {value for value in lost if date_of(value, day_first=False) not in have} == {"[]", *mapping["stages"]} - have


def everything_in(record):
    return [
        record.organisation,
        record.source_id,
        *record.texts.values(),
        *record.facts.values(),
        *record.kept.values(),
    ]


@needs(US)
def test_american_register_in_another_order_has_the_same_keys(tmp_path):
    with US.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    random.Random(7).shuffle(rows)
    mapping = propose_mapping(at(US))
    before = {record.key for record in reading(US, mapping=mapping)[1]}
    assert {record.key for record in reading(csv_file([header, *rows]), mapping=mapping)[1]} == before


def all_complete():
    for path in sorted(COMPLETE.glob("*.json")):
        yield from zip(json.loads(path.read_text("utf-8-sig")), reading(path)[1], strict=True)


@needs(COMPLETE)
def test_complete_records_leave_as_they_came(tmp_path):
    pairs = list(all_complete())
    with (tmp_path / "uit.json").open("wb") as file:
        write((back(record) for _, record in pairs), "json", file)
    written = json.loads((tmp_path / "uit.json").read_text())
    assert len(written) == 27
    assert written == [original for original, _ in pairs]


@needs(COMPLETE)
def test_keys_of_complete_records_differ_over_all_files():
    assert len({record.key for _, record in all_complete()}) == 27


def back(record, **changes):
    return compose(
        texts=record.texts | changes,
        stage=record.stage,
        facts=record.facts,
        organisation=record.organisation,
        base=record.standard,
    )


def test_own_download_is_read():
    report, (first, second) = reading(
        json_file(download({}, {"id": "2", "status": "gestaakt", "impactassessment": "Ja"}))
    )
    assert first.texts == {"name": "Parkeerhulp", "why": "Sneller parkeren."}
    assert (first.stage, first.facts["impact_assessment_done"], first.lang) == ("embedded", "unknown", "nl")
    assert (second.stage, second.facts["impact_assessment_done"]) == (None, "yes")
    assert [(p.code, p.row, p.detail) for p in report.problems] == [("stage_word_unknown", 2, "gestaakt")]


@pytest.mark.parametrize("value", [[complete()], complete()])
def test_own_complete_record_is_read_from_a_list_or_alone(value):
    report, (record,) = reading(json_file(value))
    assert record.standard == complete()
    assert record.texts["why"] == "Meldingen komen sneller bij de juiste ploeg.\n\n- straat\n- groen"
    assert record.facts["start_date"] == "2024-05"
    assert record.kept["eigen_veld"] == "van de leverancier"
    assert report.missing["risks"] == 1


def test_record_found_in_both_forms_of_the_dutch_register_has_one_key():
    _, (short,) = reading(json_file(download({"id": "12345678"})))
    _, (whole,) = reading(json_file(complete(lars="12345678")))
    assert short.key == whole.key


def test_edited_field_changes_and_the_others_keep_their_html():
    _, (record,) = reading(json_file(complete()))
    out = back(record, risks="Een melding blijft liggen.\n\nWe kijken elke week.")
    assert out == complete(risks="<p>Een melding blijft liggen.</p><p>We kijken elke week.</p>")


def test_asking_for_an_unknown_organisation_is_said():
    report, records = reading(json_file(download({})), organisation="Gemeente Rivierdijkk")
    assert records == []
    assert [problem.code for problem in report.problems] == ["organisation_absent"]
