"""Importing through the pages: looked at, corrected, brought in, accounted for."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from draagvlak.foundation import clock
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.foundation.register.exchange import uploads
from draagvlak.foundation.register.exchange.actions import start_run
from draagvlak.foundation.register.exchange.models import ImportMapping, ImportRun
from tests.factories import NOW

CSV = b"id,name,purpose,phase,colour\n1,Notes,Faster,Runs,blue\n2,Maps,Nicer,Pilot,red\n"


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def upload(browser, content=CSV, name="uses.csv", **more):
    return browser.post(reverse("register:import"), {"file": SimpleUploadedFile(name, content), **more})


@pytest.fixture
def browser(enter, alice):
    return enter(alice)


@pytest.fixture
def run(browser):
    """A file of Alice's that was looked at."""
    upload(browser)
    return ImportRun.objects.get()


def url(name, run):
    return reverse(f"register:{name}", args=[run.pk])


def as_proposed(browser, run, **changed):
    """The mapping form as it was shown, with some answers changed."""
    form = browser.get(url("columns", run)).context["form"]
    return {name: form[name].value() or "" for name in form.fields} | changed


def body(answer):
    return b"".join(answer.streaming_content).decode()


def test_a_table_asks_where_its_columns_go(browser):
    answer = upload(browser)
    run = ImportRun.objects.get()
    assert answer.url == url("columns", run)
    assert UseCase.objects.count() == 0


def test_the_proposal_is_filled_in(browser, run):
    form = browser.get(url("columns", run)).context["form"]
    chosen = {column: field.value() for column, (_, field) in zip(form.columns, form.column_fields, strict=True)}
    assert chosen == {"id": "source_id", "name": "name", "purpose": "why", "phase": "stage", "colour": "keep"}


def test_the_words_for_a_stage_can_be_corrected(browser, run):
    form = browser.get(url("columns", run)).context["form"]
    place = f"stage_{form.words.index('Runs')}"
    browser.post(url("columns", run), as_proposed(browser, run, **{place: "embedded"}))
    body(browser.post(url("bring_in", run)))
    assert UseCase.objects.get(search__contains="notes").stage == Stage.EMBEDDED


def test_another_stage_column_asks_about_its_words(browser, run):
    changed = as_proposed(browser, run, column_3="keep", column_4="stage")
    assert browser.post(url("columns", run), changed).url == url("columns", run)
    assert browser.get(url("columns", run)).context["form"].words == ["blue", "red"]


def test_two_columns_for_one_place_are_refused_with_the_column(browser, run):
    answer = browser.post(url("columns", run), as_proposed(browser, run, column_4="stage"))
    assert answer.status_code == 422
    assert "already goes to the same place" in answer.content.decode()


def test_a_name_of_a_mapping_for_other_columns_is_refused(browser, run):
    ImportMapping.objects.create(name="taken", mapping={"columns": {"x": {"to": "name"}}}, changed_at=NOW)
    answer = browser.post(url("columns", run), as_proposed(browser, run, name="taken"))
    assert answer.status_code == 422


def test_the_preview_counts_and_changes_nothing(browser, run):
    page = browser.get(url("run", run)).content.decode()
    assert "2 use cases in uses.csv" in page
    assert "colour" in page
    assert UseCase.objects.count() == 0


def test_the_progress_is_told_and_the_report_follows(browser, run):
    assert "2 of 2" in body(browser.post(url("bring_in", run)))
    report = " ".join(browser.get(url("run", run)).content.decode().split())
    assert "2 added, 0 brought up to date, 0 as they were." in report


def test_the_file_is_gone_once_it_is_in(browser, run):
    body(browser.post(url("bring_in", run)))
    assert list(uploads.folder().iterdir()) == []


def test_a_file_that_is_in_cannot_be_brought_in_again(browser, run):
    body(browser.post(url("bring_in", run)))
    assert browser.post(url("bring_in", run)).status_code == 404


def test_the_next_file_with_these_columns_finds_its_mapping(browser, run):
    body(browser.post(url("bring_in", run)))
    upload(browser, name="uses of december.csv")
    assert ImportRun.objects.first().mapping_name == "uses"
    assert ImportRun.objects.first().result["known"] == 2


def test_something_wrong_halfway_says_so_and_saves_nothing(browser, run, monkeypatch):
    monkeypatch.setattr("draagvlak.foundation.register.exchange.actions._close", lambda *args: 1 / 0)
    page = body(browser.post(url("bring_in", run)))
    assert "Nothing was changed." in page
    assert "</html>" in page
    assert UseCase.objects.count() == 0


@pytest.mark.parametrize("content", [b"", b'{"algoritmes": [{"id": "1"', b"%PDF-1.7 nothing"])
def test_a_broken_file_is_told_at_the_field_and_not_kept(browser, content):
    answer = upload(browser, content, "broken.csv")
    assert answer.status_code == 422
    assert answer.context["form"].errors["file"]
    assert ImportRun.objects.count() == 0
    assert list(uploads.folder().iterdir()) == []


def test_a_file_can_be_forgotten(browser, run, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        browser.post(url("drop", run))
    assert ImportRun.objects.count() == 0
    assert list(uploads.folder().iterdir()) == []


def test_a_file_nobody_came_back_for_is_forgotten_at_the_next_one(run, alice):
    with clock.at(clock.now() + 2 * uploads.KEPT_FOR):
        start_run(file_name="b", stored_as="b", organisation="", mapping={}, mapping_name="", by=alice)
    assert [left.file_name for left in ImportRun.objects.all()] == ["b"]


@pytest.mark.parametrize("name", ["import", "export"])
def test_files_are_refused_to_who_only_reads(enter, bob, name):
    assert enter(bob).get(reverse(f"register:{name}")).status_code == 403


@pytest.mark.parametrize("name", ["columns", "run", "bring_in", "drop"])
def test_a_run_is_refused_to_who_only_reads(enter, bob, run, name):
    assert enter(bob).post(url(name, run)).status_code == 403


def test_the_name_of_an_upload_cannot_lead_elsewhere():
    assert uploads.path_of("../../etc/passwd").parent == uploads.folder()
