"""Broken files and broken requests: one clear sentence, with row and column where there is one; nothing half saved."""

import io
import json
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.db import models
from django.urls import reverse
from django.utils import translation
from openpyxl import Workbook

from draagvlak.config.cli import main
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.import_views import UploadForm as OrganisationUpload
from draagvlak.foundation.organisation.models import Person, Unit
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.register.exchange.forms import UploadForm as RegisterUpload
from draagvlak.foundation.register.exchange.models import ImportRun
from draagvlak_core.tables.sources import DEFAULT_LIMIT
from tests.factories.people import join

pytestmark = pytest.mark.database

KEPT: tuple[type[models.Model], ...] = (UseCase, ImportRun, LogEntry, Person, Unit)


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.DATA, settings.MEDIA_ROOT = tmp_path, tmp_path / "files"


@pytest.fixture
def ada(organisation):
    return join("Ada", Role.ADMINISTRATOR)


@pytest.fixture
def browser(enter, ada):
    return enter(ada)


@pytest.fixture
def unchanged(ada, tmp_path):
    """Afterwards every table is as it was, and no upload is left behind."""
    before = {model: list(model.objects.order_by("pk").values()) for model in KEPT}
    yield
    assert {model: list(model.objects.order_by("pk").values()) for model in KEPT} == before
    left = [path for folder in ("files", "imports") for path in (tmp_path / folder).rglob("*") if path.is_file()]
    assert left == []


def sheet(*rows, change=lambda page: None):
    book, file = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    change(book.active)
    book.save(file)
    return file.getvalue()


