"""A mapping is a proposal somebody can follow: certain where names say so, silent where they do not."""

import json

import pytest

from draagvlak_core.register.mapping import TARGETS, check_mapping, language_of, propose
from draagvlak_core.register.reading import propose_mapping, read_register
from draagvlak_core.register.values import stage_of, yes_or_no
from draagvlak_core.tables.dates import date_of
from draagvlak_core.tables.problems import Refused

from .files import csv_file

ROWS = [
    [
        "Nr",
        "Naam toepassing",
        "Fase",
        "Doel",
        "Afdeling",
        "Grondslag",
        "Wat doet het niet?",
        "Start",
        "Collega's",
        "Zie",
    ],
    [
        "1",
        "Bot",
        "Pilot",
        "Het is voor de mensen die ons bellen en niet wachten",
        "KCC",
        "Wet",
        "Beslissen",
        "31-01-2025",
        "12",
        "https://example.org/a",
    ],
    ["2", "Zoeker", "In gebruik", "Wie zoekt die vindt", "DIV", "", "", "03-04-2025", "", "https://example.org/b"],
    ["3", "Plan", "Sluimert", "", "", "", "", "volgend jaar", "", ""],
]


@pytest.fixture
def mapping():
    return propose_mapping(csv_file(ROWS))


def target(mapping, column):
    return mapping["columns"][column]["to"]


def test_columns_find_their_place_by_name_and_content(mapping):
    places = {column: choice["to"] for column, choice in mapping["columns"].items()}
    assert places == {
        "Nr": "keep",
        "Naam toepassing": "name",
        "Fase": "stage",
        "Doel": "why",
        "Afdeling": "unit",
        "Grondslag": "legal_basis",
        "Wat doet het niet?": "does_not",
        "Start": "start_date",
        "Collega's": "keep",
        "Zie": "website",
    }
    assert mapping["columns"]["Zie"]["from"] == "content"


def test_unknown_stage_is_listed_and_never_guessed(mapping):
    assert mapping["stages"] == {"Pilot": "pilot", "In gebruik": "embedded"}
    assert mapping["unknown_stages"] == ["Sluimert"]
    *_, plan = read_register(csv_file(ROWS), mapping=mapping).records
    assert plan.stage is None


def test_mapping_survives_storage(mapping):
    assert json.loads(json.dumps(mapping)) == mapping


def test_corrected_mapping_is_followed(mapping):
    mapping["columns"]["Nr"] = {"to": "source_id", "from": "person"}
    mapping["columns"]["Collega's"] = {"to": "ignore", "from": "person"}
    mapping["stages"]["Sluimert"] = "idea"
    reading = read_register(csv_file(ROWS), mapping=mapping)
    *_, plan = reading.records
    assert (plan.source_id, plan.stage) == ("3", "idea")
    assert (reading.report.unmapped, reading.report.ignored) == ([], ["Collega's"])


def test_what_has_no_place_is_kept_under_its_heading(mapping):
    reading = read_register(csv_file(ROWS), mapping=mapping)
    first, *_ = reading.records
    assert first.kept == {"Nr": "1", "Collega's": "12"}
    assert reading.report.unmapped == ["Nr", "Collega's"]


def test_date_order_comes_from_the_column_itself(mapping):
    _, second, third = read_register(csv_file(ROWS), mapping=mapping).records
    assert second.facts["start_date"] == "2025-04-03"
    assert third.facts == {"start_date_text": "volgend jaar"}


def test_two_columns_may_go_to_one_text(mapping):
    mapping["columns"]["Collega's"] = {"to": "why", "from": "person"}
    first, *_ = read_register(csv_file(ROWS), mapping=mapping).records
    assert first.texts["why"].endswith("wachten\n\n12")


@pytest.mark.parametrize(
    ("column", "to", "code"),
    [
        ("Zie", "nergens", "target_unknown"),
        ("Zie", "stage", "target_twice"),
        ("Elders", "risks", "column_absent"),
        ("Naam toepassing", "keep", "no_name_column"),
    ],
)
def test_mapping_that_cannot_work_is_refused(mapping, column, to, code):
    mapping["columns"][column] = {"to": to, "from": "person"}
    assert code in [problem.code for problem in check_mapping(mapping, ROWS[0])]
    with pytest.raises(Refused):
        read_register(csv_file(ROWS), mapping=mapping)


def test_stage_outside_ours_is_refused(mapping):
    mapping["stages"]["Sluimert"] = "asleep"
    assert [problem.code for problem in check_mapping(mapping, ROWS[0])] == ["stage_unknown"]


@pytest.mark.parametrize("name", sorted(set(TARGETS) - {"keep", "ignore"}))
def test_our_own_field_names_are_understood(name):
    assert target(propose([name], []), name) == name


@pytest.mark.parametrize(
    ("word", "stage"),
    [
        ("Pre-deployment", "exploration"),
        ("a) Pilot – a limited test", "pilot"),
        ("Beta/Pilot", "pilot"),
        ("Deployed", "embedded"),
        ("in_gebruik", "embedded"),
        ("In ontwikkeling", "exploration"),
        ("Productie", "embedded"),
        ("Buiten gebruik", "retired"),
        ("BEËINDIGD", "retired"),
        ("opschaling", "scaling"),
        ("Idee", "idea"),
        ("In gebruik, maar bijna niet", None),
        ("Unknown", None),
        ("", None),
    ],
)
def test_stage_words(word, stage):
    assert stage_of(word) == stage


@pytest.mark.parametrize(
    ("text", "day_first", "date"),
    [
        ("2025-03-04", None, "2025-03-04"),
        ("2024-10-01 00:00:00", None, "2024-10-01"),
        ("01/2024", None, "2024-01"),
        ("2023", None, "2023"),
        ("31-12-2024", None, "2024-12-31"),
        ("12/31/2024", None, "2024-12-31"),
        ("03/04/2025", None, None),
        ("03/04/2025", True, "2025-04-03"),
        ("03/04/2025", False, "2025-03-04"),
        ("31/12/2024", False, "2024-12-31"),
        ("2024-13", None, None),
        ("31-02-2024", None, None),
        ("Jan-03", None, None),
    ],
)
def test_date_is_read_when_it_can_mean_one_thing(text, day_first, date):
    assert date_of(text, day_first) == date


@pytest.mark.parametrize(
    ("word", "answer"),
    [("Ja", "yes"), ("Nee", "no"), ("Onbekend", "unknown"), ("", "unknown"), ("In-progress", "unknown")],
)
def test_only_a_plain_yes_is_a_yes(word, answer):
    assert yes_or_no(word) == answer


def test_language_is_said_only_when_the_words_tell():
    assert language_of("Het is voor de mensen die ons bellen en niet willen wachten op een antwoord") == "nl"
    assert language_of("This is for the people that call us and it can be with them") == "en"
    assert language_of("Copilot 365 Premium") == ""
