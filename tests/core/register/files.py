"""Small files of our own making, for tests that always run, and the real ones, for tests that run where they are."""

import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from draagvlak_core.register.reading import read_register
from draagvlak_core.tables.problems import Refused
from tests.tiers import optional

DATA = Path(__file__).parents[4] / "shared" / "data" / "register"
# Of our own making, in the same formats and with the oddities that the real ones have.
EXCERPTS = Path(__file__).parents[2] / "data" / "register"
DOWNLOAD = DATA / "nl" / "algoritmes_2026-08-08.json"
COMPLETE = DATA / "nl" / "templates_1.0"
CONFIG = DATA / "nl" / "config_v1_0.json"
OPENAPI = DATA / "nl" / "aanlever_api_v1_0_openapi_full.json"
US = DATA / "us" / "2025_individually_reported_AI_use_cases.csv"


def needs(path):
    return optional(path.exists(), f"{path.name} is not in reach; test_excerpts.py has registers of our own making")


def csv_file(rows, **how):
    text = io.StringIO(newline="")
    csv.writer(text, **how).writerows(rows)
    return io.BytesIO(text.getvalue().encode())


def raw(text, encoding="utf-8"):
    return io.BytesIO(text.encode(encoding))


def json_file(value):
    return io.BytesIO(json.dumps(value).encode())


def xlsx_file(rows, change=None):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    if change:
        change(book)
    file = io.BytesIO()
    book.save(file)
    return file


def refused(file, **how):
    """The one problem for which a file is refused; fails when it is let in."""
    with pytest.raises(Refused) as caught:
        read_register(file, **how)
    return caught.value.problem


def download(*records):
    base = {
        "id": "1",
        "title": "Parkeerhulp",
        "organisatie": "Gemeente Rivierdijk",
        "doel": "Sneller parkeren.",
        "juridische_basis": "",
        "impactassessment": "Onbekend",
        "status": "in_gebruik",
        "geregistreerd": "2026-01-02",
        "toegevoegd": "2026-01-03",
        "url": "https://example.org/1",
    }
    return {"algoritmes": [base | record for record in records], "count": len(records)}


def complete(**changes):
    return {
        "name": "Meldingen sorteren",
        "organization": "Gemeente Rivierdijk",
        "description_short": "Sorteert meldingen over straat en groen.",
        "category": ["Verkeer"],
        "status": "In gebruik",
        "publication_category": "Impactvolle algoritmes",
        "contact_email": "algoritmes@example.org",
        "goal": "<div><p>Meldingen komen sneller bij de juiste ploeg.</p><ul><li>straat</li><li>groen</li></ul></div>",
        "risks": "",
        "begin_date": "2024-05",
        "end_date": None,
        "lawful_basis_grouping": [{"title": "Gemeentewet", "link": "https://example.org/wet"}],
        "lang": "nld",
        "source_id": "RD-7",
        "eigen_veld": "van de leverancier",
    } | changes