def bomb():
    """A small archive that says it unpacks to far more than the limit."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (5 * DEFAULT_LIMIT))
    return file.getvalue()


RECORD = {"name": "Parkeerhulp", "organization": "Gemeente Rivierdijk", "description_short": "Helpt."}
BROKEN = {
    "json cut off": (json.dumps([RECORD, RECORD])[:-20].encode(), ["Record 2", "stops in the middle"]),
    "wrong encoding": ("name;what\nДом;x\n".encode("cp1251"), ["Row 2", "CSV UTF-8"]),
    "damaged": (b"\xef\xbb\xbfname;what\nCaf\xe9;x\n", ["Row 2", "UTF-8"]),
    "nothing but a broken row": (b'name;why\na;"b\n', ["Row 2", "quotation mark"]),
    "archive that swells": (bomb(), ["too large"]),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, ["not a text file"]),
    "nothing": (b"\n\n", ["empty"]),
}


# One bad cell or row: it is told, and everything beside it comes in.
TOLD = {
    "merged cells": (
        sheet(["name", "why"], ["a", "b"], ["c", "d"], change=lambda page: page.merge_cells("B2:B3")),
        ["Row 3", "column why", "B2:B3"],
    ),
    "formula in a sheet": (sheet(["name", "why"], ["a", "=1+1"]), ["Row 2", "column why", "=1+1"]),
    "formula in text": (b"name;why\na;=HYPERLINK(1)\n", ["Row 2", "column why", "=HYPERLINK"]),
    "quote never closed": (b'name;why\na;"b\nc;d\n', ["Row 2", "quotation mark"]),
    "nul": (b"name;why\na;b\0c\n", ["Row 2", "NUL"]),
}


@pytest.mark.parametrize("case", TOLD)
def test_one_bad_cell_is_told_and_never_ends_a_register(browser, case):
    content, words = TOLD[case]
    browser.post(reverse("register:import"), {"file": SimpleUploadedFile("file", content)})
    page = browser.get(reverse("register:run", args=[ImportRun.objects.get().pk]))
    for word in words:
        assert word in said(page)


@pytest.fixture(params=BROKEN, ids=lambda key: key.replace(" ", "_"))
def broken(request):
    return BROKEN[request.param]


def said(page):
    text = page.content.decode()
    assert "Traceback" not in text
    return text.replace("&quot;", '"').replace("&#x27;", "'")


def test_a_broken_register_is_refused_on_the_page(browser, unchanged, broken):
    content, words = broken
    page = browser.post(reverse("register:import"), {"file": SimpleUploadedFile("file", content)})
    assert page.status_code == 422
    for word in words:
        assert word in said(page)


def test_a_broken_register_is_refused_by_the_command(unchanged, broken, tmp_path, capsys):
    content, _words = broken
    (tmp_path / "file").write_bytes(content)
    assert main(["import-register", str(tmp_path / "file")]) == 2
    told = capsys.readouterr()
    assert "Traceback" not in told.out + told.err


@pytest.mark.parametrize("kind", ["units", "people", "roles"])
def test_a_broken_list_of_the_organisation_is_refused_on_the_page(browser, unchanged, broken, kind):
    content, _words = broken
    page = browser.post(
        reverse("organisation:upload", args=[kind]), {"file": SimpleUploadedFile("file", content)}, follow=True
    )
    assert page.status_code == 422
    assert said(page)


def sparse(path, size):
    with path.open("wb") as file:
        file.truncate(size)
    return path


@pytest.mark.parametrize(("form", "most"), [(RegisterUpload, 50), (OrganisationUpload, 10)])
def test_a_file_of_200_megabytes_is_refused_before_it_is_read(organisation, tmp_path, form, most):
    with sparse(tmp_path / "large", 200 * 2**20).open("rb") as file, translation.override("en"):
        large = UploadedFile(file, "large.csv", "text/csv", 200 * 2**20)
        asked = form({}, {"file": large})
        assert not asked.is_valid()
        assert f"200.0 MB > {most} MB" in str(asked.errors["file"].as_data()[0].message)


def test_a_file_of_200_megabytes_is_refused_by_the_command(unchanged, tmp_path, capsys):
    path = sparse(tmp_path / "large.csv", 200 * 2**20)
    assert main(["import-register", str(path), "--json"]) == 2
    assert "200" in capsys.readouterr().out
    path.unlink()


def test_a_tree_with_a_ring_names_its_rows(browser, unchanged):
    ring = "code;naam;onderdeel van\nA;Een;B\nB;Twee;C\nC;Drie;A\n"
    page = browser.post(
        reverse("organisation:upload", args=["units"]),
        {"file": SimpleUploadedFile("u.csv", ring.encode())},
        follow=True,
    )
    assert page.status_code == 422
    assert any(f"Row {row}" in said(page) for row in (2, 3, 4))
    browser.post(reverse("organisation:look", args=["units"]), {"what": "stop"})


# --- requests -------------------------------------------------------------------------------------


def in_words(answer, status):
    assert answer.status_code == status
    assert "Traceback" not in answer.content.decode()
    assert "This cannot be read" in answer.content.decode()


def test_more_boxes_than_any_form_has(browser, unchanged):
    in_words(browser.post(reverse("accounts:settings"), {f"box{n}": "x" for n in range(6_000)}), 400)


def test_more_text_than_any_form_takes(browser, unchanged):
    in_words(browser.post(reverse("accounts:settings"), {"name": "x" * (11 * 2**20)}), 413)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"name=x", "application/x-www-form-urlencoded; charset=utf-16"),
        (b"--x\r\nbroken", "multipart/form-data"),
    ],
)
def test_a_body_that_is_not_a_form(browser, unchanged, body, kind):
    in_words(browser.post(reverse("accounts:settings"), body, content_type=kind), 400)


def test_letters_that_are_not_utf8_are_shown_as_such_and_not_as_a_fault(browser):
    answer = browser.post(
        reverse("accounts:settings"), b"name=Caf%E9&language=xx", content_type="application/x-www-form-urlencoded"
    )
    assert answer.status_code == 409  # it says nothing of what it saw, and is asked again with the words as they came
    assert "Caf\N{REPLACEMENT CHARACTER}" in answer.content.decode()


@pytest.mark.parametrize("day", ["0000-00-00", "99999-01-01", "2026-13-01", "yesterday", "9999-12-31"])
def test_a_day_out_of_range_is_asked_for_again(browser, ada, bob, day):
    answer = browser.post(reverse("organisation:left", args=[bob.person.pk]), {"left_on": day})
    assert answer.status_code == 422
    bob.person.refresh_from_db()
    assert bob.person.left_on is None


@pytest.mark.parametrize("number", ["0", "999999", "9" * 30])
@pytest.mark.parametrize(
    "address", ["/ai/{}/", "/gates/{}/", "/people/use-case/{}/", "/value/pilot/{}/", "/organisation/people/{}/"]
)
def test_what_does_not_exist_is_not_found(browser, address, number):
    assert browser.get(address.format(number)).status_code == 404
