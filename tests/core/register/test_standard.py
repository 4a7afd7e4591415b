"""Our table of the publication standard 1.0 says what the government's own files say."""

import json
from collections import Counter

import jsonschema
import pytest

from draagvlak_core.register.composing import compose
from draagvlak_core.register.standard import (
    BY_KEY,
    FIELDS,
    INCOMPLETE,
    KEYS,
    OUTSIDE,
    OVER_LIMIT,
    WRONG_VALUE,
    check_limits,
)

from .files import COMPLETE, CONFIG, OPENAPI, complete, needs


def codes(record):
    return [(problem.code, problem.column) for problem in check_limits(record)]


@needs(CONFIG)
def test_table_agrees_with_the_published_configuration():
    published = json.loads(CONFIG.read_text())["properties"]
    assert list(published) == list(KEYS)
    for key, theirs in published.items():
        ours = BY_KEY[key]
        assert ours.limit == theirs.get("max_length"), key
        assert ours.required == (theirs["required"] is True), key
        assert list(ours.permitted) == theirs.get("permitted_values", []), key
        assert list(ours.tags) == theirs.get("allowed_html_tags", []), key
        parts = theirs["items"] if ours.kind == "links" else {}
        assert list(ours.parts) == [(name, p.get("max_length"), p["required"]) for name, p in parts.items()], key


def schema():
    """The delivery API's own schema; its 'type: enum' is no JSON Schema, and what it fills in itself is not asked."""
    text = OPENAPI.read_text().replace("#/components/schemas/", "#/$defs/")
    defs = json.loads(text)["components"]["schemas"]
    whole = defs["v1_0__Algorithm"]
    for key in ("create_dt", "language", "state"):
        whole["properties"].pop(key)
    filled_in = {"lars", "create_dt", "language", "state"}
    whole["required"] = [key for key in whole["required"] if key not in filled_in]
    for part in (whole, *(defs[name] for name in defs if name.startswith("v1_0__Object"))):
        for field in part["properties"].values():
            if "anyOf" in field or field.get("type") == "enum":
                field.pop("type")
    return whole | {
        "$defs": {name: part for name, part in defs.items() if name.startswith("v1_0__") and part is not whole}
    }


@needs(OPENAPI)
def test_composed_record_is_valid_for_the_delivery_interface():
    record = compose(
        texts={"name": "Bot", "summary": "Antwoordt.", "why": "Sneller antwoord."},
        stage="pilot",
        organisation="Gemeente R",
        facts={"contact": "ai@example.org", "publication_category": "Overige algoritmes", "start_date": "2025-03-04"},
    )
    assert check_limits(record) == []
    jsonschema.validate(record, schema())


@needs(OPENAPI)
@pytest.mark.parametrize(
    "changes",
    [{"status": "Klaar"}, {"lang": "NLD"}, {"goal": 3}, {"category": ["Vis"]}, {"lawful_basis_grouping": [{}]}],
)
def test_what_the_delivery_interface_refuses_we_refuse(changes):
    assert not jsonschema.Draft202012Validator(schema()).is_valid(complete(**changes))
    assert {code for code, _ in codes(complete(**changes))} - OUTSIDE


@needs(COMPLETE)
def test_27_complete_records_are_within_all_limits_but_not_one_is_ready_to_publish():
    """The records are templates: who uses them still has to fill in organisation and contact."""
    paths = sorted(COMPLETE.glob("*.json"))
    records = [record for path in paths for record in json.loads(path.read_text("utf-8-sig"))]
    found = Counter(problem for record in records for problem in codes(record))
    assert len(records) == 27
    assert not [code for code, _ in found if code in OVER_LIMIT]
    assert {key: number for key, number in found.items() if key[0] not in OUTSIDE} == {
        ("missing", "organization"): 27,
        ("missing", "contact_email"): 25,
        ("not_permitted", "lang"): 27,  # NLD in capitals, where the standard permits nld
        ("link_incomplete", "lawful_basis_grouping[1].title"): 1,
        ("link_incomplete", "lawful_basis_grouping[1].link"): 1,
    }


def test_good_record_has_only_its_own_extra_field():
    assert codes(complete()) == [("unknown_field", "eigen_veld")]


@pytest.mark.parametrize("field", [f for f in FIELDS if f.limit and f.kind in ("text", "html")], ids=lambda f: f.key)
def test_limit_holds_to_the_character(field):
    assert ("too_long", field.key) not in codes(complete(**{field.key: "é" * field.limit}))
    assert ("too_long", field.key) in codes(complete(**{field.key: "é" * (field.limit + 1)}))


def test_limit_counts_what_a_reader_sees():
    exactly = "<p>" + "&amp;" * 2500 + "</p>"
    assert ("too_long", "goal") not in codes(complete(goal=exactly))
    assert ("too_long", "goal") in codes(complete(goal=exactly + "."))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"organization": "  "}, ("missing", "organization")),
        ({"goal": "<b>x</b>"}, ("tag_not_allowed", "goal")),
        ({"name": "<p>x</p>"}, ("tag_not_allowed", "name")),
        ({"begin_date": "2024-13"}, ("wrong_month", "begin_date")),
        ({"end_date": "mei 24"}, ("wrong_month", "end_date")),
        ({"publication_category": "Hoog-risico AI-systemen"}, ("not_permitted", "publication_category")),
        ({"tags": ["a"]}, ("wrong_type", "tags")),
        ({"lawful_basis_grouping": ["wet"]}, ("wrong_type", "lawful_basis_grouping[1]")),
        ({"source_data_grouping": [{"title": "x" * 501, "link": "y"}]}, ("too_long", "source_data_grouping[1].title")),
        ({"impacttoetsen_grouping": [{"title": "DPIA", "link": 3}]}, ("wrong_type", "impacttoetsen_grouping[1].link")),
    ],
)
def test_departure_from_the_standard_is_named(changes, expected):
    assert expected in codes(complete(**changes))


def test_link_of_an_impact_assessment_may_be_left_out():
    assert codes(complete(impacttoetsen_grouping=[{"title": "DPIA", "link": None}])) == codes(complete())


def test_every_code_belongs_to_one_family():
    families = (OVER_LIMIT, INCOMPLETE, WRONG_VALUE, OUTSIDE)
    assert sum(map(len, families)) == len(frozenset().union(*families))
